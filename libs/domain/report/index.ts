export * from './checks.js';
export * from './external-report.js';
export * from './printed-number.js';
export * from './printed-report.js';
export type { Hypothesis, Outcome, ReportCheck } from './sums.js';
