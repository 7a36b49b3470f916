import { randomUUID } from 'node:crypto';
import { f, type NewFact } from '#libs/domain/kernel';
import { createKeyedHash, createMemoryVault, parseMasterKey } from '#libs/privacy';
import { createFactStore, hashOf, SealBroken, UnreadableFact } from './index.js';
import { createMemoryLog } from './memory/index.js';
import type { FactMeta } from './fact-store.js';
import type { Entry, SealedPart } from './port.js';
import type { FactShape } from './shape.js';

const label = { id: 'isian', en: 'field' };
const words = f.text(label, { max: 50, example: 'kata' });
const keyed = createKeyedHash(parseMasterKey('ab'.repeat(32)));

const PersonAdded: FactShape = {
  type: 'PersonAdded',
  schema: 3,
  subject: 'personId',
  fields: {
    personId: f.uuid(label),
    name: f.sealed(words),
    bornOn: f.sealed(f.day(label)),
    town: words,
  },
  upcast: {
    1: ({ place, ...rest }) => ({ ...rest, city: place }),
    2: ({ city, ...rest }) => ({ ...rest, town: city }),
  },
  clearFrom: (data) => ({ birthMonth: String(data['bornOn']).slice(0, 7) }),
};
const NoteTaken: FactShape = { type: 'NoteTaken', schema: 1, fields: { note: f.sealed(words) } };

const open = (...shapes: FactShape[]) => {
  const vault = createMemoryVault();
  const log = createMemoryLog();
  const definitions = new Map(shapes.map((shape) => [shape.type, shape]));
  return { vault, log, facts: createFactStore({ log, vault, keyed, definitions }) };
};

const familyId = randomUUID();
const stream = `family-${familyId}`;
const personId = randomUUID();
const secret = { name: 'Siti Aminah', bornOn: '2024-02-29' };
const clear = { personId, town: 'Pangkalpinang' };
const fact = (type: string, schema: number, data: Record<string, unknown>): NewFact => ({
  type,
  schema,
  data,
  occurredAt: '2025-07-14T09:00:00+07:00',
  capturedAt: '2025-07-14T09:05:00+07:00',
  warnings: [],
});
const added = fact('PersonAdded', 3, { ...clear, ...secret });
const meta = (): FactMeta => ({
  commandId: randomUUID(),
  correlationId: randomUUID(),
  actor: 'kader-1',
  role: 'KADER_POSYANDU',
  area: '19.71.04.1006',
  source: 'APP',
});

const recorded = async () => {
  const { facts, vault, log } = open(PersonAdded, NoteTaken);
  await facts.append(stream, 'none', [added, fact('NoteTaken', 1, { note: 'rumah biru' })], meta());
  const [person, note] = (await log.readStream(stream)) as [Entry, Entry];
  return { facts, vault, log, person, note };
};

