import type { Bilingual } from '#libs/domain/kernel';
import type { OfArea } from '../../../system/api/types.js';

export const shareOf = ({ accompanied, atRisk }: OfArea): number =>
  accompanied === 0 ? 0 : atRisk / accompanied;

export type Measure = 'atRisk' | 'share' | 'accompanied';

export const measures: Readonly<
  Record<Measure, { readonly title: Bilingual; readonly of: (area: OfArea) => number }>
> = {
  atRisk: { title: { id: 'Jumlah berisiko', en: 'Number at risk' }, of: (a) => a.atRisk },
  share: { title: { id: 'Bagian berisiko', en: 'Share at risk' }, of: shareOf },
  accompanied: { title: { id: 'Jumlah didampingi', en: 'Accompanied' }, of: (a) => a.accompanied },
};

const STEPS = 5;

/** Which fifth of the areas one belongs to, 1 to 5: a shade says an order, not an amount. */
export const stepOf = (value: number, all: readonly number[]): number => {
  const below = all.filter((other) => other < value).length;
  return Math.min(STEPS, Math.floor((below / Math.max(1, all.length)) * STEPS) + 1);
};
