import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accountFacts } from '#libs/domain/account';
import { erasureFacts } from '#libs/domain/erasure';
import { familyFacts, supportKinds } from '#libs/domain/family';
import { reportFacts } from '#libs/domain/report';
import { ruleBookFacts } from '#libs/domain/rule-book';
import { sealFacts } from '#libs/domain/seal';
import { exampleOf } from './support/example.js';
import { replay, type Fixture, type Recorded } from './support/replay.js';

const FOLDER = fileURLToPath(new URL('fixtures', import.meta.url));

interface Shipped extends Recorded {
  readonly file: string;
}

const facts = [
  ...familyFacts.values(),
  ...reportFacts.values(),
  ...sealFacts.values(),
  ...accountFacts.values(),
  ...erasureFacts.values(),
  ...ruleBookFacts.values(),
].flatMap(({ type, schema, fields }): Shipped[] =>
  Array.from({ length: schema }, (_, n) => ({
    file: `${type}.v${n + 1}.json`,
    type,
    schema: n + 1,
    data: exampleOf(fields),
  })),
);

const supports = [...supportKinds.values()].map(({ kind, fields }): Shipped => {
  const type = 'SupportDelivered';
  const personId = exampleOf(familyFacts.get(type)?.fields ?? {})['personId'];
  const data = { personId, kind, details: exampleOf(fields) };
  return { file: `support/${kind}.json`, type, schema: 1, data };
});

const shipped = [...facts, ...supports];

const read = (file: string): Fixture =>
  JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Fixture;

// A new kind, or schema of one, is drawn once by `npm run docs`, made true to life, and then kept.
if (process.env['JEJAK_DRAW_DOCS'] === 'on')
  for (const { file, type, schema, data } of shipped) {
    if (existsSync(`${FOLDER}/${file}`)) continue;
    const fixture: Fixture = { type, schema, data, ...replay({ type, schema, data }) };
    writeFileSync(`${FOLDER}/${file}`, `${JSON.stringify(fixture, null, 2)}\n`);
  }

test('each kind of fact has a fixture for each schema ever shipped, each kind of support has one, and no other is kept', () => {
  const kept = readdirSync(FOLDER, { recursive: true }).map(String);
  expect(kept.filter((name) => name.endsWith('.json')).toSorted()).toEqual(
    shipped.map(({ file }) => file).toSorted(),
  );
});

test.each(shipped)('$file is told, and counts, as on the day it was shipped', (one) => {
  const fixture = read(one.file);
  const { told, effect } = replay(fixture);
  expect(told).toEqual(fixture.told);
  // A state may learn to keep more of an old fact, never less and nothing else.
  expect(Object.keys(effect)).toEqual(Object.keys(fixture.effect));
  expect(effect).toMatchObject(fixture.effect);
  expect(fixture).toMatchObject({ type: one.type, schema: one.schema });
  expect(told.id).not.toBe(told.en);
});

test('every fixture changes something and leaves nothing adrift', () => {
  for (const { file } of shipped) {
    const { effect } = read(file);
    expect({ file, changes: Object.keys(effect).length > 0 }).toEqual({ file, changes: true });
    expect(Object.keys(effect).filter((path) => path.startsWith('adrift'))).toEqual([]);
  }
});

test.each(supports)('$file is what its kind asks', ({ file, data }) => {
  expect(read(file).data).toMatchObject({ kind: data['kind'] });
});
