import { isArea } from '#libs/domain/area';
import { checkFields, type CheckContext, type Problem } from '#libs/domain/kernel';
import { externalReportFields, type ExternalReport } from './external-report.js';
import { parsePrinted } from './printed-number.js';

const NO_AREAS: CheckContext = { isKelurahan: () => false };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NUMBERS: ReadonlySet<string> = new Set([
  'accompanied',
  'atRisk',
  'percent',
  'numerator',
  'denominator',
  'target',
  'notAtRisk',
]);

const read = (value: unknown): unknown =>
  typeof value === 'string' ? (parsePrinted(value) ?? value) : value;

const numbers = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, v]) => [
          name,
          NUMBERS.has(name) ? read(v) : name === 'ranks' && Array.isArray(v) ? v.map(read) : v,
        ]),
      )
    : value;

const each = (list: unknown): unknown => (Array.isArray(list) ? list.map(numbers) : list);

/** What its fields alone do not say of a report. */
const furtherProblems = ({
  area,
  outlet,
  periodFrom,
  periodUntil,
}: ExternalReport): readonly Problem[] => [
  // It is known by its outlet, in letters that an address can hold.
  ...(/[a-z0-9]/i.test(outlet) ? [] : [{ path: 'outlet', code: 'NO_LATIN_LETTER' }]),
  ...(isArea(area) ? [] : [{ path: 'area', code: 'UNKNOWN_AREA' }]),
  ...(periodFrom !== undefined && periodFrom > periodUntil
    ? [{ path: 'periodFrom', code: 'AFTER_PERIOD_UNTIL' }]
    : []),
];

/** A report as data, or everything that is wrong with it. */
export type ReadReport =
  { readonly report: ExternalReport } | { readonly problems: readonly Problem[] };

/** Reads a report whose figures are written as in print (`"6.160"`); numbers are taken as they are. */
export const readPrinted = (input: unknown): ReadReport => {
  if (!isObject(input)) return { problems: [{ path: 'body', code: 'NOT_A_GROUP' }] };
  const read = {
    ...input,
    headline: numbers(input['headline']),
    lines: each(input['lines']),
    ...('shares' in input ? { shares: each(input['shares']) } : {}),
    ...('krs' in input ? { krs: numbers(input['krs']) } : {}),
  };
  const found = checkFields(externalReportFields, read, '', NO_AREAS);
  const report = read as unknown as ExternalReport;
  const problems = found.length > 0 ? found : furtherProblems(report);
  return problems.length > 0 ? { problems } : { report };
};
