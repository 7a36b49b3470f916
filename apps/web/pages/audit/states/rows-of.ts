import { factorName } from '#libs/domain/family';
import type { Bilingual } from '#libs/domain/kernel';
import type { Family, Person } from '../../../system/api/family-types.js';
import { categoryOfPerson } from '../../../system/names.js';

/** One aspect of a state; `who` where it is about a person. */
export interface Row {
  readonly key: string;
  readonly what: Bilingual;
  readonly who?: string;
  readonly value: Value | undefined;
}

/** As it is told: a text as it stands, a day, names in the page's language. */
export type Value =
  string | boolean | { readonly day: string } | { readonly names: readonly Bilingual[] };

const words = {
  facts: { id: 'Fakta', en: 'Facts' },
  kelurahan: { id: 'Kelurahan', en: 'Kelurahan' },
  posyandu: { id: 'Posyandu', en: 'Posyandu' },
  address: { id: 'Alamat', en: 'Address' },
  closed: { id: 'Ditutup', en: 'Closed' },
  resurveys: { id: 'Survei ulang terbuka', en: 'Open re-surveys' },
  category: { id: 'Kategori', en: 'Category' },
  present: { id: 'Di keluarga ini', en: 'In this family' },
  atRisk: { id: 'Berisiko', en: 'At risk' },
  factors: { id: 'Faktor', en: 'Factors' },
  contact: { id: 'Kontak terakhir', en: 'Last contact' },
  measured: { id: 'Terakhir diukur', en: 'Last measured' },
  weight: { id: 'Berat badan terakhir', en: 'Last weight' },
  height: { id: 'Panjang/tinggi terakhir', en: 'Last length/height' },
  measurements: { id: 'Jumlah pengukuran', en: 'Measurements' },
  eggs: { id: 'Telur', en: 'Eggs' },
  referrals: { id: 'Rujukan', en: 'Referrals' },
} satisfies Record<string, Bilingual>;

const ofPerson = (person: Person): readonly Row[] => {
  const last = person.measurements.at(-1);
  const row = (name: keyof typeof words, value: Row['value']): Row => ({
    key: `${person.personId}/${name}`,
    what: words[name],
    who: person.name ?? person.personId,
    value,
  });
  return [
    row('category', person.category && { names: [categoryOfPerson(person.category)] }),
    row('present', person.present),
    row('atRisk', person.atRisk),
    row('factors', person.assessment && { names: person.assessment.factors.map(factorName) }),
    row('contact', person.lastContactOn && { day: person.lastContactOn }),
    row('measured', last && { day: last.at }),
    row('weight', last?.weightKg === undefined ? undefined : `${last.weightKg} kg`),
    row('height', last?.heightCm === undefined ? undefined : `${last.heightCm} cm`),
    row('measurements', String(person.measurements.length)),
    row('eggs', String(person.handovers.reduce((sum, h) => sum + h.eggs, 0))),
    row('referrals', String(person.referrals.length)),
  ];
};

/** A family's state, aspect by aspect, to be laid beside another. */
export const rowsOf = (family: Family): ReadonlyMap<string, Row> => {
  const row = (name: keyof typeof words, value: Row['value']): Row => ({
    key: name,
    what: words[name],
    value,
  });
  const all: readonly Row[] = [
    row('facts', String(family.version)),
    row('kelurahan', family.kelurahanName),
    row('posyandu', family.posyandu),
    row('address', family.address),
    row('closed', family.closed),
    row('resurveys', String(family.openResurveys)),
    ...family.persons.flatMap(ofPerson),
  ];
  return new Map(all.map((r) => [r.key, r]));
};
