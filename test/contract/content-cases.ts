import fc from 'fast-check';
import { hashOf, NO_HASH, type EntryBody } from '#libs/event-store';
import type { Bench } from './log-contract.js';
import { bodies, body, everything, meta, newStream } from './support/entries.js';

const roundTrip = async (bench: Bench, facts: readonly EntryBody[]): Promise<void> => {
  const stream = newStream();
  const command = meta({ causationId: 'b2f9a8d4-4d57-4e0c-9a55-0a3c1f6d2e11' });
  await bench.log.append(stream, 'none', facts, command);
  const entries = await bench.log.readStream(stream);
  expect(entries).toHaveLength(facts.length);
  entries.forEach((entry, i) => {
    expect(entry).toMatchObject(JSON.parse(JSON.stringify(facts[i])) as object);
    expect(entry.meta).toEqual(command);
    expect(entry.hash).toBe(hashOf(entry));
  });
};

export const contentCases = (bench: Bench): void => {
  describe('content', () => {
    test.each([
      ['unicode', { name: 'Sītī 婦 👩🏽‍🍼 \u202e', 'clé"\\': '\u2028\u0000\u001f\u007f' }],
      [
        'large and small numbers',
        { a: 2 ** 53 + 2, b: 1e21, c: 5e-324, d: -0, e: 0.1 + 0.2, f: 9.8 },
      ],
      ['dates as text', { day: '2024-02-29', at: '2025-07-31T23:59:59+07:00' }],
      ['nesting', { list: [1, null, { z: [], a: {} }], flag: false, empty: '' }],
      [
        'what a column could take for a number or an end',
        { nik: '1971044903240001', t: '}],"x":"' },
      ],
    ])('%s comes back as it was', (_, data) => roundTrip(bench, [body(data)]));

    test('sealed parts and warnings come back as they were', () =>
      roundTrip(bench, [
        {
          ...body(),
          sealed: [{ subject: 'p', nonce: 'AAECAwQFBgcICQoL', ciphertext: 'c2VhbGVk' }],
          warnings: [{ code: 'NIK_DATE_MISMATCH', field: 'nik' }, { code: 'ODD' }],
        },
      ]));

    test('a fact of 300 kB', () => roundTrip(bench, [body({ text: 'é'.repeat(150_000) })]));

    test('any JSON comes back as it was', async () => {
      // JSON has no lone surrogates; the log refuses them (append).
      const value = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });
      await fc.assert(
        fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), (values) =>
          roundTrip(
            bench,
            values.map((v) => body({ v })),
          ),
        ),
        { numRuns: 40 },
      );
    });

    test('every fact carries the hash of the one before it in its stream', async () => {
      const streams = [newStream(), newStream()];
      for (let n = 0; n < 6; n++)
        await bench.log.append(streams[n % 2] as string, 'any', bodies(1 + (n % 3)), meta());
      for (const stream of streams) {
        let previous = NO_HASH;
        for (const entry of await bench.log.readStream(stream)) {
          expect(entry.previousHash).toBe(previous);
          expect(entry.hash).toBe(hashOf(entry));
          previous = entry.hash;
        }
      }
      expect(new Set((await everything(bench.log)).map((e) => e.hash)).size).toBe(12);
    });

    test('readers cannot change what the log keeps', async () => {
      const stream = newStream();
      const fact = body({ list: [1] });
      await bench.log.append(stream, 'none', [fact], meta());
      (fact.data['list'] as number[]).push(2);
      const [entry] = await bench.log.readStream(stream);
      (entry?.data['list'] as number[] | undefined)?.push(3);
      expect((await bench.log.readStream(stream))[0]?.data['list']).toEqual([1]);
    });
  });
};
