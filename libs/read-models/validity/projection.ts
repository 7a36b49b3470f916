import { readFileSync } from 'node:fs';
import { categoryStretches, familyFrom, settle, spansOf } from '#libs/domain/family';
import type { Fact } from '#libs/domain/kernel';
import type { CopyRow, Projection, StreamRows } from '#libs/projections';
import { entryRows } from './derive/entries.js';
import { homesOf } from './derive/homes.js';
import { likenessRows, type LikenessHash } from './derive/likeness.js';
import { readingRows } from './derive/readings.js';
import { toldBy } from './derive/recorded.js';
import { waitFindings } from './derive/waits.js';
import { warningFindings, type Finding } from './derive/warnings.js';
import { personRules, ruleOfWarning } from './rules/index.js';

const readSql = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

const familyIdOf = (stream: string): string => stream.slice('family-'.length);

const findingRow = (familyId: string, finding: Finding): CopyRow => {
  const { personId, rule, code, kelurahan, worker, since, from, to, factId, amount } = finding;
  const who = [familyId, personId ?? null, rule, code, kelurahan, worker ?? null];
  return [...who, since, from, to ?? null, factId ?? null, amount ?? null];
};

/** One warning may stand in a fact once for each of its fields. */
const distinct = (rows: readonly CopyRow[]): readonly CopyRow[] => [
  ...new Map(rows.map((row) => [row.join(' '), row])).values(),
];

const rowsOf = (stream: string, facts: readonly Fact[], keyed: LikenessHash): StreamRows => {
  const familyId = familyIdOf(stream);
  const ledger = settle(facts);
  const family = familyFrom(ledger);
  const told = toldBy(facts, ledger);
  const findings: Finding[] = [...warningFindings(family, told, ruleOfWarning)];
  const readings: CopyRow[] = [];
  const children: CopyRow[] = [];
  const alike: CopyRow[] = [];
  for (const person of family.persons.values()) {
    const of = { family, person, spans: spansOf(family, person, categoryStretches(person)) };
    findings.push(...waitFindings(of, told, personRules));
    readings.push(...readingRows(familyId, of));
    for (const { kelurahan, from, to } of homesOf(of.spans, ['BADUTA', 'BALITA']))
      children.push([familyId, person.id, kelurahan, from, to ?? null]);
    alike.push(...likenessRows(familyId, of, told, keyed));
  }
  return [
    distinct(findings.map((finding) => findingRow(familyId, finding))),
    readings,
    children,
    entryRows(familyId, family, told),
    alike,
  ];
};

const WHO = { family_id: 'uuid', person_id: 'uuid' };
const VALID = { valid_from: 'date', valid_to: 'date' };

/** What the rules of validity find, and what they count, on any day, as known now. */
export const validityProjection = (keyed: LikenessHash): Projection => ({
  name: 'validity',
  version: 2,
  streams: 'family-',
  tablesSql: readSql('./tables.sql'),
  indexesSql: readSql('./indexes.sql'),
  tables: [
    {
      name: 'validity_finding',
      columns: {
        ...WHO,
        rule: 'text',
        code: 'text',
        kelurahan: 'text',
        worker: 'text',
        since: 'date',
        ...VALID,
        fact_id: 'uuid',
        amount: 'integer',
      },
    },
    {
      name: 'validity_reading',
      columns: {
        ...WHO,
        fact_id: 'uuid',
        on_day: 'date',
        kelurahan: 'text',
        worker: 'text',
        weight_digit: 'smallint',
        height_digit: 'smallint',
        figures: 'text',
        compared: 'boolean',
        repeated: 'boolean',
        scored: 'boolean',
        flagged: 'boolean',
        haz: 'real',
      },
    },
    { name: 'validity_child', columns: { ...WHO, kelurahan: 'text', ...VALID } },
    {
      name: 'validity_entry',
      columns: {
        family_id: 'uuid',
        worker: 'text',
        kelurahan: 'text',
        hour: 'timestamptz',
        entries: 'integer',
      },
    },
    {
      name: 'validity_likeness',
      columns: {
        ...WHO,
        kelurahan: 'text',
        worker: 'text',
        fact_id: 'uuid',
        likeness: 'text',
        mother: 'text',
        has_nik: 'boolean',
        ...VALID,
      },
    },
  ],
  key: familyIdOf,
  rows: (stream, facts) => rowsOf(stream, facts, keyed),
});
