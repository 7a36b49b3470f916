import type { PersonState } from '#libs/domain/family';

const ended = (items: readonly { readonly endedAt?: string }[]): number =>
  items.reduce((n, item) => n + (item.endedAt === undefined ? 0 : 1), 0);

/** What a person's rows depend on; while it stays the same, so do they, but for new deeds. */
export interface Standing {
  /** Decides her categories, and so where her deeds count. */
  readonly life: string;
  /** Decides, with the categories, her stretches of days and her judgements. */
  readonly here: string;
}

/** Facts that are only added to the end of her histories show in these counts. */
export const standingOf = (person: PersonState): Standing => {
  const { stays, engagements, pregnancies, deliveries, assessments } = person;
  const left = stays.reduce((n, stay) => n + (stay.leftAt === undefined ? 0 : 1), 0);
  return {
    life: `${person.birthDate ?? ''} ${person.birthMonth} ${engagements.length} ${ended(
      engagements,
    )} ${pregnancies.length} ${ended(pregnancies)} ${deliveries.length} ${stays.length}`,
    here: `${left} ${assessments.length}`,
  };
};
