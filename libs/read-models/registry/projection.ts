import { readFileSync } from 'node:fs';
import {
  currentStay,
  deriveFamily,
  familyAt,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import type { CopyRow, Projection, StreamRows } from '#libs/projections';
import { NAMELESS, nameKey } from './name-key.js';
import { linesOf, type Line } from './spans.js';

/** Hashes that only a holder of the master key can compute; `purpose` keeps them apart. */
export interface NumberHash {
  hash(purpose: string, text: string): string;
}

export const NIK_PURPOSE = 'nik';
export const CARD_PURPOSE = 'family-card';

const readSql = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const textArray = (items: readonly string[]): string => `{${items.join(',')}}`;

const isClosed = (family: FamilyState): boolean => {
  const last = family.closures.at(-1);
  return last !== undefined && last.reopenedAt === undefined;
};

const familyRow = (
  familyId: string,
  family: FamilyState,
  facts: readonly Fact[],
  keyed: NumberHash,
): CopyRow[] => {
  const last = facts.at(-1);
  const home = family.residences.at(-1);
  if (last === undefined || home === undefined) return [];
  const numbers = family.cards.flatMap((card) => card.number ?? []);
  const hashes = [...new Set(numbers)].map((number) => keyed.hash(CARD_PURPOSE, number));
  return [
    [familyId, home.kelurahan, textArray(hashes), isClosed(family), last.version, last.position],
  ];
};

const keyOf = ({ name }: PersonState): string => (name === undefined ? NAMELESS : nameKey(name));

const personRow = (
  familyId: string,
  person: PersonState,
  key: string,
  keyed: NumberHash,
): CopyRow => [
  familyId,
  person.id,
  person.name ?? null,
  key,
  person.nik === undefined ? null : keyed.hash(NIK_PURPOSE, person.nik),
  person.sex,
  person.birthDate ?? null,
  person.birthMonth,
  currentStay(person) !== undefined,
];

const lineRow = (
  familyId: string,
  personId: string,
  key: string,
  { span, from, to, since, cadenceDays, contacts, heights }: Line,
): CopyRow => [
  familyId,
  personId,
  from,
  to ?? null,
  span.category ?? null,
  span.kelurahan,
  span.posyandu ?? null,
  span.atRisk ?? null,
  span.stunting ?? null,
  since ?? null,
  cadenceDays ?? null,
  textArray(contacts),
  textArray(heights.map(({ day }) => day)),
  textArray(heights.map(({ haz }) => String(Math.round(haz * 100)))),
  key,
];

const familyIdOf = (stream: string): string => stream.slice('family-'.length);

const rowsOf = (stream: string, facts: readonly Fact[], keyed: NumberHash): StreamRows => {
  // The stream knows which family it is, also once its registration has been voided.
  const familyId = familyIdOf(stream);
  const family = familyAt(facts);
  const persons: CopyRow[] = [];
  const spans: CopyRow[] = [];
  for (const derived of deriveFamily(family).persons) {
    const person = family.persons.get(derived.personId);
    if (person === undefined) continue;
    const key = keyOf(person);
    persons.push(personRow(familyId, person, key, keyed));
    for (const line of linesOf(derived, person))
      spans.push(lineRow(familyId, person.id, key, line));
  }
  return [familyRow(familyId, family, facts, keyed), persons, spans];
};

/** Who is in which category, where, at risk or not, seen when: every day of it, as known now. */
export const registryProjection = (keyed: NumberHash): Projection => ({
  name: 'registry',
  version: 4,
  streams: 'family-',
  tablesSql: readSql('./tables.sql'),
  indexesSql: readSql('./indexes.sql'),
  tables: [
    {
      name: 'registry_family',
      columns: {
        family_id: 'uuid',
        kelurahan: 'text',
        card_hashes: 'text[]',
        closed: 'boolean',
        version: 'integer',
        position: 'text',
      },
    },
    {
      name: 'registry_person',
      columns: {
        family_id: 'uuid',
        person_id: 'uuid',
        name: 'text',
        name_key: 'text',
        nik_hash: 'text',
        sex: 'text',
        birth_date: 'date',
        birth_month: 'text',
        present: 'boolean',
      },
    },
    {
      name: 'registry_span',
      columns: {
        family_id: 'uuid',
        person_id: 'uuid',
        valid_from: 'date',
        valid_to: 'date',
        category: 'text',
        kelurahan: 'text',
        posyandu: 'text',
        at_risk: 'boolean',
        stunting: 'text',
        since: 'date',
        cadence_days: 'integer',
        contacts: 'date[]',
        heights: 'date[]',
        haz: 'smallint[]',
        name_key: 'text',
      },
    },
  ],
  key: familyIdOf,
  rows: (stream, facts) => rowsOf(stream, facts, keyed),
});
