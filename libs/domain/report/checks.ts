import type { Bilingual } from '#libs/domain/kernel';
import type { ExternalReport } from './external-report.js';
import { accompaniedHypotheses } from './hypotheses.js';
import { krsChecks } from './krs-checks.js';
import { percentageChecks } from './percentages.js';
import { printedShare } from './printed-number.js';
import { both, sumCheck, total, type ReportCheck } from './sums.js';

const lineChecks = (report: ExternalReport): ReportCheck[] =>
  report.lines.map(({ label, accompanied, atRisk }) => ({
    rule: 'R-LINE-ATRISK',
    outcome: atRisk <= accompanied ? 'PASS' : 'FAIL',
    figures: { accompanied, atRisk },
    sentence: both((n, l) =>
      l === 'id'
        ? `${label}: berisiko ${n(atRisk)} ${atRisk <= accompanied ? 'tidak melebihi' : 'melebihi'} didampingi ${n(accompanied)}`
        : `${label}: at risk ${n(atRisk)} ${atRisk <= accompanied ? 'does not exceed' : 'exceeds'} accompanied ${n(accompanied)}`,
    ),
    hypotheses: [],
  }));

const rateCheck = (report: ExternalReport): ReportCheck[] => {
  const { atRisk, accompanied } = report.headline;
  const sum = total(report, 'accompanied');
  if (accompanied === 0 || sum === 0) return [];
  const byHeadline = atRisk / accompanied;
  const byLines = atRisk / sum;
  const same = accompanied === sum;
  const share = (l: 'id' | 'en') => [printedShare(byHeadline, l), printedShare(byLines, l)];
  const say: Bilingual = same
    ? {
        id: `Persentase berisiko ${share('id')[0]}`,
        en: `The at-risk rate is ${share('en')[0]}`,
      }
    : {
        id: `Persentase berisiko tidak dapat ditentukan: ${share('id').join(' atau ')}, tergantung penyebutnya; jangan dipublikasikan sebelum direkonsiliasi`,
        en: `The at-risk rate is undetermined: ${share('en').join(' or ')}, depending on the denominator; publish neither until reconciled`,
      };
  return [
    {
      rule: 'R-RATE',
      outcome: same ? 'PASS' : 'UNDETERMINED',
      figures: { byHeadline, byLines },
      sentence: say,
      hypotheses: [],
    },
  ];
};

const METADATA: readonly (Bilingual & { readonly field: keyof ExternalReport })[] = [
  { field: 'periodFrom', id: 'awal periode', en: 'start of the period' },
  { field: 'unit', id: 'satuan (orang atau keluarga)', en: 'unit (persons or families)' },
  { field: 'definitions', id: 'definisi', en: 'definitions' },
  { field: 'sourceSystem', id: 'sistem sumber', en: 'source system' },
  { field: 'deduplication', id: 'aturan data ganda', en: 'de-duplication rule' },
];

const metadataCheck = (report: ExternalReport): ReportCheck => {
  const missing = METADATA.filter(({ field }) => report[field] === undefined);
  const names = (l: 'id' | 'en') => missing.map((m) => m[l]).join(', ');
  return {
    rule: 'R-METADATA',
    outcome: missing.length === 0 ? 'PASS' : 'MISSING',
    figures: { missing: missing.length },
    sentence:
      missing.length === 0
        ? { id: 'Keterangan laporan lengkap', en: 'The report says all it should' }
        : {
            id: `Laporan tidak menyebut: ${names('id')}`,
            en: `The report does not say: ${names('en')}`,
          },
    hypotheses: [],
  };
};

/**
 * What can be said about published figures from themselves alone (rules of domain.md 7.1, 2.2 and
 * RP-01 to RP-06). The figures stay as they were published whatever a check says.
 */
export const checkReport = (report: ExternalReport): readonly ReportCheck[] => [
  sumCheck('R-SUM-ATRISK', report, 'atRisk'),
  sumCheck('R-SUM-ACCOMPANIED', report, 'accompanied', accompaniedHypotheses(report)),
  ...lineChecks(report),
  ...rateCheck(report),
  ...percentageChecks(report),
  ...krsChecks(report),
  metadataCheck(report),
];

/** UNVERIFIED as long as any check does more than pass. */
export const verdictOf = (checks: readonly ReportCheck[]): 'CONSISTENT' | 'UNVERIFIED' =>
  checks.every((c) => c.outcome === 'PASS') ? 'CONSISTENT' : 'UNVERIFIED';
