import type { ExternalReport } from './external-report.js';
import { both, total, type Hypothesis } from './sums.js';

// A coincidence this close to the headline deserves to be named (0.1 %, our own choice).
const CLOSE = 0.001;

const missingLine = (difference: number): Hypothesis => ({
  code: 'MISSING_LINE',
  ...both((n, l) =>
    l === 'id'
      ? `Satu baris rincian dengan ${n(difference)} sasaran tidak ikut terbit; angka berisikonya juga akan hilang`
      : `A line with ${n(difference)} people was not printed; its at-risk figure would be missing too`,
  ),
});

const addedTwice = (report: ExternalReport): readonly Hypothesis[] => {
  const sum = total(report, 'accompanied') + total(report, 'atRisk');
  const off = sum - report.headline.accompanied;
  if (Math.abs(off) > report.headline.accompanied * CLOSE) return [];
  return [
    {
      code: 'AT_RISK_ADDED_ON_TOP',
      ...both((n, l) =>
        l === 'id'
          ? `Yang berisiko dijumlahkan lagi di atas yang didampingi: ${n(total(report, 'accompanied'))} + ${n(total(report, 'atRisk'))} = ${n(sum)}, hanya berbeda ${n(Math.abs(off))}`
          : `Those at risk were added on top of those accompanied: ${n(total(report, 'accompanied'))} + ${n(total(report, 'atRisk'))} = ${n(sum)}, off by only ${n(Math.abs(off))}`,
      ),
    },
  ];
};

const OTHERS: readonly Hypothesis[] = [
  {
    code: 'OTHER_UNIT_OR_CUTOFF',
    id: 'Satuan atau batas waktu berbeda: orang, keluarga atau kunjungan; tanggal tutup yang lain',
    en: 'Another unit or cut-off: persons, families or visits; another closing date',
  },
  { code: 'TYPING_ERROR', id: 'Salah ketik', en: 'A typing error' },
];

/** Candidate reasons why the lines and the headline of accompanied people differ. */
export const accompaniedHypotheses =
  (report: ExternalReport) =>
  (difference: number): readonly Hypothesis[] => [
    ...(difference > 0 ? [missingLine(difference)] : []),
    ...addedTwice(report),
    ...OTHERS,
  ];
