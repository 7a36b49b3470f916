import {
  birthDayOf,
  latestBy,
  presenceOf,
  type FamilyState,
  type Leaving,
  type PersonState,
  type Presence,
} from '#libs/domain/family';
import { dayOf, type Day } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';

const WENT: Readonly<Record<Leaving, string>> = {
  MENINGGAL: 'DIED',
  DUPLIKAT: 'DUPLICATE',
  PINDAH_KELUARGA: 'TRANSFERRED',
  PINDAH_KOTA: 'LEFT_CITY',
};

/** A whole family that leaves the city, or was entered twice, is closed for that reason. */
const CLOSED: Readonly<Record<string, string>> = {
  PINDAH_KOTA: 'LEFT_CITY',
  DUPLIKAT: 'DUPLICATE',
};

const howSheCame = (person: PersonState, { causedBy, from }: Presence): string => {
  const stay = person.stays.find(({ factId }) => factId === causedBy);
  if (stay === undefined) return 'REOPENED';
  if (stay.fromFamilyId !== undefined) return 'TRANSFERRED';
  return birthDayOf(person) === from ? 'BORN' : 'ENROLLED';
};

const howSheWent = (
  family: FamilyState,
  person: PersonState,
  to: Day | undefined,
): readonly [went: string | null, endedBy: string | null] => {
  if (to === undefined) return [null, null];
  const stay = person.stays.find((s) => s.leftAt !== undefined && dayOf(s.leftAt) === to);
  if (stay?.leftHow !== undefined) return [WENT[stay.leftHow], stay.leftBy ?? null];
  const closure = family.closures.find((c) => dayOf(c.at) === to);
  return [CLOSED[closure?.reason ?? ''] ?? 'CLOSED', closure?.factId ?? null];
};

/** A person's days in the family, one row for each home. */
export const presenceRows = (
  family: FamilyState,
  familyId: string,
  person: PersonState,
): CopyRow[] =>
  presenceOf(family, person).flatMap((presence) => {
    const { from, to, causedBy } = presence;
    const moves = family.residences
      .map(({ at }) => dayOf(at))
      .filter((day) => day > from && (to === undefined || day < to));
    const starts = [from, ...new Set(moves)].toSorted();
    return starts.map((start, n) => {
      const home = latestBy(family.residences, start) ?? family.residences[0];
      const next = starts[n + 1];
      const [went, endedBy] =
        next === undefined
          ? howSheWent(family, person, to)
          : ['MOVED', latestBy(family.residences, next)?.factId ?? null];
      const causes = [...new Set([causedBy, home?.factId ?? causedBy])];
      const place = [familyId, person.id, home?.kelurahan ?? '', home?.posyandu ?? null];
      const who = [person.sex, person.birthMonth];
      const came = n === 0 ? howSheCame(person, presence) : 'MOVED';
      return [
        ...place,
        ...who,
        start,
        next ?? to ?? null,
        came,
        went,
        `{${causes.join(',')}}`,
        endedBy,
      ];
    });
  });

/** Who ever came from another family, or went to one, whatever became of it: see `chained`. */
export const travellersIn = (rows: readonly CopyRow[]): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.includes('TRANSFERRED')).map((row) => String(row[1])));