describe('sealing', () => {
  test('personal fields are nowhere in the log and come back when it is opened', async () => {
    const { facts, person, note } = await recorded();
    const kept = JSON.stringify([person, note]);
    for (const personal of ['Siti', '2024-02-29', 'biru']) expect(kept).not.toContain(personal);
    const [first, second] = await facts.readStream(stream);
    expect(first?.data).toEqual({ ...clear, ...secret, birthMonth: '2024-02' });
    expect(second?.data).toEqual({ note: 'rumah biru' });
  });

  test('each fact is sealed for its subject: the person, or else the family', async () => {
    const { person, note } = await recorded();
    expect(person.sealed.map((part) => part.subject)).toEqual([personId]);
    expect(note.sealed.map((part) => part.subject)).toEqual([familyId]);
  });

  test('a forgotten person is left out; the rest of her facts and the chain stay', async () => {
    const { facts, vault, person } = await recorded();
    await vault.forget(personId);
    const [first, second] = await facts.readStream(stream);
    expect(first?.data).toEqual({ ...clear, birthMonth: '2024-02' });
    expect(second?.data).toEqual({ note: 'rumah biru' });
    expect(first?.hash).toBe(hashOf(person));
  });

  test('nothing personal is recorded of a forgotten person any more', async () => {
    const { facts, vault, log } = await recorded();
    await vault.forget(personId);
    expect(await facts.append(stream, 'any', [added], meta())).toEqual({
      status: 'subject-forgotten',
      subject: personId,
    });
    expect(await log.readStream(stream)).toHaveLength(2);
  });

  const flipped = (part: SealedPart, at: number): SealedPart => {
    const bytes = Buffer.from(part.ciphertext, 'base64');
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    return { ...part, ciphertext: bytes.toString('base64') };
  };
  test.each<readonly [string, (person: Entry, note: Entry) => Entry]>([
    ['moved to another fact', (p) => ({ ...p, id: randomUUID() })],
    ['put under another type', (p) => ({ ...p, type: 'NoteTaken' })],
    [
      'said to be of another subject',
      (p, n) => ({ ...p, sealed: [{ ...(p.sealed[0] as SealedPart), subject: subjectOf(n) }] }),
    ],
    ['changed in one bit', (p) => ({ ...p, sealed: [flipped(p.sealed[0] as SealedPart, 0)] })],
    [
      'cut off',
      (p) => ({ ...p, sealed: [{ ...(p.sealed[0] as SealedPart), ciphertext: 'AAAA' }] }),
    ],
  ])('a part %s does not open, and the error tells no content', async (_, change) => {
    const { facts, person, note } = await recorded();
    const opening = facts.open([change(person, note)]);
    await expect(opening).rejects.toThrow(SealBroken);
    await expect(opening).rejects.not.toThrow(/Siti/);
  });
  const subjectOf = (entry: Entry): string => (entry.sealed[0] as SealedPart).subject;

  test('two facts with the same content share no ciphertext', async () => {
    const { facts, log } = open(PersonAdded);
    await facts.append(stream, 'none', [added, added], meta());
    const sealedParts = (await log.readStream(stream)).flatMap((entry) => entry.sealed);
    expect(new Set(sealedParts.map((part) => part.nonce)).size).toBe(2);
    expect(new Set(sealedParts.map((part) => part.ciphertext)).size).toBe(2);
  });
});

describe('what may be recorded', () => {
  test('a field nobody declared is refused: it may be personal', async () => {
    const { facts } = open(NoteTaken);
    const odd = fact('NoteTaken', 1, { note: 'x', nik: '1971044903240001' });
    await expect(facts.append(stream, 'none', [odd], meta())).rejects.toThrow(
      'NoteTaken has no field of this name',
    );
  });

  test('an old schema is not recorded anew', async () => {
    const { facts } = open(PersonAdded);
    const old = fact('PersonAdded', 2, clear);
    await expect(facts.append(stream, 'none', [old], meta())).rejects.toThrow('schema 3 only');
  });

  test('a sealed field further down is refused when the store is made', () => {
    const people = f.list(label, f.sealed(words), { max: 3 });
    const shape: FactShape = { type: 'Hidden', schema: 1, fields: { people } };
    expect(() => open(shape)).toThrow('Hidden.people');
  });
});

describe('commands', () => {
  test('the same command names the same facts, whatever its nonces', async () => {
    const { facts, log } = open(PersonAdded);
    const command = meta();
    const first = await facts.append(stream, 'none', [added], command);
    const again = await facts.append(stream, 'none', [added], command);
    expect(again).toEqual({ ...first, status: 'repeated' });
    expect(await log.readStream(stream)).toHaveLength(1);
  });

  test('the same id with other personal data is another command', async () => {
    const { facts } = open(PersonAdded);
    const command = meta();
    await facts.append(stream, 'none', [added], command);
    const other = { ...added, data: { ...added.data, name: 'Siti Aminnah' } };
    expect(await facts.append(stream, 'any', [other], command)).toEqual({
      status: 'command-reused',
    });
  });
});

describe('schemas', () => {
  const asSchema = async (schema: number, data: Record<string, unknown>) => {
    const { facts, person } = await recorded();
    const [old] = await facts.open([{ ...person, schema, data }]);
    return old;
  };

  test('each older schema is brought up, a step at a time, with its sealed fields', async () => {
    const now = { ...clear, ...secret };
    expect((await asSchema(1, { personId, place: 'Pangkalpinang' }))?.data).toEqual(now);
    expect((await asSchema(2, { personId, city: 'Pangkalpinang' }))?.data).toEqual(now);
    expect((await asSchema(1, { personId, place: 'x' }))?.schema).toBe(3);
  });

  test('what this program does not know is not guessed at', async () => {
    await expect(asSchema(4, clear)).rejects.toThrow(UnreadableFact);
    await expect(asSchema(0, clear)).rejects.toThrow('no step up from schema 0');
    const { person } = await recorded();
    await expect(open(NoteTaken).facts.open([person])).rejects.toThrow('No definition of');
  });
});
