/*
 * Indonesian print: `.` groups thousands, `,` begins the decimals. `6.160` is six thousand one
 * hundred and sixty; a reader that took the point for a decimal one would lose 6,154 people.
 */
const PRINTED = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;

/** The value of a number as printed in Indonesia; undefined when it is not written that way. */
export const parsePrinted = (text: string): number | undefined => {
  const match = PRINTED.exec(text.trim());
  if (match === null) return undefined;
  const [, whole = '', decimals] = match;
  return Number(`${whole.replaceAll('.', '')}${decimals === undefined ? '' : `.${decimals}`}`);
};

const whole = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };
const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const percent = {
  id: new Intl.NumberFormat('id-ID', oneDecimal),
  en: new Intl.NumberFormat('en-GB', oneDecimal),
};

/** A count as each language prints it. */
export const printed = (value: number, language: 'id' | 'en'): string =>
  whole[language].format(value);

/** A share between 0 and 1 as a percentage with one decimal. */
export const printedShare = (share: number, language: 'id' | 'en'): string =>
  `${percent[language].format(share * 100)} %`;

const upToTwo = { minimumFractionDigits: 1, maximumFractionDigits: 2 };
const percentOf = {
  id: new Intl.NumberFormat('id-ID', upToTwo),
  en: new Intl.NumberFormat('en-GB', upToTwo),
};

/** A percentage with one or two decimals. */
export const printedPercent = (value: number, language: 'id' | 'en'): string =>
  `${percentOf[language].format(value)} %`;
