import type { Day, UtcInstant } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';
import { spanOf } from './span.js';

/** What holds from a day on, until another; a row is told apart from others by its values. */
export interface Dated {
  /** Every column but those of time that follow it. */
  readonly values: CopyRow;
  readonly from: Day;
  readonly to: Day | undefined;
}

interface Open {
  readonly dated: Dated;
  readonly from: UtcInstant;
  readonly to: Day | undefined;
  /** Until when it was to hold before it was learnt that it ends earlier, and when that was. */
  readonly first: Day | undefined;
  readonly cutAt: UtcInstant | undefined;
}

const isEarlier = (to: Day | undefined, than: Day | undefined): boolean =>
  to !== undefined && (than === undefined || to < than);

const keyOf = ({ values }: Dated): string => values.join('|');

/**
 * Remembers since when, and until when, each row of one table is known.
 *
 * Most rows wait for something and end when it comes: the next measurement, the next judgement. So
 * one earlier end is kept in the row itself (`first_to` before `cut_known`, `valid_to` from then on),
 * and only what changes otherwise is closed and opened anew.
 */
export class KnownRows {
  private readonly open = new Map<string, readonly Open[]>();
  private readonly closed: CopyRow[] = [];

  constructor(
    /** Whether a row without a single day counts for something. */
    private readonly keepsEmpty = false,
  ) {}

  /** What is derived for `owner` as of the facts recorded at `at`, in place of what was before. */
  now(owner: string, rows: readonly Dated[], at: UtcInstant): void {
    const before = this.open.get(owner);
    if (before === undefined) {
      if (rows.length > 0)
        this.set(
          owner,
          rows.flatMap((dated) => this.opened(dated, at) ?? []),
        );
      return;
    }
    const was = new Map(before.map((row) => [keyOf(row.dated), row]));
    const after: Open[] = [];
    for (const dated of rows) {
      const key = keyOf(dated);
      const same = was.get(key);
      was.delete(key);
      const is = same === undefined ? this.opened(dated, at) : this.until(same, dated.to, at);
      if (is !== undefined) after.push(is);
    }
    for (const row of was.values()) this.close(row, at);
    this.set(owner, after);
  }

  /** What is derived for `owner` ends on a day at the latest, as of the facts recorded at `at`. */
  cut(owner: string, to: Day, at: UtcInstant): void {
    const before = this.open.get(owner);
    if (before === undefined) return;
    const cut = before.flatMap((row) =>
      isEarlier(to, row.to) ? (this.until(row, to, at) ?? []) : row,
    );
    this.set(owner, cut);
  }

  /** Every row ever known: its values, then `TIMES`. */
  rows(): CopyRow[] {
    const all = [...this.closed];
    for (const rows of this.open.values()) for (const row of rows) all.push(this.rowOf(row, null));
    return all;
  }

  private set(owner: string, rows: readonly Open[]): void {
    if (rows.length > 0) this.open.set(owner, rows);
    else this.open.delete(owner);
  }

  private opened(dated: Dated, at: UtcInstant): Open | undefined {
    const { from, to } = dated;
    if (!this.keepsEmpty && to !== undefined && to <= from) return undefined;
    return { dated, from: at, to, first: undefined, cutAt: undefined };
  }

  private until(was: Open, to: Day | undefined, at: UtcInstant): Open | undefined {
    if (was.to === to) return was;
    if (was.cutAt === undefined && isEarlier(to, was.to))
      return { ...was, to, first: was.to, cutAt: at };
    this.close(was, at);
    return this.opened({ ...was.dated, to }, at);
  }

  private close(row: Open, at: UtcInstant): void {
    this.closed.push(this.rowOf(row, at));
  }

  private rowOf({ dated, from, to, first, cutAt }: Open, knownTo: UtcInstant | null): CopyRow {
    const end = to ?? null;
    const span = spanOf(dated.from, end);
    return [...dated.values, end, first ?? null, cutAt ?? null, from, knownTo, span];
  }
}

/** The columns of time, in their order. */
export const TIMES = {
  valid_to: 'date',
  first_to: 'date',
  cut_known: 'timestamptz',
  known_from: 'timestamptz',
  known_to: 'timestamptz',
  // By how many days it holds.
  span: 'smallint',
} as const;
