import type { Bilingual } from '#libs/domain/kernel';
import type { ExternalReport } from './external-report.js';
import { printed } from './printed-number.js';

export type Outcome = 'PASS' | 'FAIL' | 'UNDETERMINED' | 'MISSING';

/** A possible reason for a difference: shown to people, never applied to the figures. */
export interface Hypothesis extends Bilingual {
  readonly code: string;
}

/** What one rule says about a report. `figures` holds every number its sentence uses. */
export interface ReportCheck {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly sentence: Bilingual;
  readonly figures: Readonly<Record<string, number>>;
  readonly hypotheses: readonly Hypothesis[];
}

/** A check that nothing can be supposed about: it holds or it does not. */
export const plainCheck = (
  rule: string,
  holds: boolean,
  figures: Readonly<Record<string, number>>,
  say: Parameters<typeof both>[0],
): ReportCheck => ({
  rule,
  outcome: holds ? 'PASS' : 'FAIL',
  figures,
  sentence: both(say),
  hypotheses: [],
});

export const both = (
  say: (n: (value: number) => string, language: 'id' | 'en') => string,
): Bilingual => ({
  id: say((value) => printed(value, 'id'), 'id'),
  en: say((value) => printed(value, 'en'), 'en'),
});

export const total = (report: ExternalReport, figure: 'accompanied' | 'atRisk'): number =>
  report.lines.reduce((sum, line) => sum + line[figure], 0);

const WORDS = {
  accompanied: { id: 'didampingi', en: 'accompanied' },
  atRisk: { id: 'berisiko', en: 'at risk' },
};

/** Whether the lines add up to the headline. */
export const sumCheck = (
  rule: string,
  report: ExternalReport,
  figure: 'accompanied' | 'atRisk',
  hypotheses: (difference: number) => readonly Hypothesis[] = () => [],
): ReportCheck => {
  const sum = total(report, figure);
  const headline = report.headline[figure];
  const difference = headline - sum;
  const word = WORDS[figure];
  const holds = difference === 0;
  return {
    rule,
    outcome: holds ? 'PASS' : 'FAIL',
    figures: { headline, sum, difference },
    sentence: both((n, l) =>
      l === 'id'
        ? holds
          ? `Jumlah rincian ${word.id} sama dengan angka utama: ${n(sum)}`
          : `Jumlah rincian ${word.id} ${n(sum)}, angka utama ${n(headline)}: selisih ${n(Math.abs(difference))} tidak terjelaskan`
        : holds
          ? `The lines of ${word.en} add up to the headline: ${n(sum)}`
          : `The lines of ${word.en} add up to ${n(sum)}, the headline says ${n(headline)}: ${n(Math.abs(difference))} unexplained`,
    ),
    hypotheses: holds ? [] : hypotheses(difference),
  };
};
