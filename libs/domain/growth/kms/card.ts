import { completedMonths, daysBetween, type Day } from '#libs/domain/kernel';
import type { Sex } from '../reference/tables.js';
import { zScores } from '../scores/z-scores.js';
import { kmsBand } from './bands.js';
import type { KmsEntry, ReferralReason, Weighing } from './entry.js';
import { judgeGain, type Verdict } from './judge.js';
import { KMS_V1, minimumGain, type KmsPolicy } from './policy.js';

const monthNumber = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** The last weighing of each calendar month, in order: the card has one point a month. */
const lastOfEachMonth = (weighings: readonly Weighing[]): readonly Weighing[] => {
  const byMonth = new Map<string, Weighing>();
  for (const w of weighings.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
    byMonth.set(w.day.slice(0, 7), w);
  return [...byMonth.values()];
};

/** The least a child must gain over a gap of months, each with its own minimum. */
const minimumOver = (
  sex: Sex,
  ageMonths: number,
  gap: number,
  policy: KmsPolicy,
): number | undefined => {
  const minima = Array.from({ length: gap }, (_, back) =>
    minimumGain(sex, ageMonths - back, policy),
  );
  return minima.reduce((sum, m) => (sum === undefined || m === undefined ? undefined : sum + m), 0);
};

const verdictOf = (
  now: Pick<KmsEntry, 'band' | 'gainGrams' | 'minimumGrams' | 'ageMonths'>,
  before: KmsEntry | undefined,
  gap: number,
  policy: KmsPolicy,
): Verdict => {
  if (before === undefined) return { code: 'B', reason: 'FIRST_WEIGHING' };
  const bridged = policy.sumGapsFromMonth !== undefined && now.ageMonths >= policy.sumGapsFromMonth;
  if (gap > 1 && !bridged) return { code: 'O', reason: 'MONTH_MISSED' };
  const { band, gainGrams, minimumGrams } = now;
  if (band === undefined || before.band === undefined || gainGrams === undefined)
    return { code: 'O', reason: 'WEIGHT_NOT_JUDGED' };
  const gain = { gainGrams, minimumGrams, band, previousBand: before.band };
  return judgeGain(gain, policy.strictMinimumGain);
};

const entryOf = (
  child: { readonly sex: Sex; readonly birthDate: Day },
  w: Weighing,
  before: KmsEntry | undefined,
  policy: KmsPolicy,
): KmsEntry => {
  const month = w.day.slice(0, 7);
  const ageMonths = completedMonths(child.birthDate, w.day);
  const { weightKg, oedema } = w;
  const ageDays = daysBetween(child.birthDate, w.day);
  const score = zScores({ sex: child.sex, ageDays, weightKg, oedema }).WAZ;
  const waz = score?.z;
  const flagged = score?.flagged === true;
  const judged = flagged ? undefined : waz;
  const band = judged === undefined ? undefined : kmsBand(judged, policy);
  const gap = before === undefined ? 0 : monthNumber(month) - monthNumber(before.month);
  const gainGrams =
    before === undefined ? undefined : Math.round((weightKg - before.weightKg) * 1000);
  const minimumGrams =
    before === undefined ? undefined : minimumOver(child.sex, ageMonths, gap, policy);
  const verdict = verdictOf({ band, gainGrams, minimumGrams, ageMonths }, before, gap, policy);
  const belowRedLine = judged !== undefined && judged < policy.redLine;
  const refer: ReferralReason[] = [];
  if (verdict.code === 'T') refer.push('TIDAK_NAIK');
  if (belowRedLine) refer.push('BAWAH_GARIS_MERAH');
  if (judged !== undefined && judged > policy.orangeLine) refer.push('ATAS_GARIS_ORANYE');
  return {
    ...verdict,
    month,
    day: w.day,
    ageMonths,
    weightKg,
    waz,
    flagged,
    band,
    gainGrams,
    minimumGrams,
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
