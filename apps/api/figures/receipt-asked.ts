import type { Account } from '#libs/identity';
import { openReceiptId, type Figure, type FigureQuestion } from '#libs/read-models/figures';
import { textOf } from '../requests/time-fields.js';
import { checkArea, figureOf, questionOf, refuseField } from './figure-asked.js';
import { figureFields } from './figure.dto.js';

export interface Opened {
  readonly figure: Figure;
  readonly question: FigureQuestion;
}

const isVersionOf = (figure: Figure, name: string): boolean =>
  figure.name === name || figure.name.split('/')[0] === name;

const opened = (
  name: string,
  receipt: string,
  asked: Readonly<Record<string, unknown>>,
  account: Account,
): Opened => {
  const twice = Object.keys(figureFields).find((field) => asked[field] !== undefined);
  if (twice !== undefined) throw refuseField(twice, 'RECEIPT_SAYS_IT');
  const found = openReceiptId(receipt);
  // What will be known nobody can have been answered.
  if (found === undefined || Date.parse(found.question.knownAt) > Date.now())
    throw refuseField('receipt', 'INVALID_RECEIPT');
  if (!isVersionOf(found.figure, name)) throw refuseField('receipt', 'RECEIPT_OF_OTHER_FIGURE');
  checkArea(found.question.area, account);
  return found;
};

/** What is to be opened: a receipt by its id, or the answer to a question. */
export const openedBy = (
  name: string,
  asked: Readonly<Record<string, unknown>>,
  account: Account,
): Opened => {
  const figure = figureOf(name);
  const receipt = textOf(asked['receipt']);
  return receipt === undefined
    ? { figure, question: questionOf(figure, asked, account) }
    : opened(name, receipt, asked, account);
};
