import type { Bilingual } from '#libs/domain/kernel';

const both = (symbol: string): Bilingual => ({ id: symbol, en: symbol });

/** Units a parameter or an input can have; `rule` is that of a parameter that names a way of judging. */
export const UNITS = {
  cm: both('cm'),
  g: both('g'),
  'g/dL': both('g/dL'),
  'kg/m2': both('kg/m²'),
  SD: both('SD'),
  day: { id: 'hari', en: 'days' },
  week: { id: 'minggu', en: 'weeks' },
  month: { id: 'bulan', en: 'months' },
  year: { id: 'tahun', en: 'years' },
  child: { id: 'anak', en: 'children' },
  rule: both(''),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Unit = keyof typeof UNITS;
