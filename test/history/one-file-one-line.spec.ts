import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { familyFacts, supportKinds } from '#libs/domain/family';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8');

/** Sources below a folder, without what tests them. */
const sources = (folder: string): string[] =>
  readdirSync(`${ROOT}${folder}`, { recursive: true })
    .map((name) => `${folder}/${String(name)}`)
    .filter((name) => /\.(ts|tsx|sql)$/.test(name) && !/\.spec\.ts$|\/testing\//.test(name));

const FACTS = 'libs/domain/family/facts';
const SUPPORT = 'libs/domain/family/support';

const listed = (index: string): string[] =>
  [...index.matchAll(/'\.\/([a-z-]+)\.js'/g)].map(([, name]) => `${name}.ts`);

// The demonstration city tells of everything there is; it is a story, and no part of the program.
const program = [...sources('apps'), ...sources('libs')]
  .filter((file) => !file.startsWith('libs/demo-city/'))
  .map((file) => ({ file, text: read(file) }));

const naming = (word: string, own: string): string[] =>
  program
    .filter(({ file, text }) => !file.startsWith(own) && new RegExp(`\\b${word}\\b`).test(text))
    .map(({ file }) => file);

/**
 * Facts that others know by name besides their own file: amendments, which act on every fact; the
 * move that another family answers; the measurement that needs four eyes; the usual example.
 */
const KNOWN_ELSEWHERE: readonly string[] = [
  'FactCorrected',
  'FactVoided',
  'PersonTransferredOut',
  'MeasurementRecorded',
  'HomeVisitCompleted',
];

describe('adding a kind of fact touches', () => {
  it('one file and one line: each line of the list is a file that defines one fact', () => {
    const lines = listed(read(`${FACTS}/index.ts`));
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.length).toBe(familyFacts.size);
    for (const line of lines)
      expect(read(`${FACTS}/${line}`).split('= defineFact({').length - 1).toBe(1);
  });

  it('one fixture', () => {
    const kept = readdirSync(`${ROOT}test/history/fixtures`).map(String);
    for (const { type, schema } of familyFacts.values())
      expect(kept.filter((name) => name.startsWith(`${type}.`))).toHaveLength(schema);
  });

  it('nothing else: API, forms, read models and exports are drawn from the definitions', () => {
    const elsewhere = [...familyFacts.keys()]
      .filter((type) => !KNOWN_ELSEWHERE.includes(type))
      .flatMap((type) => naming(type, `${FACTS}/`).map((file) => `${type} in ${file}`));
    expect(elsewhere).toEqual([]);
  });
});

describe('adding a kind of support touches', () => {
  it('one file and one line', () => {
    const lines = listed(read(`${SUPPORT}/index.ts`));
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.length).toBe(supportKinds.size);
    for (const line of lines)
      expect(read(`${SUPPORT}/${line}`).split('= defineSupport({').length - 1).toBe(1);
  });

  it('one fixture', () =>
    expect(readdirSync(`${ROOT}test/history/fixtures/support`).map(String).toSorted()).toEqual(
      [...supportKinds.keys()].map((kind) => `${kind}.json`).toSorted(),
    ));

  it('nothing else', () => {
    // These are words of other lists too, or stand as the example of a field.
    const common = ['KIE', 'PMT', 'IMUNISASI', 'TIDAK_ADA'];
    const elsewhere = [...supportKinds.keys()]
      .filter((kind) => !common.includes(kind))
      .flatMap((kind) => naming(kind, `${SUPPORT}/`).map((file) => `${kind} in ${file}`));
    expect(elsewhere).toEqual([]);
  });
});
