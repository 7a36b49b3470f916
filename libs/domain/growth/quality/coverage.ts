import { share, type Share } from './measured.js';

/** D/S below this share in percent makes a prevalence one of attenders only (domain.md 9.3). */
export const PUBLISHABLE_COVERAGE_PERCENT = 80;

export interface Coverage extends Share {
  readonly publishable: boolean;
}

/** D/S: children measured (D) of children registered (S). */
export const coverageOf = (measured: number, registered: number): Coverage => {
  const coverage = share(measured, registered);
  return { ...coverage, publishable: (coverage.percent ?? 0) >= PUBLISHABLE_COVERAGE_PERCENT };
};
