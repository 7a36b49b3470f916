import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logDatabase, type LogDatabase } from '../../test/contract/support/postgres-harness.js';
import {
  createKeyedHash,
  createWrapper,
  KeyCache,
  masterKeyFile,
  MasterKeyError,
  newSubjectKey,
  parseMasterKey,
  VaultUnavailable,
  type KeyVault,
} from './index.js';
import { openPostgresVault } from './postgres/index.js';

const newMaster = (): KeyObject => createSecretKey(randomBytes(32));
const bytes = (key: KeyObject | undefined): string | undefined => key?.export().toString('hex');

describe('the master key', () => {
  test('is read from hex and from base64, with the space around it', () => {
    const raw = randomBytes(32);
    for (const written of [raw.toString('hex'), raw.toString('base64'), raw.toString('base64url')])
      expect(bytes(parseMasterKey(` ${written}\n`))).toBe(raw.toString('hex'));
  });

  test.each(['', 'secret', 'ab'.repeat(31), 'zz'.repeat(32)])('is refused as %j', (given) => {
    expect(() => parseMasterKey(given)).toThrow(MasterKeyError);
    expect(() => parseMasterKey(given)).toThrow(/Kunci utama.*32 bytes/);
  });

  describe('in a file', () => {
    let folder: string;
    let path: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'jejak-key-'));
      path = join(folder, 'keys', 'master.key');
    });
    afterEach(() => rm(folder, { recursive: true }));

    test('is made once, for its owner alone', async () => {
      const made = await masterKeyFile(path);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect(bytes(await masterKeyFile(path))).toBe(bytes(made));
    });

    test('is one key, though eight first starts make it at once, and no draft stays', async () => {
      const made = await Promise.all(Array.from({ length: 8 }, () => masterKeyFile(path)));
      expect(new Set(made.map(bytes)).size).toBe(1);
      expect(await readdir(join(folder, 'keys'))).toEqual(['master.key']);
    });

    test('that others can read is refused, with what to do', async () => {
      await masterKeyFile(path);
      await chmod(path, 0o644);
      await expect(masterKeyFile(path)).rejects.toThrow('chmod 600');
    });

    test('that holds something else is refused and kept', async () => {
      path = join(folder, 'odd.key');
      await writeFile(path, 'half a k', { mode: 0o600 });
      await expect(masterKeyFile(path)).rejects.toThrow(MasterKeyError);
      expect((await stat(path)).size).toBe(8);
    });
  });
});

describe('wrapping', () => {
  const key = newSubjectKey();
  const master = newMaster();
  const wrapped = createWrapper(master).wrap('person', key);

  test('opens to the same key, and shows nothing of it', () => {
    expect(bytes(createWrapper(master).unwrap('person', wrapped))).toBe(bytes(key));
    expect(wrapped).toHaveLength(60);
    expect(wrapped.toString('hex')).not.toContain(bytes(key));
  });

  test('is bound to the master key and to the subject', () => {
    expect(() => createWrapper(newMaster()).unwrap('person', wrapped)).toThrow(MasterKeyError);
    expect(() => createWrapper(master).unwrap('another', wrapped)).toThrow(MasterKeyError);
  });
});

test('a keyed hash differs by purpose and by master key', () => {
  const master = newMaster();
  const hash = createKeyedHash(master).hash('nik', '1971044903240001');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(createKeyedHash(master).hash('nik', '1971044903240001')).toBe(hash);
  expect(createKeyedHash(master).hash('name', '1971044903240001')).not.toBe(hash);
  expect(createKeyedHash(newMaster()).hash('nik', '1971044903240001')).not.toBe(hash);
});

test('the cache drops the oldest when it is full, and whatever is too old', () => {
  let now = 0;
  const cache = new KeyCache({ size: 2, maxAge: 10, now: () => now });
  for (const subject of ['a', 'b', 'c']) cache.set(subject, newSubjectKey());
  expect(['a', 'b', 'c'].map((s) => cache.get(s) !== undefined)).toEqual([false, true, true]);
  now = 11;
  expect(cache.get('c')).toBeUndefined();
});

describe('the vault in PostgreSQL', () => {
  const master = newMaster();
  let database: LogDatabase;
  let vaults: KeyVault[];
  const another = (key = master, maxAge = 30_000): KeyVault => {
    const vault = openPostgresVault({
      connection: database.app,
      master: key,
      cache: { maxAge },
    });
    vaults.push(vault);
    return vault;
  };
  beforeEach(async () => {
    vaults = [];
    database = await logDatabase();
  });
  afterEach(async () => {
    await Promise.all(vaults.map((vault) => vault.close()));
    await database.drop();
  });

  test('24 callers of two processes make one key of one subject', async () => {
    const both = [another(), another()] as const;
    const made = await Promise.all(
      Array.from({ length: 24 }, (_, n) => (n % 2 ? both[0] : both[1]).obtain(['p', `own-${n}`])),
    );
    expect(new Set(made.map((keys) => bytes(keys.get('p')))).size).toBe(1);
    expect(new Set(made.map((keys, n) => bytes(keys.get(`own-${n}`)))).size).toBe(24);
    const fresh = await another().find(['p']);
    expect(bytes(fresh.get('p'))).toBe(bytes(made[0]?.get('p')));
  });

  test('finding makes no key', async () => {
    const vault = another();
    expect((await vault.find(['nobody'])).size).toBe(0);
    expect(await database.asOwner('SELECT 1 FROM keys.subject_key')).toEqual([]);
  });

  test('a forgotten subject has no key in any process, and never gets another', async () => {
    const [here, there] = [another(), another(master, 0)];
    await here.obtain(['p']);
    expect((await there.find(['p'])).size).toBe(1);
    expect(await here.forget('p')).toBe(true);
    expect(await here.forget('p')).toBe(false);
    for (const vault of [here, there]) {
      expect((await vault.find(['p'])).size).toBe(0);
      expect((await vault.obtain(['p'])).size).toBe(0);
    }
  });

  test('another master key is told clearly, before anything is sealed with it', async () => {
    await another().check();
    await another().obtain(['p']);
    await expect(another(newMaster()).check()).rejects.toThrow(
      'Kunci utama tidak cocok dengan kunci di basis data ini / ' +
        'The master key does not fit the keys in this database',
    );
    await expect(another().check()).resolves.toBeUndefined();
  });

  test('no key is exchanged or deleted, not even by the owner', async () => {
    await another().obtain(['p', 'q']);
    for (const change of [
      "UPDATE keys.subject_key SET wrapped = decode(repeat('00', 60), 'hex')",
      'DELETE FROM keys.subject_key',
      'TRUNCATE keys.subject_key',
    ])
      await expect(database.asOwner(change)).rejects.toThrow('only be made or forgotten');
  });

  test('storage that is away is VaultUnavailable', async () => {
    const vault = openPostgresVault({
      connection: { host: '127.0.0.1', port: 1 },
      master,
    });
    vaults.push(vault);
    await expect(vault.obtain(['p'])).rejects.toThrow(VaultUnavailable);
  });
});
