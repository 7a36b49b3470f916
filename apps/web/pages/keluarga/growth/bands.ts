import { BANDS, KMS_BANDS, KMS_V1 } from '#libs/domain/growth';
import type { Bilingual } from '#libs/domain/kernel';
import type { Chart } from './lines.js';

export interface Band {
  /** In SD; undefined where the band has no end. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly name: Bilingual;
  /** How it is painted: told apart by lightness and hatching too, so that it reads in grey. */
  readonly tone: string;
}

const between = (
  lines: readonly number[],
  names: readonly Bilingual[],
  tones: readonly string[],
): readonly Band[] =>
  names.map((name, n) => ({ from: lines[n - 1], to: lines[n], name, tone: tones[n] ?? 'plain' }));

/**
 * The bands of each chart, from the bottom: those of the growth card (KMS) for weight, the classes
 * of Permenkes 2/2020 for length and height.
 */
export const bandsOf: Readonly<Record<Chart, readonly Band[]>> = {
  wfa: between(KMS_V1.bandLines, KMS_BANDS, [
    'lowest',
    'yellow',
    'light',
    'dark',
    'light',
    'yellow',
    'plain',
  ]),
  lhfa: between(
    [-3, -2, 3],
    BANDS.HAZ.map(({ name }) => name),
    ['lowest', 'yellow', 'light', 'plain'],
  ),
};

/** The line that a child must not be below; drawn red and thick, as on the card. */
export const redLineOf: Readonly<Record<Chart, number>> = { wfa: KMS_V1.redLine, lhfa: -2 };
