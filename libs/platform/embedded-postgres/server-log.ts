import { chmodSync, closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import type { Layout } from './layout.js';

/** One older log is kept; the server writes little into either. */
const LARGEST = 10 * 1024 * 1024;

/** How far the server's log has come, in bytes. */
export const logEnd = (layout: Layout): number =>
  statSync(layout.log, { throwIfNoEntry: false })?.size ?? 0;

/** Opens the log for a server to write to. */
export const openLog = (layout: Layout): number => {
  if (logEnd(layout) > LARGEST) renameSync(layout.log, `${layout.log}.1`);
  const log = openSync(layout.log, 'a', 0o600);
  chmodSync(layout.log, 0o600);
  return log;
};

/** The last thing the server gave as a reason for ending, empty when it gave none. */
export const lastReason = (layout: Layout, from: number): string => {
  const lines = readFrom(layout, from)
    .split('\n')
    .filter((line) => /FATAL|PANIC|could not|cannot|error while loading/.test(line));
  return (
    lines
      .at(-1)
      ?.replace(/^.*?(FATAL|PANIC):\s*/, '')
      .trim() ?? ''
  );
};

const readFrom = (layout: Layout, from: number): string => {
  const length = Math.min(logEnd(layout) - from, 64 * 1024);
  if (length <= 0) return '';
  const text = Buffer.alloc(length);
  const log = openSync(layout.log, 'r');
  try {
    readSync(log, text, 0, length, logEnd(layout) - length);
  } finally {
    closeSync(log);
  }
  return text.toString('utf8');
};
