import { within } from '#libs/domain/area';
import type { Category } from '#libs/domain/family';
import { dayOf, toLocal, type Problem } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import { figureNamed, type Figure, type FigureQuestion } from '#libs/read-models/figures';
import { ProblemException } from '../http/problem.js';
import { knownAtOf, textOf } from '../requests/time-fields.js';

/** Ends the request: one field of it is not as it should be. */
export const refuseField = (path: string, code: Problem['code']): ProblemException =>
  new ProblemException('INVALID_INPUT', { errors: [{ path, code }] });

/** `accompanied`, or one version of it, `accompanied/1` (`accompanied%2F1` in an address). */
export const figureOf = (name: string): Figure => {
  const figure = figureNamed(name);
  if (figure === undefined) throw new ProblemException('FIGURE_NOT_FOUND');
  return figure;
};

/** Figures are shown of one's own area and what lies inside it. */
export const checkArea = (area: string, account: Account): void => {
  if (!within(area, account.area)) throw new ProblemException('OUTSIDE_AREA');
};

/**
 * The moment of knowledge asked for. The end of a day that is not over means now; later than that
 * nobody can say what will be known.
 */
export const pastKnownAt = (value: unknown, now: number, field = 'knownAt'): string | undefined => {
  const knownAt = knownAtOf(value);
  if (knownAt === undefined || Date.parse(knownAt) <= now) return knownAt;
  if (dayOf(toLocal(Date.parse(knownAt))) === dayOf(toLocal(now))) return undefined;
  throw refuseField(field, 'IN_FUTURE');
};

/** What the days of a period are called in an address. */
interface Named {
  readonly from: string;
  readonly asOf: string;
}

const NAMED: Named = { from: 'from', asOf: 'asOf' };

export const checkPeriod = (
  { from, asOf }: Pick<FigureQuestion, 'from' | 'asOf'>,
  named = NAMED,
): void => {
  if (from !== undefined && from > asOf) throw refuseField(named.from, 'AFTER_AS_OF');
};

/** A period's deeds are counted once they are done; a state of a day to come can be foreseen. */
export const checkDays = (
  figure: Pick<Figure, 'state'>,
  period: Pick<FigureQuestion, 'from' | 'asOf'>,
  today: string,
  named = NAMED,
): void => {
  checkPeriod(period, named);
  if (!figure.state && period.asOf > today) throw refuseField(named.asOf, 'IN_FUTURE');
};

/** What an address asks of a figure, after the checks of its fields. */
export const questionOf = (
  figure: Figure,
  asked: Readonly<Record<string, unknown>>,
  account: Account,
  now = Date.now(),
): FigureQuestion => {
  const today = dayOf(toLocal(now));
  const from = textOf(asked['from']);
  const category = textOf(asked['category']) as Category | undefined;
  const knownAt = pastKnownAt(asked['knownAt'], now);
  const question = {
    area: textOf(asked['area']) ?? account.area,
    asOf: textOf(asked['asOf']) ?? today,
    ...(category === undefined ? {} : { category }),
    ...(from === undefined ? {} : { from }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
  checkArea(question.area, account);
  checkDays(figure, question, today);
  return question;
};
