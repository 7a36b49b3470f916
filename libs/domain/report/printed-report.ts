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

const numbers = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const read = (v: unknown) => (typeof v === 'string' ? (parsePrinted(v) ?? v) : v);
  return {
    ...value,
    ...('accompanied' in value ? { accompanied: read(value['accompanied']) } : {}),
    ...('atRisk' in value ? { atRisk: read(value['atRisk']) } : {}),
  };
};

/**
 * Reads a report whose figures are written as in print (`"6.160"`); numbers are taken as they are.
 * Refuses with REPORT_MALFORMED and the first field at fault.
 */
export const readPrintedReport = (input: unknown): ExternalReport | Refusal => {
  if (!isObject(input)) return refuse('REPORT_MALFORMED');
  const lines = input['lines'];
  const report = {
    ...input,
    headline: numbers(input['headline']),
    lines: Array.isArray(lines) ? lines.map(numbers) : lines,
  };
  const [problem]: readonly Problem[] = checkFields(externalReportFields, report, '', NO_AREAS);
  return problem === undefined
    ? (report as unknown as ExternalReport)
    : refuse('REPORT_MALFORMED', problem.path, { problem: problem.code });
};
