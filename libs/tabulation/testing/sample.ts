import { CITY, KECAMATAN, kelurahanWithin, areaName } from '#libs/domain/area';
import { CATEGORIES } from '#libs/domain/family';
import { periodName, periodOf } from '#libs/domain/seal';
import { receiptId, type Counted, type Dated, type Figure } from '#libs/read-models/figures';
import { tabulatedFigures } from '../take.js';
import type { TabulatedCell, Tabulation } from '../tabulation.js';

const KNOWN_AT = '2025-08-04T02:10:00.000Z';

const cell = (figure: Figure, question: Dated, value: number): TabulatedCell => {
  const counted: Counted =
    figure.shareOf === undefined
      ? { value }
      : {
          value,
          share: {
            numerator: value,
            denominator: value * 9,
            percent: value > 3 ? 100 / 9 : undefined,
            low: undefined,
            high: undefined,
          },
        };
  return { ...counted, receipt: receiptId(figure, question) };
};

const AREAS: Readonly<Record<Tabulation['kind'], readonly [string, readonly string[]]>> = {
  kelurahan: ['19.71.04.1006', []],
  minilok: ['19.71.04', kelurahanWithin('19.71.04')],
  semester: [CITY.code, KECAMATAN.map(({ code }) => code)],
};

/** A tabulation of every figure with numbers of no meaning. */
export const sampleTabulation = (kind: Tabulation['kind']): Tabulation => {
  const period = periodOf(kind === 'semester' ? '2025-1' : '2025-07');
  if (period === undefined) throw new Error('no period');
  const [area, areas] = AREAS[kind];
  const question: Dated = { area, from: period.from, asOf: period.until, knownAt: KNOWN_AT };
  return {
    kind,
    title: { id: 'Tabulasi contoh', en: 'Sample tabulation' },
    area,
    period,
    periodTitle: periodName(period),
    knownAt: KNOWN_AT,
    position: '61639',
    areas: areas.map((code) => ({ area: code, name: areaName(code) })),
    categories: CATEGORIES,
    figures: tabulatedFigures().map((figure, n) => ({
      name: figure.name,
      title: figure.title,
      text: figure.text,
      unit: figure.unit,
      ...(figure.partOf === undefined ? {} : { partOf: figure.partOf }),
      ...(figure.outOf === undefined ? {} : { outOf: figure.outOf }),
      total: cell(figure, question, 1000 * n + 474),
      areas: areas.map((code, m) => cell(figure, { ...question, area: code }, 7 * n + m)),
      categories: CATEGORIES.map((category, m) =>
        cell(figure, { ...question, category }, 11 * n + m),
      ),
    })),
  };
};
