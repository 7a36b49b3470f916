import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { tellCity } from '#libs/demo-city';
import { demoAccounts, DEMO_PASSWORD } from '#libs/identity';
import { openJejak, readConfig, type Jejak } from '#libs/platform';
import { executeSeal, type SealDeps } from '#libs/seals';
import { randomUUID } from 'node:crypto';
import { dataFolder } from '../../chaos/support/data-folder.js';

const OPERATOR = fileURLToPath(new URL('../../../scripts/operator.mjs', import.meta.url));
const UNTIL = '2024-01-12';
const [first] = tellCity('pangkalpinang-2025', UNTIL);
const familyId = first?.familyId ?? '';
const stream = `family-${familyId}`;
const persons = first?.input['persons'] as readonly { personId: string; name: string }[];

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

describe('the operator at the desk', () => {
  const folder = dataFolder();

  /** The program itself, with what is typed into it. */
  const type = async (
    typed: string,
    args: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<Ended> => {
    const child = spawn(process.execPath, [OPERATOR, ...args], {
      env: { PATH: process.env['PATH'], JEJAK_DATA: folder.path, LOG_LEVEL: 'warn', ...more },
    });
    let said = '';
    for (const channel of [child.stdout, child.stderr])
      channel.on('data', (text) => (said += String(text)));
    child.stdin.end(typed);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said };
  };
  const operate = (...args: string[]): Promise<Ended> => type('', args);

  /** Works on the same folder as a program beside the operator would. */
  const beside = async <T>(work: (jejak: Jejak) => Promise<T>): Promise<T> => {
    const config = { ...readConfig({ JEJAK_DATA: folder.path }), demo: true };
    const jejak = await openJejak(config, { beside: true, log: pino({ level: 'silent' }) });
    try {
      return await work(jejak);
    } finally {
      await jejak.close();
    }
  };

  beforeAll(async () => {
    expect((await operate('seed', '--until', UNTIL)).code).toBe(0);
    expect((await operate('rebuild')).code).toBe(0);
  }, 300_000);

  afterAll(() => folder.remove());

  it.each([
    ['operator', {}, []],
    ['npm run operator --', { npm_lifecycle_event: 'operator' }, ['seals']],
  ])('is called %s in what it says of its use', async (name, more, command) => {
    const { said } = await type('', [...command, '--help'], more);
    expect(said).toContain(`Usage: ${[name, ...command].join(' ')} [options]`);
  });

  describe('keeps accounts', () => {
    it('opens one with a password that is told once', async () => {
      const args = ['--name', 'Siti Contoh', '--role', 'kader_posyandu', '--area', '19.71.04.1006'];
      const { code, said } = await operate('account', 'open', 'siti', ...args);
      expect(code).toBe(0);
      expect(said).toMatch(
        /^siti: KADER_POSYANDU, 19\.71\.04\.1006\nKata sandi sementara .*: \S+\n$/,
      );
    });

    it('gives it another password, and closes it', async () => {
      expect((await operate('account', 'reset', 'siti', '--lang', 'en')).said).toMatch(
        /Temporary password .*: \S+/,
      );
      expect((await operate('account', 'close', 'siti', '--lang', 'en')).said).toBe(
        'siti: KADER_POSYANDU, 19.71.04.1006, closed\n',
      );
    });

    it.each([
      ['a name that is taken', ['open', 'kader', '--role', 'PKB', '--area', '19.71.04'], 1],
      ['a role in an area of another level', ['open', 'budi', '--role', 'PKB'], 1],
      ['somebody unknown', ['close', 'nobody'], 1],
      ['no name', ['close'], 2],
    ])('refuses %s in one line', async (_what, args, code) => {
      const refused = await operate('account', ...args);
      expect(refused.code).toBe(code);
      expect(refused.said.trimEnd().split('\n')).toHaveLength(1);
    });

    it('lists them, and none that was refused', async () => {
      const { said } = await operate('account', 'list');
      expect(said).toContain('× siti  KADER_POSYANDU  19.71.04.1006');
      expect(said).toContain('• kader  KADER_POSYANDU  19.71.04.1006');
      expect(said).not.toContain('budi');
    });
  });

  it('keeps a report from a file, and says of a malformed one what is wrong where', async () => {
    const { code, said } = await operate('import-report', 'package.json', '--lang', 'en');
    expect(code).toBe(2);
    expect(said).toMatch(/^The report is malformed:\n/);
    expect(said).toContain('\n  headline: It is required.');
    expect(await operate('import-report', 'README.md')).toMatchObject({
      code: 2,
      said: expect.stringContaining('tidak dapat dibaca sebagai JSON') as string,
    });
  });

  describe('checks the read models and has families taken in again', () => {
    it('names what was changed, where, with both values, and ends with code 1', async () => {
      await beside(({ sql }) =>
        sql.query(`update read.figure_presence set sex = 'X' where family_id = $1`, [familyId]),
      );
      const { code, said } = await operate('check', '--lang', 'en');
      expect(code).toBe(1);
      expect(said).toContain(`figure_presence ${familyId}: `);
      expect(said).toMatch(/"sex":"X".* -> .*"sex":"[LP]"/);
      expect(said).toMatch(/\d+ differences found in \d+ streams/);
    });

    it('says that nothing is parked, and does not pretend to retry what is not', async () => {
      expect(await operate('parked')).toEqual({ code: 0, said: 'Tidak ada yang diparkir.\n' });
      expect(await operate('parked', '--retry', stream)).toEqual({
        code: 1,
        said: `${stream} tidak diparkir.\n`,
      });
    });

    it('says what is parked, since when and why, and takes it in from its first fact', async () => {
      await beside(({ sql }) =>
        sql.query(
          `insert into read.parked (projection, stream, version, position, reason)
           values ('figures', $1, 1, '1', 'SealBroken')`,
          [stream],
        ),
      );
      const told = await operate('parked', '--lang', 'en');
      expect(told.code).toBe(0);
      expect(told.said).toContain(`${stream} (figures) at fact 1, since `);
      expect(told.said).toContain(': SealBroken');
      expect(await operate('parked', '--retry', stream, '--lang', 'en')).toEqual({
        code: 0,
        said: '1 taken in again; 0 still parked.\n',
      });
      const { code, said } = await operate('check', '--lang', 'en');
      expect([code, said]).toEqual([
        0,
        expect.stringMatching(/^The same: \d+ streams in .*; 0 parked/),
      ]);
    });

    it('takes no number for a sample that is none', async () => {
      expect((await operate('check', '--sample', 'all')).code).toBe(2);
    });
  });

  describe('holds seals against the log', () => {
    it('says that there are none', async () => {
      expect(await operate('seals', '--lang', 'en')).toEqual({
        code: 0,
        said: 'There are no seals.\n',
      });
    });

    it('finds them whole, and broken once a fact has another hash', async () => {
      const hash = await beside(async ({ facts: store, sql, keyed }) => {
        const deps: SealDeps = {
          store,
          sql,
          keyed,
          caughtUp: () => Promise.resolve(),
          now: Date.now,
        };
        const actor = demoAccounts.find(({ role }) => role === 'DP3AKB');
        if (actor === undefined) throw new Error('no such account');
        const result = await executeSeal(deps, {
          name: 'ProposeSeal',
          commandId: randomUUID(),
          id: '2024-01',
          actor,
          source: 'APP',
        });
        return 'seal' in result ? result.seal.hash : undefined;
      });
      expect(await operate('seals')).toEqual({
        code: 0,
        said: `✓ Januari 2024: PROPOSED ${hash}\n`,
      });
      const forge = (to: string) =>
        beside(async ({ owner }) => {
          await owner.query('alter table log.entry disable trigger append_only');
          await owner.query(
            `update log.entry set hash = overlay(hash placing '${to}' from 1 for 1) where position = 1`,
          );
          await owner.query('alter table log.entry enable always trigger append_only');
        });
      const [entry] = await beside(({ facts }) => facts.log.readStream(stream));
      const original = entry?.hash ?? '';
      await forge(original.startsWith('0') ? '1' : '0');
      const { code, said } = await operate('seals', '--lang', 'en');
      expect(code).toBe(1);
      expect(said).toBe(
        `✗ January 2024: PROPOSED ${hash}\n` +
          '    the log up to that moment is no longer the one that was sealed\n' +
          '1 seals are not whole.\n',
      );
      await forge(original.slice(0, 1));
    });
  });

  describe('has a person forgotten', () => {
    const [person] = persons ?? [];
    const asked = ['--family', familyId, '--basis', 'permohonan', '--request', '12/PDP/2025'];
    const forget = (typed: string, ...args: string[]) =>
      type(typed, ['forget', person?.personId ?? '', ...args, '--lang', 'en']);

    it('only with everything that it takes', async () => {
      expect(await forget('', ...asked)).toMatchObject({
        code: 2,
        said: expect.stringMatching(/^Give --family, --basis \(PERMOHONAN,/) as string,
      });
    });

    it('only by a second person who proves who she is and may agree', async () => {
      const wrong = await forget('not-her-password\n', ...asked, '--approver', 'dp3akb');
      expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('Cannot sign in.')]);
      const kader = await forget(`${DEMO_PASSWORD}\n`, ...asked, '--approver', 'kader');
      expect([kader.code, kader.said]).toEqual([1, expect.stringContaining('(DP3AKB)')]);
    });

    it('so that her name is in no sentence any more, and the log is still the one that was sealed', async () => {
      const done = await forget(`${DEMO_PASSWORD}\n`, ...asked, '--approver', 'dp3akb');
      expect([done.code, done.said]).toEqual([0, expect.stringContaining('The key is destroyed')]);
      expect(done.said).not.toContain(DEMO_PASSWORD);
      const replayed = await operate('replay', familyId);
      expect(replayed.said).toContain(persons[1]?.name ?? 'nobody');
      expect(replayed.said).not.toContain(person?.name ?? '');
      // The chain is over what is sealed: it leads where it led.
      expect((await operate('seals')).code).toBe(0);
    });
  });
});
