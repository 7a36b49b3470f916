import { isArea } from '#libs/domain/area';
import { CATEGORIES, type Category } from '#libs/domain/family';
import { isDay, isInstant } from '#libs/domain/kernel';
import { firstDayOf, type FigureQuestion } from './asked.js';
import { figureNamed } from './definitions/index.js';
import type { Figure } from './definitions/figure.js';

/** A question with its moment of knowledge: the answer is the same whenever it is asked. */
export type Dated = FigureQuestion & { readonly knownAt: string };

/** Says which figure was asked what, and as known when; nothing in it is secret or personal. */
export const receiptId = (figure: Figure, question: Dated): string => {
  const { area, category = '', asOf, knownAt } = question;
  const parts = [figure.name, area, category, firstDayOf(question, figure), asOf, knownAt];
  return Buffer.from(parts.join(' ')).toString('base64url');
};

const categoryNamed = (text: string): Category | undefined =>
  CATEGORIES.find((category) => category === text);

/** What a receipt id opens; undefined for a text that is none. */
export const openReceiptId = (
  id: string,
): { readonly figure: Figure; readonly question: Dated } | undefined => {
  const parts = Buffer.from(id, 'base64url').toString().split(' ');
  const [name = '', area = '', category = '', from = '', asOf = '', knownAt = ''] = parts;
  const figure = figureNamed(name);
  const sound =
    parts.length === 6 &&
    figure?.name === name &&
    isArea(area) &&
    (category === '' || categoryNamed(category) !== undefined) &&
    isDay(from) &&
    isDay(asOf) &&
    isInstant(knownAt);
  if (!sound) return undefined;
  const asked = categoryNamed(category);
  return {
    figure,
    question: { area, from, asOf, knownAt, ...(asked !== undefined && { category: asked }) },
  };
};
