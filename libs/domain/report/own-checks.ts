import type { Bilingual } from '#libs/domain/kernel';
import type { ExternalReport } from './external-report.js';
import { both, plainCheck, type Hypothesis, type ReportCheck } from './sums.js';

interface Figures {
  readonly accompanied: number;
  readonly atRisk: number;
}

/** Another figure of the city for the same period: what a printed number might be of. */
export interface OtherFigure {
  readonly name: string;
  readonly title: Bilingual;
  readonly value: number;
}

/** What the city's own facts say of a report's area and period. */
export interface OwnFigures {
  readonly headline: Figures;
  /** In the order of the report's lines; undefined for one that names no category. */
  readonly lines: readonly (Figures | undefined)[];
  readonly others: readonly OtherFigure[];
}

/** A coincidence this close deserves to be named (0.1 %, our own choice). */
const CLOSE = 0.001;

const isClose = (printed: number, own: number): boolean =>
  own > 0 && Math.abs(printed - own) <= printed * CLOSE;

const WORDS = {
  accompanied: { id: 'didampingi', en: 'accompanied' },
  atRisk: { id: 'berisiko', en: 'at risk' },
};

const double = (printed: number, { accompanied, atRisk }: Figures): readonly Hypothesis[] => {
  const sum = accompanied + atRisk;
  if (atRisk === 0 || !isClose(printed, sum)) return [];
  return [
    {
      code: 'AT_RISK_ADDED_ON_TOP',
      ...both((n, l) =>
        l === 'id'
          ? `Angka kota sendiri dijumlahkan dua kali: ${n(accompanied)} + ${n(atRisk)} = ${n(sum)}, berbeda ${n(Math.abs(printed - sum))}`
          : `The city’s own figures counted twice: ${n(accompanied)} + ${n(atRisk)} = ${n(sum)}, off by ${n(Math.abs(printed - sum))}`,
      ),
    },
  ];
};

const likeOthers = (printed: number, others: readonly OtherFigure[]): readonly Hypothesis[] =>
  others
    .filter(({ value }) => isClose(printed, value))
    .map(({ title, value }) => ({
      code: 'SAME_AS_OTHER_FIGURE',
      ...both((n, l) =>
        l === 'id'
          ? `Hampir sama dengan angka lain: ${title.id} ${n(value)}`
          : `Nearly the same as another figure: ${title.en} ${n(value)}`,
      ),
    }));

const against = (
  rule: string,
  label: Bilingual,
  figure: keyof typeof WORDS,
  printed: number,
  own: number,
  hypotheses: readonly Hypothesis[] = [],
): ReportCheck => {
  const difference = printed - own;
  const check = plainCheck(rule, difference === 0, { printed, own, difference }, (n, l) => {
    const word = WORDS[figure][l];
    if (l === 'id')
      return difference === 0
        ? `${label.id}, ${word}: sama dengan angka kota sendiri, ${n(own)}`
        : `${label.id}, ${word}: tercetak ${n(printed)}, angka kota sendiri ${n(own)}, selisih ${n(difference)}`;
    return difference === 0
      ? `${label.en}, ${word}: the city’s own figure too, ${n(own)}`
      : `${label.en}, ${word}: printed ${n(printed)}, the city’s own figure ${n(own)}, difference ${n(difference)}`;
  });
  return { ...check, hypotheses: difference === 0 ? [] : hypotheses };
};

const HEADLINE: Bilingual = { id: 'Angka utama', en: 'Headline' };

/**
 * The report line by line against the city's own figures of the same area, period and knowledge.
 * A difference accuses neither of the two.
 */
export const checkAgainstOwn = (
  { headline, lines }: ExternalReport,
  own: OwnFigures,
): readonly ReportCheck[] => [
  against(
    'R-OWN-HEADLINE',
    HEADLINE,
    'accompanied',
    headline.accompanied,
    own.headline.accompanied,
    [
      ...double(headline.accompanied, own.headline),
      ...likeOthers(headline.accompanied, own.others),
    ],
  ),
  against('R-OWN-HEADLINE', HEADLINE, 'atRisk', headline.atRisk, own.headline.atRisk, [
    ...likeOthers(headline.atRisk, own.others),
  ]),
  ...lines.flatMap(({ label, accompanied, atRisk }, n) => {
    const mine = own.lines[n];
    const name = { id: label, en: label };
    return mine === undefined
      ? []
      : [
          against('R-OWN-LINE', name, 'accompanied', accompanied, mine.accompanied),
          against('R-OWN-LINE', name, 'atRisk', atRisk, mine.atRisk),
        ];
  }),
];
