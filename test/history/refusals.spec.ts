import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { familyCommands, refusalTexts } from '#libs/domain/family';

const FAMILY = new URL('../../libs/domain/family/', import.meta.url);
const sources = readdirSync(fileURLToPath(FAMILY), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, FAMILY), 'utf8') }));

const isSpec = (name: string): boolean => name.endsWith('.spec.ts');
const CODE = /'([A-Z][A-Z_]{3,})'/g;

/** Codes that stand in the specs of the family; each is held to what the command answers there. */
const specified = new Set(
  sources
    .filter(({ name }) => isSpec(name))
    .flatMap(({ text }) => [...text.matchAll(CODE)].map(([, code]) => code)),
);

test('every code that a family may refuse with is reached by a spec', () => {
  expect(Object.keys(refusalTexts).filter((code) => !specified.has(code))).toEqual([]);
});

test('every code that the family refuses with can be read in both languages', () => {
  const raised = sources
    .filter(({ name }) => !isSpec(name))
    .flatMap(({ text }) => [...text.matchAll(/refuse\(\s*'([A-Z_]+)'/g)].map(([, code]) => code));
  const announced = [...familyCommands.values()].flatMap((command) => command.refusals);
  const unknown = [...raised, ...announced].filter((code) => !(String(code) in refusalTexts));
  expect(unknown).toEqual([]);
  for (const { id, en } of Object.values(refusalTexts)) expect(id).not.toBe(en);
});
