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
  /** `2025-07`, with the year where January begins one. */
  readonly month: (month: string) => string;
  /** `2025-07` in full: Juli 2025. */
  readonly monthYear: (month: string) => string;
  /** With its sign, also for none: `+12`, `−3`. */
  readonly change: (n: number) => string;
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
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: TIME_ZONE });
  const january = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: '2-digit',
    timeZone: TIME_ZONE,
  });
  const monthYear = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: TIME_ZONE,
  });
  const change = new Intl.NumberFormat(locale, {
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
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
    month: (text) =>
      (text.endsWith('-01') ? january : month).format(
        Date.parse(`${text.slice(0, 7)}-15T12:00:00Z`),
      ),
    monthYear: (text) => monthYear.format(Date.parse(`${text.slice(0, 7)}-15T12:00:00Z`)),
    change: (n) => change.format(n).replace('-', '−'),
  };
};

const formats: Readonly<Record<Language, Format>> = { id: make(locales.id), en: make(locales.en) };

/** Numbers and dates in the form of the page's language. */
export const useFormat = (): Format => formats[useLook().language];
