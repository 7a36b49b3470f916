/** A worker, or an area, is judged by the readings of so many months up to the day. */
export const JUDGED_MONTHS = 6;

/**
 * Readings `r` of the window of each day `m.day` ($1: days) within kelurahan ($2, null: all).
 */
export const READINGS = `unnest($1::date[]) as m(day)
  join read.validity_reading r on r.on_day <= m.day
    and r.on_day > (m.day - interval '${JUDGED_MONTHS} months')::date
    and ($2::text[] is null or r.kelurahan = any($2::text[]))`;

/** The readings of one worker ($3) in the window of $1 for which `condition` holds, as findings. */
export const readingsBehind = (code: string, condition: string): string => `
  select family_id, person_id, kelurahan, worker, on_day as since, '${code}' as code,
    null::integer as amount, fact_id
  from read.validity_reading r
  where on_day <= $1::date and on_day > ($1::date - interval '${JUDGED_MONTHS} months')::date
    and ($2::text[] is null or kelurahan = any($2::text[])) and worker = $3 and (${condition})`;

/** A number in the middle of a sentence, with one decimal at most. */
export const said = (value: number, language: 'id' | 'en'): string =>
  value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });

/** The same sentence in both languages. */
export const sentence = (
  say: (n: (value: number) => string, language: 'id' | 'en') => string,
): { readonly id: string; readonly en: string } => ({
  id: say((value) => said(value, 'id'), 'id'),
  en: say((value) => said(value, 'en'), 'en'),
});
