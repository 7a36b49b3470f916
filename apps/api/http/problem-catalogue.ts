import { refusalTexts } from '#libs/domain/family';
import { ruleBookRefusals } from '#libs/domain/rule-book';
import { sealRefusalTexts } from '#libs/domain/seal';
import { accountRefusalTexts } from '#libs/identity';
import { edgeProblems, type ProblemText } from './problem-texts.js';

const edge: Readonly<Record<string, ProblemText>> = edgeProblems;
const field: Readonly<Record<string, ProblemText>> = {
  ...refusalTexts,
  ...accountRefusalTexts,
  ...ruleBookRefusals,
  ...sealRefusalTexts,
};

/** The text and status of a code; a code nobody described is a rule of the field, told as its code. */
export const problemText = (code: string): ProblemText =>
  edge[code] ?? field[code] ?? { status: 422, id: code, en: code };

export const isDescribed = (code: string): boolean =>
  Object.hasOwn(edge, code) || Object.hasOwn(field, code);
