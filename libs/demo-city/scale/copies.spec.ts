import { randomUUID } from 'node:crypto';
import { executeFamilyCommand, memoryNikDirectory } from '#libs/commands';
import { familyFacts } from '#libs/domain/family';
import { derivedId, factId } from '#libs/event-store';
import { DP3AKB, household, NIK } from '../../commands/testing/desk.js';
import { Copies } from './copies.js';
import { PaperStore, type PaperFact } from './paper-store.js';

const NOW = Date.parse('2025-07-14T05:00:00Z');
const [home, other] = [randomUUID(), randomUUID()];
let facts: readonly PaperFact[];

beforeAll(async () => {
  const paper = new PaperStore(familyFacts);
  const directory = memoryNikDirectory();
  const keyed = { hash: (_purpose: string, text: string) => text };
  const deps = { store: paper.store, directory, keyed, now: () => NOW, pretend: true };
  const send = async (name: string, familyId: string, input: Readonly<Record<string, unknown>>) => {
    const command = { commandId: randomUUID(), familyId, name, input, actor: DP3AKB };
    const done = await executeFamilyCommand(deps, { ...command, source: 'SEED' });
    if (done.status !== 'accepted') throw new Error(JSON.stringify(done));
    return done.facts.flatMap(({ personId }) => personId ?? []);
  };
  const [, personId] = await send('RegisterFamily', home, household(NIK));
  await send('RegisterFamily', other, household());
  const move = { personId, toFamilyId: other, role: 'ANAK', why: 'PENGASUHAN' };
  await send('TransferPerson', home, move);
  facts = paper.facts;
});

const dataOf = (of: { readonly fact: { readonly data: object } }) =>
  of.fact.data as Record<string, unknown>;

test('copy 0 is the city itself', () => {
  const copies = new Copies(facts);
  for (const fact of facts)
    expect(copies.of(fact, 0)).toMatchObject({
      id: fact.id,
      stream: fact.stream,
      fact: fact.fact,
      recordedAt: fact.recordedAt,
    });
});

test('a copy is other people under other ids, each the same wherever it stands', () => {
  const copies = new Copies(facts);
  const copied = facts.map((fact) => copies.of(fact, 1));
  const text = JSON.stringify(copied.map((one) => ({ ...one, meta: undefined })));
  for (const id of [home, other, NIK, ...facts.map(({ id: own }) => own)])
    expect(text).not.toContain(id);
  expect(text).not.toMatch(/Siti|Budi/);
  expect(text).toContain(NIK.slice(0, 12));
  const [registered, mother, , , , , out, into] = copied;
  expect(new Set(copied.map(({ stream }) => stream)).size).toBe(2);
  expect(into && dataOf(into)['personId']).toBe(out && dataOf(out)['personId']);
  expect(`family-${String(out && dataOf(out)['toFamilyId'])}`).toBe(into?.stream);
  expect(mother?.stream).toBe(registered?.stream);
  // Who works in the city works for all of it.
  expect(new Set(copied.map(({ meta }) => meta.actor))).toEqual(new Set([DP3AKB.id]));
});

test('what is derived from another id is derived from the copy’s', () => {
  const copies = new Copies(facts);
  const copied = facts.map((fact) => copies.of(fact, 2));
  for (const { id, meta, stream, ordinal } of copied)
    expect(id).toBe(factId(meta.commandId, stream, ordinal));
  const into = copied.find(({ fact }) => fact.type === 'PersonTransferredIn');
  const out = copied.find(({ fact }) => fact.type === 'PersonTransferredOut');
  expect(into?.meta.causationId).toBe(out?.id);
  expect(into?.meta.commandId).toBe(derivedId(out?.id ?? '', 'ReceivePerson'));
  expect(into && dataOf(into)['departureId']).toBe(out?.id);
});

test('nobody has a number that somebody else has', () => {
  const copies = new Copies(facts);
  const numbers = Array.from({ length: 40 }, (_, copy) =>
    facts.flatMap((fact) => {
      const { nik, personId } = dataOf(copies.of(fact, copy));
      return typeof nik === 'string' ? [`${nik} ${String(personId)}`] : [];
    }),
  ).flat();
  const people = new Map(numbers.map((one) => one.split(' ') as [string, string]));
  expect(people.size).toBe(new Set(numbers).size);
  expect(people.size).toBe(40);
});
