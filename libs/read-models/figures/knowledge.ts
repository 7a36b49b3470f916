import type { UtcInstant } from '#libs/domain/kernel';
import { sharedEnds, type CopyRow } from '#libs/projections';

interface Open {
  readonly values: CopyRow;
  readonly from: UtcInstant;
}

/**
 * Remembers since when each row of one table is known. Rows that are no longer derived are closed,
 * rows that are derived for the first time are opened; a row that stays is not looked at again.
 */
export class Knowledge {
  private readonly open = new Map<string, readonly Open[]>();
  private readonly closed: CopyRow[] = [];

  /** What is derived for `owner` as of the facts recorded at `at`, in place of what was before. */
  now(owner: string, rows: readonly CopyRow[], at: UtcInstant): void {
    const before = this.open.get(owner) ?? [];
    const [head, tail] = sharedEnds(before, rows, ({ values }) => values);
    const end = before.length - tail;
    if (head === before.length && head === rows.length) return;
    const between = this.exchanged(
      before.slice(head, end),
      rows.slice(head, rows.length - tail),
      at,
    );
    this.open.set(owner, [...before.slice(0, head), ...between, ...before.slice(end)]);
  }

  /** What is derived for `owner` besides what is known already. */
  more(owner: string, rows: readonly CopyRow[], at: UtcInstant): void {
    const known = this.open.get(owner) ?? [];
    this.open.set(owner, [...known, ...rows.map((values) => ({ values, from: at }))]);
  }

  /** Nobody else is left: a void can take away the very fact that brought a person in. */
  keepOnly(owners: ReadonlyMap<string, unknown>, at: UtcInstant): void {
    for (const owner of this.open.keys()) if (!owners.has(owner)) this.now(owner, [], at);
  }

  /** Every row ever known, with since when and until when (null: still). */
  rows(): CopyRow[] {
    const all = [...this.closed];
    for (const rows of this.open.values())
      for (const { values, from } of rows) all.push([...values, from, null]);
    return all;
  }

  /** The rows that take the place of others, wherever among them a row that stays may stand. */
  private exchanged(
    before: readonly Open[],
    rows: readonly CopyRow[],
    at: UtcInstant,
  ): readonly Open[] {
    const known = new Map(before.map((open) => [open.values.join('|'), open]));
    const after = new Map<string, Open>();
    for (const values of rows) {
      const key = values.join('|');
      after.set(key, known.get(key) ?? { values, from: at });
    }
    for (const [key, { values, from }] of known)
      if (!after.has(key)) this.closed.push([...values, from, at]);
    return [...after.values()];
  }
}
