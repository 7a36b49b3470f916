import { areaName } from '#libs/domain/area';
import { CATEGORIES } from '#libs/domain/family';
import { periodName, type SealPeriod } from '#libs/domain/seal';
import type { Bilingual, UtcInstant } from '#libs/domain/kernel';
import type { Sql } from '#libs/projections';
import {
  answerFigure,
  partsOf,
  receiptId,
  type Counted,
  type Dated,
  type Figure,
  type FigureAnswer,
} from '#libs/read-models/figures';
import { currentFigures } from '#libs/seals';
import type { TabulatedCell, TabulatedFigure, Tabulation } from './tabulation.js';

export interface TabulationAsked {
  readonly kind: Tabulation['kind'];
  readonly area: string;
  readonly period: SealPeriod;
  readonly knownAt: UtcInstant;
  readonly seal?: Tabulation['seal'];
}

const TITLES: Readonly<Record<Tabulation['kind'], Bilingual>> = {
  kelurahan: {
    id: 'Laporan bulanan percepatan penurunan stunting kelurahan',
    en: 'Monthly report of the kelurahan on the reduction of stunting',
  },
  minilok: {
    id: 'Tabulasi mini lokakarya stunting kecamatan',
    en: 'Tabulation of the kecamatan stunting workshop',
  },
  semester: {
    id: 'Laporan semester percepatan penurunan stunting',
    en: 'Semester report on the reduction of stunting',
  },
};

const cellOf = ({ value, share }: Counted, receipt: string): TabulatedCell => ({
  value,
  ...(share === undefined ? {} : { share }),
  receipt,
});

const tabulated = (figure: Figure, question: Dated, answer: FigureAnswer): TabulatedFigure => ({
  name: figure.name,
  title: figure.title,
  text: figure.text,
  unit: figure.unit,
  ...(figure.partOf === undefined ? {} : { partOf: figure.partOf }),
  ...(figure.outOf === undefined ? {} : { outOf: figure.outOf }),
  total: cellOf(answer, receiptId(figure, question)),
  areas: answer.areas.map((part) =>
    cellOf(part, receiptId(figure, { ...question, area: part.area })),
  ),
  categories: answer.categories.map((part) =>
    cellOf(part, receiptId(figure, { ...question, category: part.category })),
  ),
});

/** What a tabulation is a list of: every figure, followed by its parts. */
export const tabulatedFigures = (): readonly Figure[] =>
  currentFigures().flatMap((figure) => [figure, ...partsOf(figure)]);

/** Every figure of an area over a period, by the areas one step below it and by category. */
export const takeTabulation = async (sql: Sql, asked: TabulationAsked): Promise<Tabulation> => {
  const { kind, area, period, knownAt, seal } = asked;
  const question: Dated = { area, from: period.from, asOf: period.until, knownAt };
  const figures: TabulatedFigure[] = [];
  let position: FigureAnswer['position'];
  let areas: Tabulation['areas'] = [];
  for (const figure of tabulatedFigures()) {
    const answer = await answerFigure(sql, figure, question);
    figures.push(tabulated(figure, question, answer));
    ({ position } = answer);
    areas = answer.areas.map((part) => ({ area: part.area, name: areaName(part.area) }));
  }
  return {
    kind,
    title: TITLES[kind],
    area,
    period,
    periodTitle: periodName(period),
    knownAt,
    position,
    ...(seal === undefined ? {} : { seal }),
    areas,
    categories: CATEGORIES,
    figures,
  };
};
