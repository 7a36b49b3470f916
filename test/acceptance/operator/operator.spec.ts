import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellCity } from '#libs/demo-city';
import { dataFolder } from '../../chaos/support/data-folder.js';
import { run } from '../../chaos/support/programs.js';
import { KurrentDouble } from '../../support/kurrentdb-double/index.js';

const OPERATOR = fileURLToPath(new URL('../../../scripts/operator.mjs', import.meta.url));
const [first] = tellCity('pangkalpinang-2025', '2024-01-10');

describe('the operator', () => {
  const folder = dataFolder();

  const operate = async (...args: string[]): Promise<{ code: number | null; said: string }> => {
    const program = run(OPERATOR, folder.path, ...args);
    const code = await program.ended;
    return { code, said: program.said() };
  };

  beforeAll(async () => {
    expect(await operate('seed', '--until', '2024-01-25')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/\d+ perintah sampai 2024-01-25/) as string,
    });
  }, 300_000);

  afterAll(() => folder.remove());

  it('goes on with the city when it is asked for a later day, and is done when it is there', async () => {
    expect((await operate('seed', '--until', '2024-01-31')).code).toBe(0);
    expect((await operate('seed', '--lang', 'en')).said).toContain('0 commands up to 2024-01-31');
  });

  it('keeps the report of July 2025 and says what does not add up in it', async () => {
    const { code, said } = await operate('import-report', '--lang', 'en');
    expect(code).toBe(0);
    expect(said).toContain('✓ The lines of at risk add up to the headline: 1,725');
    expect(said).toContain('4,437, the headline says 6,160: 1,723 unexplained');
  });

  it('tells a family in sentences, as of a day and as known at a moment', async () => {
    const family = first?.familyId ?? '';
    const now = await operate('replay', family, '--lang', 'en');
    expect(now.code).toBe(0);
    expect(now.said).toMatch(/ 1 {2}2024-01-\d\d .*Family registered/);
    expect(now.said).toMatch(/State on \d{4}-\d\d-\d\d \(version \d+\)/);
    const before = await operate('replay', family, '--known-at', '2024-01-01');
    expect(before).toEqual({
      code: 1,
      said: 'Keluarga ini tidak dikenal, atau belum dikenal pada saat itu.\n',
    });
  });

  it('builds the read models and says how they stand', async () => {
    expect((await operate('rebuild', '--lang', 'en')).said).toMatch(/\d+ facts of \d+ streams/);
    expect((await operate('status', '--lang', 'en')).said).toMatch(/figures\/\d+: .* behind by 0/);
  });

  it('verifies every chain and exports what it verified, never over another file', async () => {
    const { code, said } = await operate('verify', '--lang', 'en');
    expect(code).toBe(0);
    const digest = /Digest: ([0-9a-f]{64})/.exec(said)?.[1] ?? 'none';
    const file = join(folder.path, 'log.jsonl');
    expect((await operate('export', file)).said).toContain(digest);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: { digest } });
    expect(await operate('export', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('EEXIST') as string,
    });
  });

  it('rehearses rules from a file over the whole history', async () => {
    const { code, said } = await operate('rehearse', 'rules/v2.json', '--as-of', '2024-01-31');
    expect(code).toBe(0);
    expect(said).toMatch(/^risk\/2 dibandingkan dengan risk\/1, keadaan 2024-01-31\n/);
    expect(said).toMatch(/\d sasaran dalam [\d.]+ keluarga; [\d.]+ fakta dibaca/);
    expect(said).toMatch(/\n {2}Semua +\d/);
    const json = await operate('rehearse', 'rules/v2.json', '--as-of', '2024-01-31', '--json');
    const { rehearsal, position } = JSON.parse(json.said) as {
      rehearsal: { persons: number; totals: Record<string, number> };
      position: string;
    };
    expect(rehearsal.persons).toBeGreaterThan(0);
    expect(Object.values(rehearsal.totals).reduce((sum, n) => sum + n, 0)).toBe(rehearsal.persons);
    expect(Number(position)).toBeGreaterThan(0);
  });

  it('says of rules that cannot be used what is wrong where, and ends with code 2', async () => {
    const file = join(folder.path, 'wrong.json');
    const rules = JSON.parse(readFileSync('rules/v2.json', 'utf8')) as {
      parameters: Record<string, unknown>;
    };
    delete rules.parameters['hbCatin'];
    writeFileSync(file, JSON.stringify(rules));
    const { code, said } = await operate('rehearse', file, '--lang', 'en');
    expect(code).toBe(2);
    expect(said).toMatch(/factors\.\d+\.when\.param: These rules have no parameter hbCatin\./);
    expect(await operate('rehearse', join(folder.path, 'none.json'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('tidak dapat dibaca sebagai JSON') as string,
    });
  });

  it('copies the log into another store, fact by fact, and again at will', async () => {
    const double = await KurrentDouble.start();
    try {
      const copy = () => operate('copy-log', '--from', 'postgres', '--to', double.url);
      const first = await copy();
      expect(first.code).toBe(0);
      const [, copied, compared] = /(\d+) fakta disalin, (\d+) dibandingkan/.exec(first.said) ?? [];
      expect(Number(copied)).toBeGreaterThan(1_000);
      expect(compared).toBe(copied);
      expect((await copy()).said).toContain(`0 fakta disalin, ${compared} dibandingkan`);
    } finally {
      double.down();
    }
  });

  it.each([
    ['a log nobody knows', ['copy-log', '--from', 'postgres', '--to', 'mysql://x'], /--to/],
    ['no log to copy into', ['copy-log', '--from', 'postgres'], /--to/],
    ['a log into itself', ['copy-log', '--from', 'postgres', '--to', 'postgres'], /sama/],
    ['no rules to rehearse', ['rehearse'], /missing required argument/],
    ['an unknown command', ['nonsense'], /unknown command/],
    ['an unknown option', ['status', '--bogus'], /unknown option/],
    ['a family that is no UUID', ['replay', 'keluarga-1'], /UUID/],
    ['no family', ['replay'], /missing required argument/],
    ['a day that does not exist', ['seed', '--until', '2024-02-30'], /--until/],
    ['another language', ['status', '--lang', 'fr'], /--lang/],
  ])('ends with one line and code 2 on %s', async (_what, args, line) => {
    const { code, said } = await operate(...args);
    expect(code).toBe(2);
    expect(said).toMatch(line);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });
});
