import { randomBytes, randomUUID } from 'node:crypto';
import { openEmpty, type Opened } from '../../test/acceptance/operator/support.js';
import { verifyChains } from '#libs/audit';
import { executeFamilyCommand, sqlNikDirectory } from '#libs/commands';
import { isRefusal } from '#libs/domain/kernel';
import { erasureStream } from '#libs/domain/erasure';
import { OPERATOR, type Actor } from '#libs/identity';
import { summarise } from '#libs/read-models/figures';
import { DP3AKB, household, NIK } from '../commands/testing/desk.js';
import { erasePerson } from './index.js';

const AGREES: Actor = { id: 'd0000000-0000-4000-8000-000000000007', role: 'DP3AKB', area: '19.71' };

let city: Opened;
let home: string;
let persons: readonly string[];

const deps = () => {
  const { facts: store, vault, sql, keyed, runner } = city.jejak;
  return { store, vault, directory: sqlNikDirectory(sql), keyed, runner, now: Date.now };
};

const register = async (familyId: string) => {
  const done = await executeFamilyCommand(deps(), {
    commandId: randomUUID(),
    familyId,
    name: 'RegisterFamily',
    input: household(NIK),
    occurredAt: '2025-01-10',
    actor: DP3AKB,
    source: 'APP',
  });
  return done.status === 'accepted' ? done.facts.flatMap((fact) => fact.personId ?? []) : done;
};

beforeAll(async () => {
  city = await openEmpty(randomBytes(32).toString('hex'));
  home = randomUUID();
  persons = (await register(home)) as string[];
  await city.jejak.runner.rebuild();
});
afterAll(() => city.close());

const asked = () => ({
  personId: persons[0] ?? '',
  familyId: home,
  basis: 'PERMOHONAN' as const,
  request: '12/PDP/2025',
});
/** Without the position that they were read at. */
const figures = async () => ({
  ...(await summarise(city.jejak.sql, { area: '19.71', from: '2025-01-01', asOf: '2025-06-30' })),
  position: undefined,
});
const names = async () =>
  (
    await city.jejak.sql.query<{ name: string | null }>(
      'select name from read.registry_person order by name nulls last',
    )
  ).map(({ name }) => name);

test('needs somebody else who administers, and a person who is there', async () => {
  const refusedTo = async (request: object, agrees = AGREES) => {
    const done = await erasePerson(deps(), { ...asked(), ...request }, OPERATOR, agrees);
    return isRefusal(done) ? done.code : 'done';
  };
  expect(await refusedTo({}, { ...AGREES, role: 'AUDITOR' })).toBe('NOT_PERMITTED');
  expect(await refusedTo({ personId: randomUUID() })).toBe('PERSON_NOT_FOUND');
  expect(await refusedTo({}, { ...OPERATOR, role: 'DP3AKB' })).toBe('SAME_PERSON');
  expect(await names()).toEqual(['Budi Contoh', 'Siti Contoh']);
});

test('leaves nothing of her to be read, and every figure and chain as it was', async () => {
  const before = await figures();
  const done = await erasePerson(deps(), asked(), OPERATOR, AGREES);
  expect(done).toEqual({ personId: persons[0], familyIds: [home], now: true });
  expect(await names()).toEqual(['Budi Contoh', null]);
  const facts = await city.jejak.facts.readStream(`family-${home}`);
  expect(JSON.stringify(facts)).not.toMatch(/Siti|1971044903950001|1995-03-09/);
  expect(JSON.stringify(facts)).toContain('Budi Contoh');
  expect(await figures()).toEqual(before);
  await city.jejak.runner.rebuild();
  expect(await figures()).toEqual(before);
  expect((await verifyChains(city.jejak.facts.log)).breaks).toBe(0);
  expect((await city.jejak.runner.check()).differences).toEqual([]);
});

test('leaves a child in her category, by the month of her birth', async () => {
  const before = await figures();
  expect(JSON.stringify(before)).toContain('BADUTA');
  await erasePerson(deps(), { ...asked(), personId: persons[1] ?? '' }, OPERATOR, AGREES);
  expect(await names()).toEqual([null, null]);
  expect(await figures()).toEqual(before);
});

test('is told by two facts, in two names, and once however often it is done', async () => {
  expect(await erasePerson(deps(), asked(), OPERATOR, AGREES)).toMatchObject({ now: false });
  const facts = await city.jejak.facts.readStream(erasureStream(persons[0] ?? ''));
  expect(facts).toMatchObject([
    { type: 'ErasureRequested', by: { actor: 'operator' }, data: { request: '12/PDP/2025' } },
    { type: 'PersonalDataErased', by: { actor: AGREES.id }, data: { familyIds: [home] } },
  ]);
});

test('frees her number for somebody else, and takes in nothing personal about her any more', async () => {
  expect(await register(randomUUID())).toHaveLength(2);
  const again = await executeFamilyCommand(deps(), {
    commandId: randomUUID(),
    familyId: home,
    name: 'CorrectIdentity',
    input: { personId: persons[0], name: 'Siti Lagi', shownBy: 'KTP' },
    actor: DP3AKB,
    source: 'APP',
  });
  expect(again).toMatchObject({ status: 'refused', code: 'SUBJECT_FORGOTTEN' });
});
