import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { familyFacts } from '#libs/domain/family';
import { exampleOf } from './support/example.js';
import { replay, type Fixture } from './support/replay.js';

const FOLDER = fileURLToPath(new URL('fixtures', import.meta.url));
const pathOf = (type: string, schema: number): string => `${FOLDER}/${type}.v${schema}.json`;

// A new kind of fact, or schema of one, is drawn once by `npm run docs`, read, and then kept.
if (process.env['JEJAK_DRAW_DOCS'] === 'on')
  for (const shape of familyFacts.values()) {
    const { type, schema } = shape;
    if (existsSync(pathOf(type, schema))) continue;
    const data = exampleOf(shape.fields);
    const fixture: Fixture = { type, schema, data, ...replay(shape, schema, data) };
    writeFileSync(pathOf(type, schema), `${JSON.stringify(fixture, null, 2)}\n`);
  }

const shipped = [...familyFacts.values()].flatMap(({ type, schema }) =>
  Array.from({ length: schema }, (_, n) => ({ type, schema: n + 1 })),
);

test('each kind of fact has one fixture for each schema that was ever shipped, and no other is kept', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(
    shipped.map(({ type, schema }) => `${type}.v${schema}.json`).toSorted(),
  );
});

test.each(shipped)(
  '$type of schema $schema is told and folded as on the day it was shipped',
  (one) => {
    const fixture = JSON.parse(readFileSync(pathOf(one.type, one.schema), 'utf8')) as Fixture;
    const shape = familyFacts.get(one.type);
    if (shape === undefined) throw new Error('this kind of fact is gone, which must never be');
    expect(fixture).toMatchObject(one);
    expect(replay(shape, fixture.schema, fixture.data)).toEqual({
      told: fixture.told,
      state: fixture.state,
    });
    expect(fixture.told.id).not.toBe('');
    expect(fixture.told.id).not.toBe(fixture.told.en);
  },
);
