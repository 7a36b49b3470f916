import { readFileSync } from 'node:fs';
import { replay } from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import { growthOf, type Growth, type Projection, type StreamRows } from '#libs/projections';
import { amendmentRows } from './amendment-rows.js';
import { FamilyWatch } from './family-watch.js';

const readSql = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const familyIdOf = (stream: string): string => stream.slice('family-'.length);

const grown = (stream: string, facts: readonly Fact[], known: number): Growth => {
  const familyId = familyIdOf(stream);
  const { before, now } = growthOf(new FamilyWatch(familyId), replay(facts), known);
  const amended = (rows: StreamRows, of: readonly Fact[]): StreamRows => [
    ...rows,
    amendmentRows(familyId, of),
  ];
  return {
    before: amended(before, facts.slice(0, known)),
    now: amended(now, facts),
  };
};

const WHO = { family_id: 'uuid', person_id: 'uuid' };
const KNOWN = { known_from: 'timestamptz', known_to: 'timestamptz' };

/** What was done, judged and true of everyone, for any day as known at any moment. */
export const figuresProjection: Projection = {
  name: 'figures',
  version: 10,
  streams: 'family-',
  tablesSql: readSql('./tables.sql'),
  indexesSql: readSql('./indexes.sql'),
  tables: [
    {
      name: 'figure_deed',
      columns: {
        ...WHO,
        on_day: 'date',
        kind: 'text',
        category: 'text',
        kelurahan: 'text',
        amount: 'integer',
        haz: 'smallint',
        waz: 'smallint',
        whz: 'smallint',
        flagged: 'smallint',
        kms: 'text',
        kms_by: 'uuid[]',
        fact_id: 'uuid',
        ...KNOWN,
        next_contact: 'date',
        next_contact_known: 'timestamptz',
        next_measured: 'date',
        next_measured_known: 'timestamptz',
        next_height: 'date',
        next_height_known: 'timestamptz',
        links_from: 'timestamptz',
      },
    },
    {
      name: 'figure_assessment',
      columns: {
        ...WHO,
        on_day: 'date',
        kind: 'text',
        category: 'text',
        kelurahan: 'text',
        at_risk: 'boolean',
        was_at_risk: 'boolean',
        rule_set: 'text',
        in_force: 'boolean',
        fact_id: 'uuid',
        ...KNOWN,
      },
    },
    {
      name: 'figure_span',
      columns: {
        ...WHO,
        category: 'text',
        kelurahan: 'text',
        at_risk: 'boolean',
        stunting: 'text',
        valid_from: 'date',
        valid_to: 'date',
        since: 'date',
        cadence_days: 'integer',
        caused_by: 'uuid[]',
        ...KNOWN,
      },
    },
    {
      name: 'figure_presence',
      columns: {
        ...WHO,
        kelurahan: 'text',
        posyandu: 'text',
        sex: 'text',
        birth_month: 'text',
        valid_from: 'date',
        valid_to: 'date',
        came: 'text',
        went: 'text',
        caused_by: 'uuid[]',
        ended_by: 'uuid',
        ...KNOWN,
      },
    },
    {
      name: 'figure_household',
      columns: {
        family_id: 'uuid',
        kelurahan: 'text',
        outcome: 'text',
        rule_set: 'text',
        valid_from: 'date',
        valid_to: 'date',
        caused_by: 'uuid[]',
        ...KNOWN,
      },
    },
    {
      name: 'figure_referral',
      columns: {
        ...WHO,
        on_day: 'date',
        category: 'text',
        kelurahan: 'text',
        answered_on: 'date',
        fact_id: 'uuid',
        answered_by: 'uuid',
        ...KNOWN,
      },
    },
    {
      name: 'figure_support',
      columns: {
        ...WHO,
        on_day: 'date',
        kind: 'text',
        funding: 'text',
        category: 'text',
        kelurahan: 'text',
        fact_id: 'uuid',
        ...KNOWN,
      },
    },
    { name: 'figure_family', columns: { family_id: 'uuid', known_at: 'timestamptz' } },
    {
      name: 'figure_amendment',
      columns: {
        ...WHO,
        target_id: 'uuid',
        kind: 'text',
        fact_id: 'uuid',
        known_from: 'timestamptz',
      },
    },
  ],
  key: familyIdOf,
  rows: (stream, facts) => grown(stream, facts, 0).now,
  growth: grown,
};
