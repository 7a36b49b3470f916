import {
  checkFields,
  refuse,
  type CheckContext,
  type Problem,
  type Refusal,
} from '#libs/domain/kernel';
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

/**
 * Reads a report whose figures are written as in print (`"6.160"`); numbers are taken as they are.
 * Refuses with REPORT_MALFORMED and the first field at fault.
 */
export const readPrintedReport = (input: unknown): ExternalReport | Refusal => {
  if (!isObject(input)) return refuse('REPORT_MALFORMED');
  const report = {
    ...input,
    headline: numbers(input['headline']),
    lines: each(input['lines']),
    ...('shares' in input ? { shares: each(input['shares']) } : {}),
    ...('krs' in input ? { krs: numbers(input['krs']) } : {}),
  };
  const [problem]: readonly Problem[] = checkFields(externalReportFields, report, '', NO_AREAS);
  return problem === undefined
    ? (report as unknown as ExternalReport)
    : refuse('REPORT_MALFORMED', problem.path, { problem: problem.code });
};
