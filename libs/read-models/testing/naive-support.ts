import { latestBy, lifeCategoryOn, supportKinds, type FamilyState } from '#libs/domain/family';
import { dayOf } from '#libs/domain/kernel';
import type { Counted, NaiveQuestion } from './naive-question.js';

interface Given extends Counted {
  readonly personId: string;
  readonly at: string;
  readonly kind: string;
  readonly funding: string | undefined;
}

const givenIn = (family: FamilyState, { from, asOf }: NaiveQuestion): Given[] =>
  [...family.persons.values()].flatMap((person) =>
    person.supports
      .filter(({ at, kind }) => {
        const isNone = supportKinds.get(kind)?.isNone === true;
        return !isNone && dayOf(at) >= from && dayOf(at) <= asOf;
      })
      .map(({ at, kind, funding }) => ({
        personId: person.id,
        at,
        kind,
        funding,
        category: lifeCategoryOn(person, dayOf(at)),
        kelurahan:
          (latestBy(family.residences, dayOf(at)) ?? family.residences[0])?.kelurahan ?? '',
        quantity: 1,
      })),
  );

const slug = (code: string): string => code.toLowerCase().replaceAll('_', '-');

const last = (given: readonly Given[]): Given[] =>
  given.toSorted((a, b) => dayOf(a.at).localeCompare(dayOf(b.at))).slice(-1);

/** Help received, from the facts alone; undefined for a figure that is none of it. */
export const supportCounted = (
  name: string,
  family: FamilyState,
  asked: NaiveQuestion,
): Counted[] | undefined => {
  if (!name.startsWith('support')) return undefined;
  const given = givenIn(family, asked);
  if (name === 'support') return given;
  if (name === 'supported-families') return last(given).map((g) => ({ ...g, category: undefined }));
  if (name === 'supported')
    return [...family.persons.keys()].flatMap((id) =>
      last(given.filter((g) => g.personId === id && g.category !== undefined)),
    );
  const part = name.slice('support-'.length);
  return given.filter(
    ({ kind, funding }) => slug(kind) === part || `from-${slug(funding ?? 'UNKNOWN')}` === part,
  );
};
