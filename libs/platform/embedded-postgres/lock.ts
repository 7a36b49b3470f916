import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Layout } from './layout.js';
import { CannotStart } from './problem.js';

/**
 * One process at a time on a data folder. The operating system holds the lock (Node has no flock,
 * so it is SQLite's file lock, opened on an empty file) and drops it the moment the process ends,
 * however it ends: there is no stale lock to clean up, and no pid to mistake for another.
 */
export interface FolderLock {
  /** May be called again. */
  release(): void;
}

export interface LockOptions {
  /** How long to wait for the other process, 0 by default. */
  readonly waitMs?: number;
}

/** Undefined while another process holds the folder. */
export const tryLock = (layout: Layout, options: LockOptions = {}): FolderLock | undefined => {
  const file = new DatabaseSync(layout.lock, { timeout: options.waitMs ?? 0 });
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  chmodSync(layout.lock, 0o600);
  const holder = { pid: process.pid, since: new Date().toISOString() };
  writeFileSync(layout.holder, JSON.stringify(holder), { mode: 0o600 });
  return { release: () => (file.isOpen ? file.close() : undefined) };
};

/** @throws CannotStart `DATA_FOLDER_IN_USE`, naming the process that holds it. */
export const lockFolder = (layout: Layout, options: LockOptions = {}): FolderLock => {
  const lock = tryLock(layout, options);
  if (lock !== undefined) return lock;
  const holder = readHolder(layout);
  throw new CannotStart('DATA_FOLDER_IN_USE', {
    id: `Folder data ${layout.dataDir} sedang dipakai Jejak lain${holder.id}. Hentikan yang itu dahulu, atau pilih folder lain lewat JEJAK_DATA.`,
    en: `The data folder ${layout.dataDir} is in use by another Jejak${holder.en}. Stop that one first, or choose another folder with JEJAK_DATA.`,
  });
};

const SQLITE_BUSY = 5;

const readHolder = (layout: Layout): { id: string; en: string } => {
  try {
    const { pid, since } = JSON.parse(readFileSync(layout.holder, 'utf8')) as {
      pid: number;
      since: string;
    };
    return { id: ` (proses ${pid}, sejak ${since})`, en: ` (process ${pid}, since ${since})` };
  } catch {
    return { id: '', en: '' };
  }
};
