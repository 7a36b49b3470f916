import { fingerprintAt } from '#libs/audit';
import { CITY } from '#libs/domain/area';
import type { UtcInstant } from '#libs/domain/kernel';
import type { SealContent, SealedFigure, SealPeriod } from '#libs/domain/seal';
import { canonical, sha256, type EventLog } from '#libs/event-store';
import type { Sql } from '#libs/projections';
import {
  answerFigure,
  FIGURES,
  figureNamed,
  type Counted,
  type Figure,
} from '#libs/read-models/figures';

/** The newest version of each figure. */
export const currentFigures = (): readonly Figure[] =>
  [...new Set(FIGURES.map(({ name }) => figureNamed(name.split('/')[0] ?? '')))].filter(
    (figure) => figure !== undefined,
  );

type SealedShare = NonNullable<SealedFigure['share']>;

/** What is too small to be told is left out of what is hashed. */
const shareOf = ({ share }: Counted): { share?: SealedShare } => {
  if (share === undefined) return {};
  const { numerator, denominator, percent, low, high } = share;
  return {
    share: {
      numerator,
      denominator,
      ...(percent === undefined ? {} : { percent }),
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    },
  };
};

const partOf = ({ value, share }: Counted): { value: number; of?: number } =>
  share === undefined ? { value } : { value, of: share.denominator };

const takeFigure = async (
  sql: Sql,
  figure: Figure,
  { from, until }: Pick<SealPeriod, 'from' | 'until'>,
  knownAt: UtcInstant,
): Promise<SealedFigure> => {
  const question = { area: CITY.code, from, asOf: until, knownAt };
  const { name, title, text, unit } = figure;
  const answer = await answerFigure(sql, figure, question);
  return {
    name,
    title: { ...title },
    text: { ...text },
    unit: { ...unit },
    value: answer.value,
    ...shareOf(answer),
    categories: answer.categories.map((part) => ({ category: part.category, ...partOf(part) })),
    areas: answer.areas.map((part) => ({ area: part.area, ...partOf(part) })),
    receipt: answer.receipt ?? '',
  };
};

/** Some figures of the city over a period, as known at a moment. */
export const takeFigures = async (
  sql: Sql,
  figures: readonly Figure[],
  period: Pick<SealPeriod, 'from' | 'until'>,
  knownAt: UtcInstant,
): Promise<SealedFigure[]> => {
  const taken: SealedFigure[] = [];
  // One after the other: a close is no reason to take every connection from the screens.
  for (const figure of figures) taken.push(await takeFigure(sql, figure, period, knownAt));
  return taken;
};

/** Everything a seal of this period fixes. Asked again, it comes out the same. */
export const takeContent = async (
  { sql, log }: { readonly sql: Sql; readonly log: EventLog },
  period: SealPeriod,
  knownAt: UtcInstant,
  figures: readonly Figure[] = currentFigures(),
): Promise<SealContent> => {
  const { position = '', ...at } = await fingerprintAt({ log, sql }, knownAt);
  const { id, kind, from, until } = period;
  return {
    period: id,
    kind,
    from,
    until,
    area: CITY.code,
    knownAt,
    log: { position, ...at, method: 'RUNNING' },
    figures: await takeFigures(sql, figures, period, knownAt),
  };
};

/** SHA-256 (hex) over the canonical JSON (RFC 8785) of what a seal fixes. */
export const sealHash = (content: SealContent): string => sha256(canonical(content));
