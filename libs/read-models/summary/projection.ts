import { readFileSync } from 'node:fs';
import { deriveFamily, type PersonDerived, type PersonState } from '#libs/domain/family';
import { dayOf, type Fact } from '#libs/domain/kernel';
import type { CopyRow, Projection, StreamRows } from '#libs/projections';
import { Knowledge } from './knowledge.js';
import { replay } from './replay.js';

const readSql = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const contactRows = (familyId: string, { personId, contacts }: PersonDerived): CopyRow[] => {
  const rows: CopyRow[] = [];
  for (const { day, category, kelurahan, factId } of contacts)
    if (category !== undefined) rows.push([familyId, personId, day, category, kelurahan, factId]);
  return rows;
};

/** One row a day: the last assessment of the day is the one in force. */
const riskRows = (familyId: string, { id, assessments }: PersonState): CopyRow[] => {
  const byDay = new Map<string, CopyRow>();
  for (const { at, atRisk, factId } of assessments) {
    const day = dayOf(at);
    byDay.set(day, [familyId, id, day, atRisk, factId]);
  }
  return [...byDay.values()];
};

const spanRows = (familyId: string, { personId, spans }: PersonDerived): CopyRow[] => {
  const rows: CopyRow[] = [];
  for (const { category, kelurahan, atRisk, from, to, causes } of spans)
    if (category !== undefined)
      rows.push([
        familyId,
        personId,
        category,
        kelurahan,
        atRisk ?? null,
        from,
        to ?? null,
        `{${causes.join(',')}}`,
      ]);
  return rows;
};

const rowsOf = (stream: string, facts: readonly Fact[]): StreamRows => {
  const familyId = stream.slice('family-'.length);
  const contacts = new Knowledge();
  const risks = new Knowledge();
  const spans = new Knowledge();
  for (const { at, family, touched } of replay(facts)) {
    if (touched === undefined)
      for (const known of [contacts, risks, spans]) known.keepOnly(family.persons, at);
    for (const derived of deriveFamily(family).persons) {
      const id = derived.personId;
      if (touched !== undefined && !touched.has(id)) continue;
      contacts.now(id, contactRows(familyId, derived), at);
      risks.now(id, riskRows(familyId, family.persons.get(id) as PersonState), at);
      spans.now(id, spanRows(familyId, derived), at);
    }
  }
  return [contacts.rows(), risks.rows(), spans.rows()];
};

const KNOWN = { known_from: 'timestamptz', known_to: 'timestamptz' };

/** Contacts, assessments and categories of everyone, for any day as known on any day. */
export const summaryProjection: Projection = {
  name: 'summary',
  version: 1,
  streams: 'family-',
  tablesSql: readSql('./tables.sql'),
  indexesSql: readSql('./indexes.sql'),
  tables: [
    {
      name: 'summary_contact',
      columns: {
        family_id: 'uuid',
        person_id: 'uuid',
        on_day: 'date',
        category: 'text',
        kelurahan: 'text',
        fact_id: 'uuid',
        ...KNOWN,
      },
    },
    {
      name: 'summary_risk',
      columns: {
        family_id: 'uuid',
        person_id: 'uuid',
        on_day: 'date',
        at_risk: 'boolean',
        fact_id: 'uuid',
        ...KNOWN,
      },
    },
    {
      name: 'summary_span',
      columns: {
        family_id: 'uuid',
        person_id: 'uuid',
        category: 'text',
        kelurahan: 'text',
        at_risk: 'boolean',
        valid_from: 'date',
        valid_to: 'date',
        caused_by: 'uuid[]',
        ...KNOWN,
      },
    },
  ],
  key: (stream) => stream.slice('family-'.length),
  rows: rowsOf,
};
