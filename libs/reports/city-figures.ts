import type { ExternalReport } from '#libs/domain/report';
import type { UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import { summarise, type Figures, type FigureDefinition } from '#libs/read-models/figures';

/** What the city's own facts say about the period and the area of a report. */
export interface CityFigures {
  readonly from: string;
  readonly asOf: string;
  readonly knownAt: UtcInstant | undefined;
  readonly headline: Figures;
  /** In the order of the report's lines; a line that names no category has no figures of ours. */
  readonly lines: readonly (Figures | undefined)[];
  readonly definitions: readonly FigureDefinition[];
}

/** The city's own figures beside a report, from the summary that every screen uses. */
export const cityFigures = async (
  sql: Sql,
  report: ExternalReport,
  knownAt?: UtcInstant,
): Promise<CityFigures> => {
  const own = await summarise(sql, {
    area: report.area,
    asOf: report.periodUntil,
    ...(report.periodFrom === undefined ? {} : { from: report.periodFrom }),
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  return {
    from: own.from,
    asOf: own.asOf,
    knownAt,
    headline: { accompanied: own.accompanied, atRisk: own.atRisk },
    lines: report.lines.map(({ categories }) => {
      const counted = own.categories.filter(({ category }) =>
        categories.some((name) => name === category),
      );
      return counted.length === 0
        ? undefined
        : {
            accompanied: counted.reduce((sum, { accompanied }) => sum + accompanied, 0),
            atRisk: counted.reduce((sum, { atRisk }) => sum + atRisk, 0),
          };
    }),
    definitions: own.definitions,
  };
};
