import { completedMonths, daysBetween, type Day } from '#libs/domain/kernel';
import type { Sex } from '../reference/tables.js';
import { zScores } from '../scores/z-scores.js';
import type { KmsEntry, ReferralReason, Weighing } from './entry.js';
import { KMS_V1, type KmsPolicy } from './policy.js';
import { judgePoint, type CardPoint } from './verdict.js';

/** The last weighing of each calendar month, in order: the card has one point a month. */
const lastOfEachMonth = (weighings: readonly Weighing[]): readonly Weighing[] => {
  const byMonth = new Map<string, Weighing>();
  for (const w of weighings.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
    byMonth.set(w.day.slice(0, 7), w);
  return [...byMonth.values()];
};

const pointOf = ({ day, weightKg, waz, flagged }: KmsEntry): CardPoint => ({
  day,
  weightKg,
  waz: flagged ? undefined : waz,
});

const entryOf = (
  child: { readonly sex: Sex; readonly birthDate: Day },
  w: Weighing,
  before: KmsEntry | undefined,
  policy: KmsPolicy,
): KmsEntry => {
  const { day, weightKg, oedema } = w;
  const ageDays = daysBetween(child.birthDate, day);
  const score = zScores({ sex: child.sex, ageDays, weightKg, oedema }).WAZ;
  const flagged = score?.flagged === true;
  const judged = flagged ? undefined : score?.z;
  const point = { day, weightKg, waz: judged };
  const verdict = judgePoint(child, point, before && pointOf(before), policy);
  const belowRedLine = judged !== undefined && judged < policy.redLine;
  const refer: ReferralReason[] = [];
  if (verdict.code === 'T') refer.push('TIDAK_NAIK');
  if (belowRedLine) refer.push('BAWAH_GARIS_MERAH');
  if (judged !== undefined && judged > policy.orangeLine) refer.push('ATAS_GARIS_ORANYE');
  return {
    ...verdict,
    month: day.slice(0, 7),
    day,
    weightKg,
    waz: score?.z,
    flagged,
    twiceNotGaining: verdict.code === 'T' && before?.code === 'T',
    belowRedLine,
    refer,
  };
};

/**
 * The card of one child: an entry for each calendar month below 60 months of age in which it was
 * weighed. Whoever calls decides whether the birth weight is one of the weighings. Order does not
 * matter; of several weighings in a month the last counts; those before birth are left out.
 */
export const kmsCard = (
  child: { readonly sex: Sex; readonly birthDate: Day },
  weighings: readonly Weighing[],
  policy: KmsPolicy = KMS_V1,
): readonly KmsEntry[] => {
  const inAge = weighings.filter(
    ({ day }) => day >= child.birthDate && completedMonths(child.birthDate, day) < 60,
  );
  const entries: KmsEntry[] = [];
  for (const w of lastOfEachMonth(inAge)) entries.push(entryOf(child, w, entries.at(-1), policy));
  return entries;
};
