import type { Language } from '#libs/domain/kernel';
import type { Figure, FigureAnswer, FigureQuestion } from '#libs/read-models/figures';
import type { FigureDto, FigureNamedDto } from './figure.dto.js';

/* Not the class itself: what is spread is no instance of it. */
type Named = { [K in keyof FigureNamedDto]: FigureNamedDto[K] };

export const namedView = ({ name, title, text, unit }: Figure, language: Language): Named => ({
  name,
  title: title[language],
  text: text[language],
  unit: unit[language],
});

export const figureView = (
  figure: Figure,
  { area, category }: FigureQuestion,
  answer: FigureAnswer,
  language: Language,
): FigureDto => {
  const { definition: _, unit: __, knownAt, position, receipt, ...numbers } = answer;
  return {
    ...namedView(figure, language),
    ...numbers,
    area,
    ...(category === undefined ? {} : { category }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(position === undefined ? {} : { position }),
    ...(receipt === undefined ? {} : { receipt }),
  };
};
