import type { Bilingual } from '#libs/domain/kernel';

const MONTHS = 24;
const SEMESTERS = 6;

const isLastOfMonth = (day: string): boolean =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;

/** The last of the periods that is over at the end of a day: what meetings look back on. */
export const lastWhole = (periods: readonly string[], day: string): string | undefined => {
  const semester = periods[0]?.length === 6;
  const over = isLastOfMonth(day) && (!semester || /-(06|12)-/.test(day));
  return periods[over ? 0 : 1];
};

/** The month of a day and those before it, the latest first: `2025-07`. */
export const monthsUpTo = (day: string): readonly string[] => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
};

/** The semester of a day and those before it, the latest first: `2025-1`. */
export const semestersUpTo = (day: string): readonly string[] => {
  const last = 2 * Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) > 6 ? 1 : 0);
  return Array.from({ length: SEMESTERS }, (_, back) => {
    const at = last - back;
    return `${Math.floor(at / 2)}-${(at % 2) + 1}`;
  });
};

/** `2025-1` in words. */
export const semesterName = (semester: string): Bilingual => {
  const [year = '', half = ''] = semester.split('-');
  return { id: `Semester ${half} tahun ${year}`, en: `Semester ${half} of ${year}` };
};
