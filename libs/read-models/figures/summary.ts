import { areaName, CITY, kelurahanWithin, within } from '#libs/domain/area';
import { CATEGORIES, isChild, type Category } from '#libs/domain/family';
import type { Day, Position, UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { ACCOMPANIED_V1 } from './definitions/accompanied.js';
import { AT_RISK_V1, latestJudgement } from './definitions/at-risk.js';
import type { At, FigureDefinition } from './definitions/figure.js';
import { lastDeeds } from './definitions/last.js';
import { ALL_AT, atOf, inWords, oneStepDown } from './asked.js';
import { COVERAGE_V1 } from './definitions/coverage.js';
import { PREVALENCE_V1 } from './definitions/prevalence.js';
import { STUNTED_V1 } from './definitions/stunted.js';
import { nutritionOf, type Nutrition } from './nutrition.js';
import { askAgainAt, type StandRow } from './stand.js';

export interface SummaryQuestion {
  /** The city, a kecamatan or a kelurahan. */
  readonly area: string;
  /** First day of the period; 1 January of the year of `asOf` when left out. */
  readonly from?: Day;
  /** Last day of the period, and the cut-off. */
  readonly asOf: Day;
  /** As it was known at this moment; as known now when left out. */
  readonly knownAt?: UtcInstant;
  /** How many steps down the areas are told: 1 (the default), or 2 for the kelurahan of a city. */
  readonly steps?: number;
}

export interface Figures {
  readonly accompanied: number;
  readonly atRisk: number;
}

export interface ByCategory extends Figures {
  readonly category: Category | 'BADUTA_BALITA';
}

export interface ByArea extends Figures {
  readonly area: string;
  readonly name: string;
  readonly categories: readonly ByCategory[];
  /** The areas one step further down; absent where they were not asked for. */
  readonly areas?: readonly ByArea[];
}

export interface Summary extends ByArea {
  readonly from: Day;
  readonly asOf: Day;
  readonly knownAt: UtcInstant | undefined;
  /** The log was read up to here; undefined while it is empty. */
  readonly position: Position | undefined;
  /** BADUTA and BALITA together, as the city publishes them; already contained in `categories`. */
  readonly childrenTogether: ByCategory;
  /** The areas one step further down; empty for a kelurahan. */
  readonly areas: readonly ByArea[];
  /** What the children's measurements of the period say. */
  readonly nutrition: Nutrition;
  readonly definitions: readonly FigureDefinition[];
}

interface Cell extends Figures {
  readonly category: Category;
  readonly kelurahan: string;
}

type CellRow = Pick<StandRow, 'position' | 'allAt'> & (Cell | { readonly kelurahan: null });

/**
 * Accompanied and at risk by category and kelurahan: every total is a sum of these cells. The
 * position comes from the same snapshot, also when there is not one cell.
 */
const cellsOf = (at: At): string => `
  with cell as (
    select category, kelurahan, count(*)::integer as accompanied,
      (count(*) filter (where at_risk))::integer as at_risk
    from (${lastDeeds('CONTACT', at)}) c left join ${latestJudgement(at)}
    where $4::text[] is null or kelurahan = any($4::text[])
    group by category, kelurahan
  )
  select checkpoint.position, cell.category, cell.kelurahan, ${ALL_AT} as "allAt",
    cell.accompanied, cell.at_risk as "atRisk"
  from (values ('figures')) as name(projection)
  left join read.checkpoint using (projection)
  left join cell on true
  where (($1::date, $2::date, $3::timestamptz) is null) is not null
  order by cell.kelurahan, cell.category`;

const isCell = (row: CellRow): row is CellRow & Cell => row.kelurahan !== null;

const sum = (cells: readonly Figures[]): Figures => ({
  accompanied: cells.reduce((total, cell) => total + cell.accompanied, 0),
  atRisk: cells.reduce((total, cell) => total + cell.atRisk, 0),
});

const byArea = (area: string, cells: readonly Cell[]): ByArea => {
  const inside = cells.filter((cell) => within(cell.kelurahan, area));
  return {
    area,
    name: areaName(area),
    ...sum(inside),
    categories: CATEGORIES.map((category) => ({
      category,
      ...sum(inside.filter((cell) => cell.category === category)),
    })),
  };
};

const areasBelow = (area: string, cells: readonly Cell[], steps: number): readonly ByArea[] =>
  oneStepDown(area).map((inner) => ({
    ...byArea(inner, cells),
    ...(steps > 1 ? { areas: areasBelow(inner, cells, steps - 1) } : {}),
  }));

/** Accompanied and at risk, by category and by area, for any period as known at any moment. */
export const summarise = async (sql: Sql, question: SummaryQuestion): Promise<Summary> => {
  const { area, asOf, knownAt, from = `${asOf.slice(0, 4)}-01-01`, steps = 1 } = question;
  const [rows, nutrition] = await Promise.all([
    sql.query<CellRow>(cellsOf(atOf(question)), [
      from,
      asOf,
      knownAt ?? null,
      area === CITY.code ? null : kelurahanWithin(area),
    ]),
    nutritionOf(sql, question),
  ]);
  const together = askAgainAt(question, rows[0]);
  if (together !== undefined)
    return { ...(await summarise(sql, { ...question, knownAt: together })), knownAt };
  const cells = rows.filter(isCell);
  const children = cells.filter((c) => isChild(c.category));
  return {
    from,
    asOf,
    knownAt,
    position: rows[0]?.position ?? undefined,
    ...byArea(area, cells),
    childrenTogether: { category: 'BADUTA_BALITA', ...sum(children) },
    areas: areasBelow(area, cells, steps),
    nutrition,
    definitions: [ACCOMPANIED_V1, AT_RISK_V1, STUNTED_V1, PREVALENCE_V1, COVERAGE_V1].map(inWords),
  };
};
