// Making one costs more than a thousand numbers written with it.
const FORMATS = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
} as const;

/** A number in the middle of a sentence, with one decimal at most. */
export const said = (value: number, language: 'id' | 'en'): string =>
  FORMATS[language].format(value);

/** The same sentence in both languages, told when it is asked for: most are only counted. */
export const sentence = (
  say: (n: (value: number) => string, language: 'id' | 'en') => string,
): { readonly id: string; readonly en: string } => ({
  get id() {
    return say((value) => said(value, 'id'), 'id');
  },
  get en() {
    return say((value) => said(value, 'en'), 'en');
  },
});
