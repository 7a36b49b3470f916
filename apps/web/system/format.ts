import type { Language } from '#libs/domain/kernel';
import { useLook } from './look.js';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const TIME_ZONE = 'Asia/Jakarta';

export interface Format {
  readonly count: (n: number) => string;
  /** A share of one. */
  readonly percent: (n: number) => string;
  readonly number: (n: number, decimals?: number) => string;
  readonly day: (day: string) => string;
  readonly moment: (instant: string) => string;
}

const make = (locale: string): Format => {
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: TIME_ZONE });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: TIME_ZONE,
  });
  return {
    count: (n) => count.format(n),
    percent: (n) => percent.format(n),
    number: (n, decimals = 1) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(n),
    day: (text) => day.format(Date.parse(text.length === 10 ? `${text}T12:00:00+07:00` : text)),
    moment: (text) =>
      text.length === 10
        ? day.format(Date.parse(`${text}T12:00:00+07:00`))
        : moment.format(Date.parse(text)),
  };
};

const formats: Readonly<Record<Language, Format>> = { id: make(locales.id), en: make(locales.en) };

/** Numbers and dates in the form of the page's language. */
export const useFormat = (): Format => formats[useLook().language];
