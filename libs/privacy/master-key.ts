import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Bilingual } from '#libs/domain/kernel';

/** The master key cannot be used. `message` is for the operator, in both languages. */
export class MasterKeyError extends Error {
  override readonly name = 'MasterKeyError';
  constructor(readonly text: Bilingual) {
    super(`${text.id} / ${text.en}`);
  }
}

const HEX = /^[0-9a-fA-F]{64}$/;
const BASE64 = /^[A-Za-z0-9+/_-]{43}=?$/;

/** Reads 32 bytes from 64 hex digits or from base64, as given by an operator or a key file. */
export const parseMasterKey = (given: string): KeyObject => {
  const text = given.trim();
  if (HEX.test(text)) return createSecretKey(Buffer.from(text, 'hex'));
  if (BASE64.test(text)) return createSecretKey(Buffer.from(text, 'base64'));
  throw new MasterKeyError({
    id: 'Kunci utama harus 32 byte, ditulis sebagai 64 digit heksadesimal atau base64',
    en: 'The master key must be 32 bytes, written as 64 hex digits or base64',
  });
};

/**
 * The key in the file; on the first start a new one, readable by its owner alone.
 *
 * The new key is written aside and linked into place: a process killed half-way leaves no
 * truncated key behind, and of two first starts at once only one key wins.
 */
export const masterKeyFile = async (path: string): Promise<KeyObject> => {
  const found = await readKey(path);
  if (found !== undefined) return found;
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(32).toString('hex')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  await syncFolder(dirname(path));
  const made = await readKey(path);
  if (made === undefined) throw new Error(`The key file vanished while it was made: ${path}`);
  return made;
};

const readKey = async (path: string): Promise<KeyObject | undefined> => {
  try {
    const { mode } = await stat(path);
    if ((mode & 0o077) !== 0 && process.platform !== 'win32')
      throw new MasterKeyError({
        id: `Berkas kunci ${path} dapat dibaca pengguna lain; jalankan: chmod 600`,
        en: `The key file ${path} can be read by other users; run: chmod 600`,
      });
    return parseMasterKey(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

// A file's name survives a power cut only once its folder has reached the disk.
const syncFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
