/** WHO's month, in days. */
export const DAYS_PER_MONTH = 30.4375;

/** Age in WHO months; not rounded, because WHO tests its limits on the unrounded age. */
export const monthsOf = (ageDays: number): number => ageDays / DAYS_PER_MONTH;

/** Age in whole days, half a day up. */
export const wholeDays = (ageDays: number): number => {
  const whole = Math.floor(ageDays);
  return ageDays - whole >= 0.5 ? whole + 1 : whole;
};

/** The first day on which a child is expected to be measured standing. */
export const STANDING_FROM_DAY = 731;

/** Below so many months nobody stands to be measured. */
export const NOT_STANDING_BELOW_MONTHS = 9;

/** The standards end before this age in months. */
export const STANDARDS_END_MONTHS = 60;
