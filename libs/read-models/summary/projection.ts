import { readFileSync } from 'node:fs';
import {
  categoryStretches,
  contactDerived,
  currentPolicy,
  derivePerson,
  type CategoryStretch,
  type FamilyState,
  type PersonContact,
  type PersonDerived,
  type PersonState,
} from '#libs/domain/family';
import { dayOf, type Fact, type UtcInstant } from '#libs/domain/kernel';
import type { CopyRow, Projection, StreamRows } from '#libs/projections';
import { Knowledge } from './knowledge.js';
import { replay } from './replay.js';
import { standingOf } from './standing.js';

const readSql = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const contactRows = (
  familyId: string,
  personId: string,
  contacts: readonly PersonContact[],
): CopyRow[] => {
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

/** How far one person has been looked at. */
interface Seen {
  readonly standing: string;
  readonly lives: readonly CategoryStretch[];
  readonly contacts: number;
}

/** Watches one family while its facts come in, and remembers since when each row is known. */
class FamilyWatch {
  private readonly seen = new Map<string, Seen>();
  private readonly contacts = new Knowledge();
  private readonly risks = new Knowledge();
  private readonly spans = new Knowledge();

  constructor(private readonly familyId: string) {}

  afresh(family: FamilyState, at: UtcInstant): void {
    for (const known of [this.contacts, this.risks, this.spans]) known.keepOnly(family.persons, at);
    for (const person of family.persons.values())
      this.whole(family, person, standingOf(person), at);
  }

  /** Most facts add a contact, or nothing at all; only then is there little to do. */
  further(family: FamilyState, at: UtcInstant): void {
    for (const person of family.persons.values()) {
      const standing = standingOf(person);
      const seen = this.seen.get(person.id);
      if (seen?.standing !== standing) this.whole(family, person, standing, at);
      else if (seen.contacts < person.contacts.length) this.newContacts(family, person, seen, at);
    }
  }

  rows(): StreamRows {
    return [this.contacts.rows(), this.risks.rows(), this.spans.rows()];
  }

  private whole(family: FamilyState, person: PersonState, standing: string, at: UtcInstant): void {
    const { id } = person;
    const lives = categoryStretches(person);
    const derived = derivePerson(family, person, currentPolicy, lives);
    this.contacts.now(id, contactRows(this.familyId, id, derived.contacts), at);
    this.risks.now(id, riskRows(this.familyId, person), at);
    this.spans.now(id, spanRows(this.familyId, derived), at);
    this.seen.set(id, { standing, lives, contacts: person.contacts.length });
  }

  private newContacts(family: FamilyState, person: PersonState, seen: Seen, at: UtcInstant): void {
    const { id, contacts } = person;
    const added = contacts
      .slice(seen.contacts)
      .map((contact) => contactDerived(family, seen.lives, contact));
    this.contacts.more(id, contactRows(this.familyId, id, added), at);
    this.seen.set(id, { ...seen, contacts: contacts.length });
  }
}

const rowsOf = (stream: string, facts: readonly Fact[]): StreamRows => {
  const watch = new FamilyWatch(stream.slice('family-'.length));
  for (const { at, family, afresh } of replay(facts))
    if (afresh) watch.afresh(family, at);
    else watch.further(family, at);
  return watch.rows();
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
