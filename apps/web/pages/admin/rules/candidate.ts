import type { Rules, RuleSets } from '../../../system/api/rule-types.js';

/** The next free name of the row `risk/1`, `risk/2` … */
export const nextName = ({ ruleSets }: RuleSets): string => {
  const numbers = ruleSets.map(({ name }) => Number(/\/(\d+)$/.exec(name)?.[1] ?? 0));
  return `risk/${Math.max(0, ...numbers) + 1}`;
};

const numberOf = (text: string): number | string => {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? text : number;
};

/** The same rules with some parameters set otherwise; figures as typed here, with a comma. */
export const candidateOf = (
  base: Rules,
  name: string,
  changes: Readonly<Record<string, string>>,
): Rules => ({
  ...base,
  name,
  title: {
    id: `Aturan risiko ${name.split('/')[1] ?? name}`,
    en: `Risk rules ${name.split('/')[1] ?? name}`,
  },
  parameters: Object.fromEntries(
    Object.entries(base.parameters).map(([key, parameter]) => {
      const typed = changes[key];
      if (typed === undefined) return [key, parameter];
      const value = typeof parameter.value === 'number' ? numberOf(typed) : typed;
      return [key, { ...parameter, value }];
    }),
  ),
});
