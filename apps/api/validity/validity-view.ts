import { areaName } from '#libs/domain/area';
import type { Language } from '#libs/domain/kernel';
import {
  detailOf,
  type Breakdown,
  type FoundItem,
  type RuleCount,
  type Standing,
  type ValidityRule,
} from '#libs/read-models/validity';
import type { FoundDto, RuleDto } from './validity.dto.js';

/* Not the class itself: what is spread is no instance of it. */
type ShownRule = { [K in keyof RuleDto]: RuleDto[K] };

/** Names by id: of accounts, and of persons that the asker may see. */
export interface Names {
  readonly workers: ReadonlyMap<string, string>;
  readonly persons: ReadonlyMap<string, string>;
}

const named = (name: string | undefined): { name?: string } => (name === undefined ? {} : { name });

export const ruleView = ({ rule, count, since }: RuleCount, language: Language): ShownRule => ({
  id: rule.id,
  severity: rule.severity,
  about: rule.about,
  title: rule.title[language],
  text: rule.text[language],
  fixedBy: rule.fixedBy[language],
  count,
  ...(since === undefined ? {} : { since }),
});

export const itemView = (
  rule: ValidityRule,
  { familyId, personId, kelurahan, since, code, amount, worker, factId }: FoundItem,
  names: Names,
  language: Language,
): FoundDto['items'][number] => ({
  familyId,
  ...(personId === null ? {} : { personId, ...named(names.persons.get(personId)) }),
  kelurahan,
  kelurahanName: areaName(kelurahan),
  detail: detailOf(rule, code, amount)[language],
  since,
  ...(worker === null ? {} : { worker }),
  ...(worker !== null && names.workers.has(worker)
    ? { workerName: names.workers.get(worker) ?? '' }
    : {}),
  ...(factId === null ? {} : { factId }),
});

const groupName = ({ about }: ValidityRule, key: string, names: Names): string | undefined => {
  if (about === 'AREA') return areaName(key);
  if (about === 'POSYANDU') {
    const [kelurahan = '', posyandu = ''] = key.split('/');
    return `${posyandu}, ${areaName(kelurahan)}`;
  }
  return about === 'AGE_GROUP' ? key : names.workers.get(key);
};

export const groupView = (
  rule: ValidityRule,
  { key, detail, since, n, of }: Standing,
  names: Names,
  language: Language,
): FoundDto['groups'][number] => ({
  group: key,
  ...named(groupName(rule, key, names)),
  detail: detail[language],
  since,
  n,
  of,
});

export const breakdownView = (
  { kelurahan, workers }: Breakdown,
  names: Names,
): Pick<FoundDto, 'areas' | 'workers'> => ({
  areas: kelurahan.map(({ key, count }) => ({ area: key, name: areaName(key), count })),
  workers: workers.map(({ key, count }) => ({
    worker: key,
    ...named(names.workers.get(key)),
    count,
  })),
});
