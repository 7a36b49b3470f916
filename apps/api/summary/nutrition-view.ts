import { doubtTexts, severityNames } from '#libs/domain/growth';
import type { Language } from '#libs/domain/kernel';
import type { Coverage, Prevalence, Summary } from '#libs/read-models/figures';
import { shareView } from '../figures/figure-view.js';
import type { CoverageDto, PrevalenceDto, ShareFigureDto } from './summary.dto.js';

/* Not the class itself: what is spread is no instance of it. */
type Shown<T> = { [K in keyof T]: T[K] };

/** A share with its words, its period and what opens it. */
const shareFigure = (
  { asOf, definitions }: Summary,
  share: Coverage | Prevalence,
  name: string,
  language: Language,
): Shown<ShareFigureDto> => {
  const { receipt, from, numerator, denominator } = share;
  const definition = definitions.find((one) => one.name.split('/')[0] === name);
  return {
    name: definition?.name ?? name,
    title: definition?.title[language] ?? name,
    from,
    asOf,
    ...(shareView(share).share ?? { numerator, denominator }),
    ...(receipt === undefined ? {} : { receipt }),
  };
};

export const prevalenceView = (summary: Summary, language: Language): PrevalenceDto => {
  const { prevalence } = summary.nutrition;
  const { targetPercent, healthyPercent, target, severity, doubt } = prevalence;
  return {
    ...shareFigure(summary, prevalence, 'prevalence', language),
    targetPercent,
    healthyPercent,
    ...(target === undefined ? {} : { target }),
    ...(severity === undefined
      ? {}
      : { severity: { code: severity, text: severityNames[severity][language] } }),
    ...(doubt === undefined ? {} : { doubt: { code: doubt, text: doubtTexts[doubt][language] } }),
  };
};

export const coverageView = (summary: Summary, language: Language): CoverageDto => ({
  ...shareFigure(summary, summary.nutrition.coverage, 'coverage', language),
  publishable: summary.nutrition.coverage.publishable,
});
