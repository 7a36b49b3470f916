import type { Family, Person } from '../../../system/api/family-types.js';

const ofPerson = (person: Person): readonly (readonly [string, string | undefined])[] => {
  const who = person.name ?? person.personId;
  const last = person.measurements.at(-1);
  return [
    [`${who} · kategori`, person.category],
    [`${who} · hadir`, String(person.present)],
    [`${who} · berisiko`, person.atRisk === undefined ? undefined : String(person.atRisk)],
    [`${who} · faktor`, person.assessment?.factors.join(', ')],
    [`${who} · kontak terakhir`, person.lastContactOn],
    [
      `${who} · ukuran terakhir`,
      last && [last.at.slice(0, 10), last.weightKg, last.heightCm].filter(Boolean).join(' · '),
    ],
    [`${who} · jumlah ukuran`, String(person.measurements.length)],
    [`${who} · telur`, String(person.handovers.reduce((sum, h) => sum + h.eggs, 0))],
    [`${who} · rujukan`, String(person.referrals.length)],
  ];
};

/** A family's state as named values, to be laid beside another; the names are the field's words. */
export const rowsOf = (family: Family): ReadonlyMap<string, string> => {
  const all: readonly (readonly [string, string | undefined])[] = [
    ['fakta', String(family.version)],
    ['kelurahan', family.kelurahanName],
    ['posyandu', family.posyandu],
    ['alamat', family.address],
    ['ditutup', String(family.closed)],
    ['survei ulang terbuka', String(family.openResurveys)],
    ...family.persons.flatMap(ofPerson),
  ];
  return new Map(
    all.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== ''),
  );
};
