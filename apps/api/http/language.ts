import type { Language } from '#libs/domain/kernel';

const weightOf = (header: string, language: string): number =>
  Math.max(
    0,
    ...header.split(',').map((part) => {
      const [range = '', ...params] = part.trim().toLowerCase().split(';');
      if (range !== language && !range.startsWith(`${language}-`)) return 0;
      const q = params.find((p) => p.trim().startsWith('q='));
      const weight = q === undefined ? 1 : Number(q.trim().slice(2));
      return Number.isFinite(weight) ? weight : 0;
    }),
  );

/** English when the caller prefers it to Indonesian; Indonesian otherwise. */
export const languageOf = (acceptLanguage: string | string[] | undefined): Language => {
  const header = (Array.isArray(acceptLanguage) ? acceptLanguage.join(',') : acceptLanguage) ?? '';
  return weightOf(header, 'en') > weightOf(header, 'id') ? 'en' : 'id';
};
