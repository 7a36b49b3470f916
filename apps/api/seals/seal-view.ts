import { areaName } from '#libs/domain/area';
import type { Language, UtcInstant } from '#libs/domain/kernel';
import { periodName, type SealAct, type SealContent, type SealedFigure } from '#libs/domain/seal';
import { sealHash, type Restated, type StoredSeal } from '#libs/seals';
import type { SealOpenedDto } from './seal-opened.dto.js';
import type { SealActDto, SealDto } from './seal.dto.js';

/* Not the class itself: what is spread is no instance of it. */
type Shown = { [K in keyof SealDto]: SealDto[K] };

/** Display names of accounts by id. */
export type Names = ReadonlyMap<string, string>;

const actView = ({ actor, role, at }: SealAct, names: Names): SealActDto => {
  const name = names.get(actor);
  return { actor, ...(name === undefined ? {} : { name }), role, at };
};

const parts = ({ share, categories, areas, receipt }: SealedFigure) => ({
  ...(share === undefined ? {} : { share }),
  categories,
  areas: areas.map(({ area, ...part }) => ({ area, name: areaName(area), ...part })),
  receipt,
});

const withContent = (seal: StoredSeal): { content: SealContent; hash: string; by: SealAct } => {
  const { content, hash, proposed } = seal;
  if (content === undefined || hash === undefined || proposed === undefined)
    throw new Error('a seal without its proposal');
  return { content, hash, by: proposed };
};

export const sealView = (seal: StoredSeal, names: Names, language: Language): Shown => {
  const { content, hash, by } = withContent(seal);
  const { id, kind, from, until } = seal.period;
  return {
    id,
    kind,
    title: periodName(seal.period)[language],
    from,
    until,
    area: content.area,
    status: seal.status,
    knownAt: content.knownAt,
    hash,
    proposed: actView(by, names),
    ...(seal.decided === undefined ? {} : { decided: actView(seal.decided, names) }),
    ...(seal.reason === undefined ? {} : { reason: seal.reason }),
  };
};

/** The seal as it was sealed, of it what was chosen, and what the same questions are answered with now, beside it. */
export const sealOpened = (
  seal: StoredSeal,
  restated: {
    readonly at: UtcInstant;
    readonly figures: readonly Restated[];
    readonly chosen: readonly SealedFigure[];
  },
  names: Names,
  language: Language,
): SealOpenedDto => {
  const { content, hash } = withContent(seal);
  const later = new Map(restated.figures.map((figure) => [figure.sealed.name, figure]));
  return {
    ...sealView(seal, names, language),
    hashHolds: sealHash(content) === hash,
    log: content.log,
    figures: restated.chosen.map((figure) => {
      const { name, title, text, unit, value } = figure;
      const again = later.get(name);
      return {
        name,
        title: title[language],
        text: text[language],
        unit: unit[language],
        value,
        ...parts(figure),
        ...(again === undefined
          ? {}
          : {
              restated: {
                value: again.now.value,
                difference: again.difference,
                parts: again.parts.map((part) => ({ ...part, title: part.title[language] })),
                ...parts(again.now),
              },
            }),
      };
    }),
    restatedAt: restated.at,
    content: { ...content },
  };
};
