import { readFileSync } from 'node:fs';
import { replay } from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import { growthOf, type Growth, type Projection } from '#libs/projections';
import { FamilyWatch, type Rules } from './derive/family-watch.js';
import { TIMES } from './derive/known-rows.js';
import type { LikenessHash } from './derive/likeness.js';
import { ruleOfWarning, waitingRules } from './rules/index.js';
import { keepSums, KEPT_TABLES, keptTables } from './sums/kept.js';

const readSql = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const familyIdOf = (stream: string): string => stream.slice('family-'.length);

const RULES: Rules = {
  waiting: waitingRules,
  all: Object.values(waitingRules).flat(),
  ofWarning: ruleOfWarning,
};

const grown = (
  keyed: LikenessHash,
  stream: string,
  facts: readonly Fact[],
  known: number,
): Growth => growthOf(new FamilyWatch(familyIdOf(stream), RULES, keyed), replay(facts), known);

const WHO = { family_id: 'uuid', person_id: 'uuid' };
/** What the rules of validity find, and what they count, on any day, as known at any moment. */
export const validityProjection = (keyed: LikenessHash): Projection => ({
  name: 'validity',
  version: 5,
  streams: 'family-',
  tablesSql: `${readSql('./tables.sql')}\n${keptTables('read_next')}`,
  indexesSql: `${readSql('./indexes.sql')}\n${keepSums('read_next')}`,
  kept: KEPT_TABLES,
  tables: [
    {
      name: 'validity_finding',
      columns: {
        ...WHO,
        rule: 'text',
        code: 'text',
        kelurahan: 'text',
        worker: 'text',
        fact_id: 'uuid',
        amount: 'integer',
        valid_from: 'date',
        ...TIMES,
      },
    },
    {
      name: 'validity_reading',
      columns: {
        ...WHO,
        fact_id: 'uuid',
        on_day: 'date',
        kelurahan: 'text',
        posyandu: 'text',
        worker: 'text',
        age_group: 'text',
        months: 'smallint',
        boy: 'boolean',
        round_birth: 'boolean',
        whole_years: 'boolean',
        weight_digit: 'smallint',
        height_digit: 'smallint',
        figures: 'integer',
        mismatched: 'boolean',
        oedema_seen: 'boolean',
        compared: 'boolean',
        repeated: 'boolean',
        haz: 'smallint',
        waz: 'smallint',
        whz: 'smallint',
        baz: 'smallint',
        flags: 'smallint',
        scored: 'boolean',
        flagged: 'boolean',
        covers: 'text',
        month: 'date',
        ...TIMES,
      },
    },
    {
      name: 'validity_child',
      columns: { ...WHO, kelurahan: 'text', valid_from: 'date', ...TIMES },
    },
    {
      name: 'validity_entry',
      columns: {
        family_id: 'uuid',
        worker: 'text',
        kelurahan: 'text',
        moments: 'timestamptz[]',
      },
    },
    {
      name: 'validity_likeness',
      columns: {
        ...WHO,
        kelurahan: 'text',
        worker: 'text',
        fact_id: 'uuid',
        likeness: 'uuid',
        mother: 'uuid',
        nik: 'uuid',
        valid_from: 'date',
        ...TIMES,
      },
    },
  ],
  key: familyIdOf,
  rows: (stream, facts) => grown(keyed, stream, facts, 0).now,
  growth: (stream, facts, known) => grown(keyed, stream, facts, known),
});
