import { areaName } from '#libs/domain/area';
import type { Language } from '#libs/domain/kernel';
import type { Tabulation } from '#libs/tabulation';
import type { TabulationDto } from './tabulations.dto.js';

export const tabulationView = (
  { kind, title, area, period, periodTitle, knownAt, position, seal, ...parts }: Tabulation,
  language: Language,
): TabulationDto => ({
  kind,
  title: title[language],
  area,
  name: areaName(area),
  period: {
    id: period.id,
    title: periodTitle[language],
    from: period.from,
    until: period.until,
  },
  knownAt,
  ...(position === undefined ? {} : { position }),
  ...(seal === undefined ? {} : { seal }),
  figures: parts.figures.map((figure) => ({
    ...figure.total,
    name: figure.name,
    title: figure.title[language],
    text: figure.text[language],
    unit: figure.unit[language],
    ...(figure.partOf === undefined ? {} : { partOf: figure.partOf }),
    areas: figure.areas.map((cell, n) => ({
      ...cell,
      area: parts.areas[n]?.area ?? '',
      name: parts.areas[n]?.name ?? '',
    })),
    categories: figure.categories.map((cell, n) => ({
      ...cell,
      category: parts.categories[n] ?? '',
    })),
  })),
});
