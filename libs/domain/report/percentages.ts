import { doubtOf, doubtTexts } from '#libs/domain/growth';
import type { ExternalReport } from './external-report.js';
import { printedPercent } from './printed-number.js';
import { plainCheck, type ReportCheck } from './sums.js';

/** A printed percentage may be rounded by so much (domain.md RP-03). */
const ROUNDED_BY = 0.05;
/** Beyond the rounding of the last digit of a number. */
const EPSILON = 1e-9;

const recomputed = (
  label: string,
  numerator: number,
  denominator: number,
  percent: number,
): ReportCheck[] => {
  if (denominator === 0) return [];
  const own = (100 * numerator) / denominator;
  const holds = Math.abs(own - percent) <= ROUNDED_BY + EPSILON;
  return [
    plainCheck('R-PERCENT', holds, { numerator, denominator, percent, recomputed: own }, (n, l) => {
      const [said, is] = [printedPercent(percent, l), printedPercent(own, l)];
      const parts = `${n(numerator)} / ${n(denominator)}`;
      if (l === 'id')
        return holds
          ? `${label}: ${said} sesuai dengan ${parts}`
          : `${label}: tercetak ${said}, padahal ${parts} = ${is}`;
      return holds
        ? `${label}: ${said} is what ${parts} makes`
        : `${label}: printed as ${said}, but ${parts} = ${is}`;
    }),
  ];
};

/** Shares of the at-risk that were printed with the headline or a line. */
const ofLines = ({ headline, lines }: ExternalReport): ReportCheck[] =>
  [{ label: 'Angka utama / headline', ...headline }, ...lines].flatMap(
    ({ label, accompanied, atRisk, percent }) =>
      percent === undefined ? [] : recomputed(label, atRisk, accompanied, percent),
  );

type PrintedShare = NonNullable<ExternalReport['shares']>[number];

const withoutParts = ({ label }: PrintedShare): ReportCheck => ({
  rule: 'R-PERCENT',
  outcome: 'MISSING',
  figures: {},
  sentence: {
    id: `${label}: persen tanpa pembilang dan penyebut`,
    en: `${label}: a percentage without numerator and denominator`,
  },
  hypotheses: [],
});

const ofShare = (share: PrintedShare): ReportCheck[] => {
  const { label, numerator, denominator, percent } = share;
  return numerator === undefined || denominator === undefined
    ? [withoutParts(share)]
    : recomputed(label, numerator, denominator, percent);
};

/** A prevalence that no population has (domain.md RP-06). */
const ofPrevalence = ({ label, kind, percent }: PrintedShare): ReportCheck[] => {
  if (kind !== 'STUNTING') return [];
  const doubt = doubtOf(percent);
  return [
    plainCheck('R-PREVALENCE', doubt === undefined, { percent }, (_, l) => {
      const said = `${label}: ${printedPercent(percent, l)}`;
      if (doubt !== undefined) return `${said}. ${doubtTexts[doubt][l]}`;
      return l === 'id' ? `${said} masuk akal` : `${said} is believable`;
    }),
  ];
};

/** Every printed percentage, computed again, and prevalences held against what can be. */
export const percentageChecks = (report: ExternalReport): ReportCheck[] => [
  ...ofLines(report),
  ...(report.shares ?? []).flatMap((share) => [...ofShare(share), ...ofPrevalence(share)]),
];
