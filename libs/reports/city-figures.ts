import type { ExternalReport, MonthlyByKelurahan, OtherFigure } from '#libs/domain/report';
import type { UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import {
  answerFigure,
  figureNamed,
  summarise,
  type Figures,
  type FigureDefinition,
} from '#libs/read-models/figures';
import { monthlyByKelurahan } from './monthly-by-kelurahan.js';

/** What the city's own facts say about the period and the area of a report. */
export interface CityFigures {
  readonly from: string;
  readonly asOf: string;
  readonly knownAt: UtcInstant | undefined;
  readonly headline: Figures;
  /** In the order of the report's lines; a line that names no category has no figures of ours. */
  readonly lines: readonly (Figures | undefined)[];
  /** Other figures of the period, among which a printed number may be found. */
  readonly others: readonly OtherFigure[];
  /** From the month before to the last one of the period. */
  readonly monthly: readonly MonthlyByKelurahan[];
  readonly definitions: readonly FigureDefinition[];
}

/** What a report may have counted instead. */
const CANDIDATES = ['registered', 'visits', 'measured', 'krs', 'newly-at-risk', 'stunted'];

const otherFigures = async (
  sql: Sql,
  question: Parameters<typeof answerFigure>[2],
): Promise<readonly OtherFigure[]> => {
  const others: OtherFigure[] = [];
  for (const figure of CANDIDATES.flatMap((name) => figureNamed(name) ?? [])) {
    const { value } = await answerFigure(sql, figure, question);
    others.push({ name: figure.name, title: figure.title, value });
  }
  return others;
};

/** The city's own figures beside a report, from the summary that every screen uses. */
export const cityFigures = async (
  sql: Sql,
  report: ExternalReport,
  knownAt?: UtcInstant,
): Promise<CityFigures> => {
  const question = {
    area: report.area,
    asOf: report.periodUntil,
    ...(report.periodFrom === undefined ? {} : { from: report.periodFrom }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
  const own = await summarise(sql, question);
  const others = await otherFigures(sql, { ...question, from: own.from });
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
    others,
    monthly: await monthlyByKelurahan(sql, question),
    definitions: own.definitions,
  };
};
