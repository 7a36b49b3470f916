import { canonicalText, type EventLog } from '#libs/event-store';
import type { Progress } from './report.js';
import { StreamHeads } from './stream-heads.js';

export interface ExportOptions {
  readonly onProgress?: (progress: Progress) => void;
}

export interface ExportSummary {
  readonly facts: number;
  readonly streams: number;
  /** As in `VerifyReport`. */
  readonly digest: string;
}

/**
 * Writes the log as JSON lines, in order of position: `{"position","hash","entry"}`, where `entry`
 * is the very text that was hashed, and `{"end": ExportSummary}` as the last line, so that a file
 * that was cut off shows. Personal data stays sealed in it. Whether it holds is not looked at here:
 * `scripts/verify-export.mjs` does, and needs nothing of Jejak.
 *
 * `write` gets whole lines, many at a time; the log is read no faster than it takes them.
 */
export const exportLog = async (
  log: EventLog,
  write: (lines: string) => void | Promise<void>,
  options: ExportOptions = {},
): Promise<ExportSummary> => {
  const heads = new StreamHeads();
  const head = await log.head();
  const total = head === undefined ? 0 : log.distance(undefined, head);
  let facts = 0;
  for await (const batch of log.readAll(undefined, { batch: 1_000 })) {
    let lines = '';
    for (const entry of batch) {
      const { position, hash, stream } = entry;
      lines += `{"position":${JSON.stringify(position)},"hash":${JSON.stringify(hash)},"entry":${canonicalText(entry)}}\n`;
      heads.move(stream, entry);
    }
    facts += batch.length;
    await write(lines);
    options.onProgress?.({ facts, total });
  }
  const end: ExportSummary = { facts, streams: heads.size, digest: heads.digest() };
  await write(`${JSON.stringify({ end })}\n`);
  return end;
};
