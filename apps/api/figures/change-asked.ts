import type { Category } from '#libs/domain/family';
import { dayOf, isDay, toLocal, type Day } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import type { Figure, FigureQuestion, Published } from '#libs/read-models/figures';
import { readSeal, type StoredSeal } from '#libs/seals';
import type { Jejak } from '../jejak.js';
import { textOf } from '../requests/time-fields.js';
import { checkArea, checkDays, pastKnownAt, refuseField } from './figure-asked.js';

/** What is compared: the same figure at two ends, and what was sealed of it there. */
export interface Compared {
  readonly from: FigureQuestion;
  readonly to: FigureQuestion;
  readonly published: Published;
}

type End = 'from' | 'to';
type Asked = Readonly<Record<string, unknown>>;

const sealAt = async ({ facts }: Jejak, end: End, id: string): Promise<StoredSeal | undefined> => {
  if (isDay(id)) return undefined;
  const seal = await readSeal(facts, id);
  // A proposal is not yet anybody's word.
  if (seal?.status !== 'SEALED' || seal.content === undefined)
    throw refuseField(end, 'SEAL_NOT_IN_FORCE');
  return seal;
};

/** The value that a seal fixed; undefined for a part of the city that it has no value of. */
const sealedValue = (
  seal: StoredSeal | undefined,
  { name }: Figure,
  { area, category }: Pick<FigureQuestion, 'area' | 'category'>,
): number | undefined => {
  const figure = seal?.content?.figures.find((one) => one.name === name);
  if (figure === undefined || seal?.content === undefined) return undefined;
  if (category !== undefined)
    return area === seal.content.area
      ? figure.categories.find((c) => c.category === category)?.value
      : undefined;
  return area === seal.content.area
    ? figure.value
    : figure.areas.find((a) => a.area === area)?.value;
};

/** The period so far that a day lies in, of the kind that was sealed. */
const sinceLike = ({ period }: StoredSeal, day: Day): Day =>
  period.kind === 'MONTH'
    ? `${day.slice(0, 7)}-01`
    : `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? '01' : '07'}-01`;

/** What an address asks to compare, after the checks of its fields. */
export const comparedOf = async (
  jejak: Jejak,
  figure: Figure,
  asked: Asked,
  account: Account,
  now = Date.now(),
): Promise<Compared> => {
  const texts = { from: String(asked['from']), to: String(asked['to']) };
  if (isDay(texts.from) && isDay(texts.to) && texts.from > texts.to)
    throw refuseField('from', 'AFTER_TO');
  const byKnowledge = asked['clock'] === 'known';
  // The other clock is the one that moves.
  const stray = byKnowledge ? 'knownAt' : 'asOf';
  if (asked[stray] !== undefined) throw refuseField(stray, 'NOT_WITH_CLOCK');
  const seals = {
    from: await sealAt(jejak, 'from', texts.from),
    to: await sealAt(jejak, 'to', texts.to),
  };
  const category = textOf(asked['category']) as Category | undefined;
  const where = {
    area: textOf(asked['area']) ?? account.area,
    ...(category === undefined ? {} : { category }),
  };
  checkArea(where.area, account);
  const atEnd = (end: End, other: End): FigureQuestion => {
    const content = seals[end]?.content;
    if (content !== undefined)
      return { ...where, from: content.from, asOf: content.until, knownAt: content.knownAt };
    const sealed = seals[other];
    const asOf = byKnowledge
      ? (textOf(asked['asOf']) ?? sealed?.content?.until ?? texts.from)
      : texts[end];
    const knownAt = byKnowledge
      ? pastKnownAt(texts[end], now, end)
      : pastKnownAt(asked['knownAt'], now);
    const from = textOf(asked['since']) ?? (sealed && sinceLike(sealed, asOf));
    return {
      ...where,
      asOf,
      ...(from === undefined ? {} : { from }),
      ...(knownAt === undefined ? {} : { knownAt }),
    };
  };
  const ends = { from: atEnd('from', 'to'), to: atEnd('to', 'from') };
  const today = dayOf(toLocal(now));
  for (const end of ['from', 'to'] as const)
    checkDays(figure, ends[end], today, { from: 'since', asOf: isDay(texts[end]) ? end : 'asOf' });
  const [first, last] = [
    sealedValue(seals.from, figure, where),
    sealedValue(seals.to, figure, where),
  ];
  return {
    ...ends,
    published: {
      ...(first === undefined ? {} : { from: first }),
      ...(last === undefined ? {} : { to: last }),
    },
  };
};
