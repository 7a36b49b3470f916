import type { UtcInstant } from '#libs/domain/kernel';
import { Bell } from '../bell.js';
import { NO_HASH } from '../canonical.js';
import type { Entry } from '../port.js';

/** One entry at rest: its canonical text, so that no reader shares an object with a writer. */
export interface Cell {
  readonly text: string;
  readonly hash: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly commandId: string;
  readonly commandDigest: string;
  readonly recordedAt: UtcInstant;
}

/** What outlives a log in memory; give the same one to a new log and it goes on from there. */
export class MemoryStore {
  /** Shared by every log on this store, as NOTIFY is by every process on one database. */
  readonly bell = new Bell();
  readonly cells: Cell[] = [];
  /** Places in `cells`, by stream. */
  readonly streams = new Map<string, number[]>();
  lastRecordedAt: UtcInstant = '';
  demonstration = false;

  /** Only while nothing has been recorded; answers whether the log is a demonstration now. */
  markDemonstration(): boolean {
    if (this.cells.length === 0) this.demonstration = true;
    return this.demonstration;
  }

  add(cell: Cell): void {
    const places = this.streams.get(cell.stream);
    if (places === undefined) this.streams.set(cell.stream, [this.cells.length]);
    else places.push(this.cells.length);
    this.cells.push(cell);
    this.lastRecordedAt = cell.recordedAt;
  }

  last(stream: string): { readonly version: number; readonly hash: string } {
    const place = this.streams.get(stream)?.at(-1);
    return place === undefined ? { version: 0, hash: NO_HASH } : (this.cells[place] as Cell);
  }

  /** Place of the last fact of a command in a stream. */
  placeOf(stream: string, commandId: string): number | undefined {
    return this.streams
      .get(stream)
      ?.findLast((place) => this.cells[place]?.commandId === commandId);
  }

  entry(place: number): Entry {
    const { text, hash } = this.cells[place] as Cell;
    return {
      ...(JSON.parse(text) as Omit<Entry, 'hash' | 'position'>),
      hash,
      position: String(place + 1),
    };
  }
}
