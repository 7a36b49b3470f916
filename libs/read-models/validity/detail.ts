import { warningTexts } from '#libs/domain/family';
import { growthWarningTexts } from '#libs/domain/growth';
import type { Bilingual } from '#libs/domain/kernel';
import type { ValidityRule } from './rule.js';

const growth: Readonly<Record<string, Bilingual>> = growthWarningTexts;

/** What is amiss with one item of a rule, in words. */
export const detailOf = (rule: ValidityRule, code: string, amount: number | null): Bilingual => {
  const own = rule.about === 'PERSON' ? rule.details?.[code] : undefined;
  const text = own ?? growth[code] ?? warningTexts[code] ?? rule.title;
  if (amount === null || rule.about !== 'PERSON') return text;
  return { id: `${text.id} (${amount} hari)`, en: `${text.en} (${amount} days)` };
};
