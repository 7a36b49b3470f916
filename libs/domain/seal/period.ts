import { addDays, addMonths, type Bilingual, type Day } from '#libs/domain/kernel';

/** A month or half a year that may be closed. */
export interface SealPeriod {
  /** `2025-07`, or `2025-1` for the first half of the year: also the id of its seal. */
  readonly id: string;
  readonly kind: 'MONTH' | 'SEMESTER';
  readonly from: Day;
  /** Its last day. */
  readonly until: Day;
}

const MONTH = /^(20\d\d)-(0[1-9]|1[0-2])$/;
const SEMESTER = /^(20\d\d)-([12])$/;

const period = (id: string, kind: SealPeriod['kind'], from: Day, months: number): SealPeriod => ({
  id,
  kind,
  from,
  until: addDays(addMonths(from, months), -1),
});

/** The period of a text; undefined for one that is neither a month nor a semester. */
export const periodOf = (text: string): SealPeriod | undefined => {
  if (MONTH.test(text)) return period(text, 'MONTH', `${text}-01`, 1);
  const [, year, half] = SEMESTER.exec(text) ?? [];
  if (year === undefined) return undefined;
  return period(text, 'SEMESTER', `${year}-${half === '1' ? '01' : '07'}-01`, 6);
};

const MONTHS: Readonly<Record<keyof Bilingual, Intl.DateTimeFormat>> = {
  id: new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** `Juli 2025`, `Semester 1 tahun 2025`. */
export const periodName = ({ id, kind, from }: SealPeriod): Bilingual => {
  const [year = '', half = ''] = id.split('-');
  if (kind === 'SEMESTER')
    return { id: `Semester ${half} tahun ${year}`, en: `Semester ${half} of ${year}` };
  const day = new Date(`${from}T00:00:00Z`);
  return { id: MONTHS.id.format(day), en: MONTHS.en.format(day) };
};
