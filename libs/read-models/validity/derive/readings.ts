import { latestBy, isInStandards, ageInDays, type Measurement } from '#libs/domain/family';
import { dayOf } from '#libs/domain/kernel';
import { INDICES } from '#libs/domain/growth';
import type { CopyRow } from '#libs/projections';
import type { Of } from '../rule.js';
import { scoresOnce } from './scores.js';

const lastDigit = (reading: number | undefined): number | null =>
  reading === undefined ? null : Math.round(reading * 10) % 10;

const isFull = ({ weightKg, heightCm }: Measurement): boolean =>
  weightKg !== undefined && heightCm !== undefined;

const same = (a: Measurement, b: Measurement): boolean =>
  a.weightKg === b.weightKg && a.heightCm === b.heightCm;

/** One row for each measurement of a child within the standards: how it was read, not what. */
export const readingRows = (familyId: string, { family, person }: Of): CopyRow[] =>
  person.measurements.flatMap((m, n): CopyRow[] => {
    const age = ageInDays(person, m.at);
    if (!isInStandards(age) || age < 0) return [];
    const day = dayOf(m.at);
    const scores = scoresOnce(person, m);
    const before = person.measurements.slice(0, n).findLast((b) => b.at < m.at);
    const compared = before !== undefined && isFull(m) && isFull(before);
    const computed = INDICES.flatMap((index) => scores[index] ?? []);
    return [
      [
        familyId,
        person.id,
        m.factId,
        day,
        (latestBy(family.residences, day) ?? family.residences[0])?.kelurahan ?? '',
        m.measurer,
        lastDigit(m.weightKg),
        lastDigit(m.heightCm),
        isFull(m) ? `${m.weightKg}/${m.heightCm}` : null,
        compared,
        compared && same(m, before),
        computed.length > 0,
        computed.some(({ flagged }) => flagged),
        scores.HAZ === undefined || scores.HAZ.flagged ? null : scores.HAZ.z,
      ],
    ];
  });
