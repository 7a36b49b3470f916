import {
  contactDerived,
  currentPolicy,
  isChild,
  kmsStatus,
  scored,
  type CategoryStretch,
  type FamilyState,
  type Measurement,
  type PersonState,
  type StuntingSpan,
} from '#libs/domain/family';
import { dayOf, type Day } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';

/** Whose row it is, and the family and life around her. */
export interface Of {
  readonly family: FamilyState;
  readonly familyId: string;
  readonly person: PersonState;
  readonly lives: readonly CategoryStretch[];
}

/** What came with her from another family happened there, and is counted there. */
const broughtAlong = ({ stays }: PersonState, factId: string): boolean =>
  stays.some((stay) => stay.factId === factId);

type Scores = readonly [
  haz: number | null,
  waz: number | null,
  whz: number | null,
  flagged: number,
  kms: string | null,
  kmsBy: string | null,
];

const NO_SCORES: Scores = [null, null, null, 0, null, null];

const hundredths = (z: number | undefined): number | null =>
  z === undefined ? null : Math.round(z * 100);

const listed = (facts: readonly string[]): string | null =>
  facts.length === 0 ? null : `{${facts.join(',')}}`;

/** Only of a child: nobody else's measurement is held against the standards. */
const scoresIn = (person: PersonState, m: Measurement | undefined): Scores => {
  if (m === undefined) return NO_SCORES;
  const { counted, flagged } = scored(person, m);
  const mask = flagged.reduce((bits, name) => bits + FLAG_BITS[name], 0);
  const { HAZ, WAZ, WHZ } = counted;
  const scores = [hundredths(HAZ), hundredths(WAZ), hundredths(WHZ), mask] as const;
  const kms = kmsStatus(person, m);
  return kms === undefined ? [...scores, null, null] : [...scores, kms.code, listed(kms.against)];
};

const FLAG_BITS = { HAZ: 1, WAZ: 2, WHZ: 4 } as const;

/** Contacts and handovers from the n-th on of each, in the category and kelurahan of their day. */
export const deedRows = (
  { family, familyId, person, lives }: Of,
  contactsFrom = 0,
  handoversFrom = 0,
): CopyRow[] => {
  const rows: CopyRow[] = [];
  const { contacts, handovers } = person;
  for (let i = contactsFrom; i < contacts.length; i += 1) {
    const contact = contacts[i];
    if (contact === undefined) continue;
    const { day, category, kelurahan, factId } = contactDerived(family, lives, contact);
    const kind = contact.kind === 'MEASUREMENT' ? 'MEASUREMENT' : 'VISIT';
    const measured =
      kind === 'MEASUREMENT' && isChild(category)
        ? person.measurements.findLast((m) => m.factId === factId)
        : undefined;
    const row = [familyId, person.id, day, kind, category ?? null, kelurahan, 1];
    rows.push([...row, ...scoresIn(person, measured), factId]);
  }
  for (let i = handoversFrom; i < handovers.length; i += 1) {
    const handover = handovers[i];
    if (handover === undefined || broughtAlong(person, handover.factId)) continue;
    const placed = contactDerived(family, lives, { ...handover, kind: 'EGGS' });
    const { day, category, kelurahan, factId } = placed;
    const row = [familyId, person.id, day, 'EGGS', category ?? null, kelurahan];
    rows.push([...row, handover.eggs, ...NO_SCORES, factId]);
  }
  return rows;
};

export const assessmentRows = ({ family, familyId, person, lives }: Of): CopyRow[] => {
  const lastOf = new Map<Day, number>();
  for (const [n, { at }] of person.assessments.entries()) lastOf.set(dayOf(at), n);
  return person.assessments.map((assessment, n) => {
    const { factId, at, kind, atRisk, ruleSet } = assessment;
    const { day, category, kelurahan } = contactDerived(family, lives, { factId, at, kind });
    // A judgement that came along is no news, whatever it says.
    const was = broughtAlong(person, factId) ? atRisk : person.assessments[n - 1]?.atRisk;
    const inForce = lastOf.get(day) === n;
    const row = [familyId, person.id, day, kind, category ?? null, kelurahan];
    return [...row, atRisk, was ?? null, ruleSet, inForce, factId];
  });
};

export const spanRows = (
  familyId: string,
  personId: string,
  spans: readonly StuntingSpan[],
): CopyRow[] => {
  const rows: CopyRow[] = [];
  let since: Day | undefined;
  let ended: Day | undefined;
  for (const { category, kelurahan, atRisk, stunting, from, to, causes } of spans) {
    if (category === undefined) since = undefined;
    else if (since === undefined || ended !== from) since = from;
    ended = to;
    if (category === undefined || since === undefined) continue;
    const who = [familyId, personId, category, kelurahan, atRisk ?? null, stunting ?? null];
    const cadence = currentPolicy.visitCadenceDays[category];
    rows.push([...who, from, to ?? null, since, cadence, `{${causes.join(',')}}`]);
  }
  return rows;
};
