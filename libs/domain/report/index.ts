export { checkAgainstPrevious } from './change-checks.js';
export * from './checks.js';
export * from './external-report.js';
export { checkMonthlyByKelurahan, type MonthlyByKelurahan } from './kelurahan-checks.js';
export { checkAgainstOwn, type OtherFigure, type OwnFigures } from './own-checks.js';
export * from './printed-number.js';
export * from './printed-report.js';
export { reportProblemTexts } from './problem-texts.js';
export type { Hypothesis, Outcome, ReportCheck } from './sums.js';
