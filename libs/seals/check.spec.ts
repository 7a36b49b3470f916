import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fingerprintsOf } from '#libs/audit';
import { toLocal } from '#libs/domain/kernel';
import { periodOf, sealFacts, type SealContent, type SealPeriod } from '#libs/domain/seal';
import { reportFacts } from '#libs/domain/report';
import { createFactStore, type FactShape, type FactStore } from '#libs/event-store';
import { createMemoryLog } from '#libs/event-store/memory';
import { createKeyedHash, createMemoryVault } from '#libs/privacy';
import { importReport, JULY_2025 } from '#libs/reports';
import { checkSeals, readSeal, sealHash, sealStream, type StoredSeal } from './index.js';

const PERIOD = periodOf('2025-07') as SealPeriod;

const newStore = (): FactStore =>
  createFactStore({
    log: createMemoryLog(),
    vault: createMemoryVault(),
    keyed: createKeyedHash(createSecretKey(randomBytes(32))),
    definitions: new Map<string, FactShape>([...reportFacts, ...sealFacts]),
  });

const check = async (store: FactStore, ...seals: StoredSeal[]) =>
  (await checkSeals(store, seals)).map(({ hashHolds, logHolds }) => ({ hashHolds, logHolds }));

const WHOLE = { hashHolds: true, logHolds: true };

const contentOf = async (store: FactStore, knownAt: string): Promise<SealContent> => {
  const walked = (await fingerprintsOf(store.log, [knownAt])).get(knownAt);
  if (walked === undefined) throw new Error('no fingerprint');
  const { position = '', headsDigest: _, ...log } = walked;
  const { id, kind, from, until } = PERIOD;
  const figure = {
    name: 'accompanied/1',
    title: { id: 'Didampingi', en: 'Accompanied' },
    text: { id: 'Orang', en: 'Persons' },
    unit: { id: 'orang', en: 'persons' },
    value: 7,
    categories: [],
    areas: [],
    receipt: 'cmVjZWlwdA',
  };
  return {
    period: id,
    kind,
    from,
    until,
    area: '19.71',
    knownAt,
    log: { position, ...log, method: 'RUNNING' },
    figures: [figure],
  };
};

const keep = async (store: FactStore, content: SealContent, hash = sealHash(content)) => {
  const commandId = randomUUID();
  const now = toLocal(Date.now());
  await store.append(
    sealStream(content.period),
    'none',
    [
      {
        type: 'SealProposed',
        schema: 2,
        data: { ...content, hash },
        occurredAt: now,
        capturedAt: now,
        warnings: [],
      },
    ],
    {
      commandId,
      correlationId: commandId,
      actor: 'a',
      role: 'DP3AKB',
      area: '19.71',
      source: 'APP',
    },
  );
  const seal = await readSeal(store, content.period);
  if (seal === undefined) throw new Error('no seal');
  return seal;
};

const reported = async (accompanied: string): Promise<FactStore> => {
  const store = newStore();
  const headline = { ...JULY_2025.headline, accompanied };
  await importReport(store, { ...JULY_2025, headline });
  return store;
};

/** A moment between what was recorded before and what comes after. */
const aMoment = async (): Promise<string> => {
  await sleep(5);
  const moment = new Date().toISOString();
  await sleep(5);
  return moment;
};

test('a seal holds while the log leads where it led, whatever is added', async () => {
  const store = await reported('6.160');
  const knownAt = await aMoment();
  const seal = await keep(store, await contentOf(store, knownAt));
  expect(await check(store, seal)).toEqual([WHOLE]);
  await importReport(store, { ...JULY_2025, periodUntil: '2025-08-31', publishedOn: '2025-09-01' });
  expect(await check(store, seal)).toEqual([WHOLE]);
});

test('a stream written anew with hashes that fit no longer leads to the seal', async () => {
  const store = await reported('6.160');
  const knownAt = await aMoment();
  const content = await contentOf(store, knownAt);
  const forged = await reported('4.437');
  const seal = await keep(forged, { ...content, knownAt: await aMoment() });
  expect(await check(forged, seal)).toEqual([{ hashHolds: true, logHolds: false }]);
});

test('a content that was changed has not the hash that was sealed', async () => {
  const store = await reported('6.160');
  const content = await contentOf(store, await aMoment());
  const [figure] = content.figures;
  const changed = {
    ...content,
    figures: [{ ...(figure as SealContent['figures'][number]), value: 8 }],
  };
  const seal = await keep(store, changed, sealHash(content));
  expect(await check(store, seal)).toEqual([{ hashHolds: false, logHolds: true }]);
});

test('seals of several moments, also older ones by the heads of the streams, are told apart', async () => {
  const store = await reported('6.160');
  const knownAt = await aMoment();
  const walked = (await fingerprintsOf(store.log, [knownAt])).get(knownAt);
  const { method: _, ...log } = (await contentOf(store, knownAt)).log;
  const content = { ...(await contentOf(store, knownAt)), log };
  const digest = walked?.headsDigest ?? '';
  const older = await keep(store, { ...content, log: { ...log, digest } });
  const newer = { ...older, content: await contentOf(store, await aMoment()) };
  const hashed = { ...newer, hash: sealHash(newer.content) };
  const mixed = { ...older, content: { ...content, log }, hash: sealHash({ ...content, log }) };
  expect(await check(store, hashed, older, mixed)).toEqual([
    WHOLE,
    WHOLE,
    { hashHolds: true, logHolds: false },
  ]);
});
