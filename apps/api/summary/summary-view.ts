import { CATEGORIES } from '#libs/domain/family';
import type { Language } from '#libs/domain/kernel';
import {
  figureNamed,
  receiptId,
  type ByArea,
  type Figure,
  type Summary,
  type SummaryQuestion,
} from '#libs/read-models/figures';
import { coverageView, prevalenceView } from './nutrition-view.js';
import type { ByAreaDto, ReceiptsDto, SummaryDto } from './summary.dto.js';

const named = (name: string): Figure => {
  const figure = figureNamed(name);
  if (figure === undefined) throw new Error(`there is no figure ${name}`);
  return figure;
};

/* What `summarise` counts. */
const ACCOMPANIED = named('accompanied/1');
const AT_RISK = named('at-risk/1');
const STUNTED = named('stunted/1');

/** What opens each number of the summary; nothing while the log is empty. */
const receiptsOf =
  ({ from, asOf, knownAt }: Summary) =>
  (area: string, name?: string): { readonly receipts?: ReceiptsDto } => {
    if (knownAt === undefined) return {};
    const category = CATEGORIES.find((one) => one === name);
    const question = { area, from, asOf, knownAt, ...(category === undefined ? {} : { category }) };
    return {
      receipts: {
        accompanied: receiptId(ACCOMPANIED, question),
        atRisk: receiptId(AT_RISK, question),
      },
    };
  };

export const summaryView = (
  summary: Summary,
  asked: SummaryQuestion,
  language: Language,
): SummaryDto => {
  const { area, asOf, knownAt, position, nutrition } = summary;
  const receipts = receiptsOf(summary);
  const opened = <C extends { readonly category: string }>(of: string, parts: readonly C[]) =>
    parts.map((part) => ({ ...part, ...receipts(of, part.category) }));
  const below = ({ areas, ...inner }: ByArea): ByAreaDto => ({
    ...inner,
    ...receipts(inner.area),
    categories: opened(inner.area, inner.categories),
    ...(areas === undefined ? {} : { areas: areas.map(below) }),
  });
  return {
    from: summary.from,
    asOf,
    ...(asked.knownAt === undefined ? {} : { knownAt: asked.knownAt }),
    ...(position === undefined ? {} : { position }),
    area,
    name: summary.name,
    accompanied: summary.accompanied,
    atRisk: summary.atRisk,
    ...receipts(area),
    categories: opened(area, summary.categories),
    childrenTogether: summary.childrenTogether,
    areas: summary.areas.map(below),
    stunted: {
      value: nutrition.stunted,
      ...(knownAt === undefined ? {} : { receipt: receiptId(STUNTED, { area, asOf, knownAt }) }),
    },
    prevalence: prevalenceView(summary, language),
    coverage: coverageView(summary, language),
    definitions: summary.definitions.map(({ name, title, text }) => ({
      name,
      title: title[language],
      text: text[language],
    })),
  };
};
