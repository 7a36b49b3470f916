import type { Language } from '#libs/domain/kernel';
import type { Figure, FigureAnswer, FigureQuestion } from '#libs/read-models/figures';
import type { FigureDto, FigureNamedDto, ShareDto } from './figure.dto.js';

/* Not the class itself: what is spread is no instance of it. */
type Shown<T> = { [K in keyof T]: T[K] };

export const namedView = (
  { name, title, text, unit, shareOf, partOf }: Figure,
  language: Language,
): Shown<FigureNamedDto> => ({
  name,
  title: title[language],
  text: text[language],
  unit: unit[language],
  ...(shareOf === undefined ? {} : { shareOf: shareOf[language] }),
  ...(partOf === undefined ? {} : { partOf }),
});

/** Without what is not known of it. */
export const shareView = (share: FigureAnswer['share']): { readonly share?: Shown<ShareDto> } => {
  if (share === undefined) return {};
  const { numerator, denominator, percent, low, high } = share;
  return {
    share: {
      numerator,
      denominator,
      ...(percent === undefined ? {} : { percent }),
      ...(low === undefined || high === undefined ? {} : { low, high }),
    },
  };
};

export const figureView = (
  figure: Figure,
  { area, category }: FigureQuestion,
  answer: FigureAnswer,
  language: Language,
): FigureDto => {
  const { value, share, lines, from, asOf, knownAt, position, receipt } = answer;
  return {
    ...namedView(figure, language),
    value,
    ...shareView(share),
    lines,
    area,
    ...(category === undefined ? {} : { category }),
    from,
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(position === undefined ? {} : { position }),
    ...(receipt === undefined ? {} : { receipt }),
    categories: answer.categories.map((c) => ({ ...c, ...shareView(c.share) })),
    areas: answer.areas.map((a) => ({ ...a, ...shareView(a.share) })),
  };
};
