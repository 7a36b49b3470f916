import { CATEGORIES, type Category } from '#libs/domain/family';
import {
  doubtOf,
  doubtTexts,
  HEALTHY_PERCENT,
  severityNames,
  severityOf,
  STUNTING_TARGET_PERCENT,
} from '#libs/domain/growth';
import type { Language } from '#libs/domain/kernel';
import {
  figureNamed,
  receiptId,
  type FigureAnswer,
  type Summary,
  type SummaryQuestion,
} from '#libs/read-models/figures';
import { shareView } from '../figures/figure-view.js';
import type { PrevalenceDto, ReceiptsDto, ShareFigureDto, SummaryDto } from './summary.dto.js';
import type { Summed } from './summary.query.js';

/* Not the class itself: what is spread is no instance of it. */
type Shown<T> = { [K in keyof T]: T[K] };

const ACCOMPANIED = figureNamed('accompanied/1');
const AT_RISK = figureNamed('at-risk/1');

type Receipts = (area: string, category?: string) => { readonly receipts?: ReceiptsDto };

/** What opens each number of the summary; nothing while the log is empty. */
const receiptsOf = ({ from, asOf }: Summary, knownAt: string | undefined): Receipts => {
  if (knownAt === undefined || ACCOMPANIED === undefined || AT_RISK === undefined)
    return () => ({});
  return (area, name) => {
    const category = CATEGORIES.find((one): one is Category => one === name);
    const question = { area, from, asOf, knownAt, ...(category === undefined ? {} : { category }) };
    return {
      receipts: {
        accompanied: receiptId(ACCOMPANIED, question),
        atRisk: receiptId(AT_RISK, question),
      },
    };
  };
};

const shareFigure = (answer: FigureAnswer, language: Language): Shown<ShareFigureDto> => {
  const { definition, receipt, from, asOf } = answer;
  return {
    name: definition.name,
    title: definition.title[language],
    from,
    asOf,
    ...(shareView(answer.share).share ?? { numerator: 0, denominator: 0 }),
    ...(receipt === undefined ? {} : { receipt }),
  };
};

const prevalenceView = (answer: FigureAnswer, language: Language): PrevalenceDto => {
  const percent = answer.share?.percent;
  const doubt = percent === undefined ? undefined : doubtOf(percent);
  const severity = percent === undefined ? undefined : severityOf('STUNTING', percent);
  return {
    ...shareFigure(answer, language),
    targetPercent: STUNTING_TARGET_PERCENT,
    healthyPercent: HEALTHY_PERCENT,
    ...(severity === undefined
      ? {}
      : { severity: { code: severity, text: severityNames[severity][language] } }),
    ...(doubt === undefined ? {} : { doubt: { code: doubt, text: doubtTexts[doubt][language] } }),
  };
};

export const summaryView = (
  { summary, knownAt, prevalence, coverage }: Summed,
  asked: SummaryQuestion,
  language: Language,
): SummaryDto => {
  const receipts = receiptsOf(summary, knownAt);
  const { position } = summary;
  const inArea = <C extends { readonly category: string }>(
    area: string,
    categories: readonly C[],
  ) => categories.map((c) => ({ ...c, ...receipts(area, c.category) }));
  return {
    from: summary.from,
    asOf: summary.asOf,
    ...(asked.knownAt === undefined ? {} : { knownAt: asked.knownAt }),
    ...(position === undefined ? {} : { position }),
    area: summary.area,
    name: summary.name,
    accompanied: summary.accompanied,
    atRisk: summary.atRisk,
    ...receipts(summary.area),
    categories: inArea(summary.area, summary.categories),
    childrenTogether: summary.childrenTogether,
    areas: summary.areas.map((a) => ({
      ...a,
      ...receipts(a.area),
      categories: inArea(a.area, a.categories),
    })),
    prevalence: prevalenceView(prevalence, language),
    coverage: shareFigure(coverage, language),
    definitions: summary.definitions.map(({ name, title, text }) => ({
      name,
      title: title[language],
      text: text[language],
    })),
  };
};
