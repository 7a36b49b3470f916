import type { UtcInstant } from '#libs/domain/kernel';
import type { CopyRow } from '#libs/projections';

type Values = CopyRow;

interface Open {
  readonly values: Values;
  readonly from: UtcInstant;
}

/**
 * Remembers since when each row of one table is known. Rows that are no longer derived are closed,
 * rows that are derived for the first time are opened; a row that stays is not looked at again.
 */
export class Knowledge {
  private readonly open = new Map<string, Map<string, Open>>();
  private readonly closed: CopyRow[] = [];

  /** What is derived for `owner` as of the facts recorded at `at`, in place of what was before. */
  now(owner: string, rows: readonly Values[], at: UtcInstant): void {
    const before = this.open.get(owner);
    const after = new Map<string, Open>();
    let kept = 0;
    for (const values of rows) {
      const key = values.join('|');
      const known = before?.get(key);
      if (known !== undefined) kept += 1;
      after.set(key, known ?? { values, from: at });
    }
    if (before !== undefined && kept < before.size)
      for (const [key, { values, from }] of before)
        if (!after.has(key)) this.closed.push([...values, from, at]);
    this.open.set(owner, after);
  }

  /** What is derived for `owner` besides what is known already. */
  more(owner: string, rows: readonly Values[], at: UtcInstant): void {
    const known = this.open.get(owner);
    if (known === undefined) return this.now(owner, rows, at);
    for (const values of rows) {
      const key = values.join('|');
      if (!known.has(key)) known.set(key, { values, from: at });
    }
  }

  /** Nobody else is left: a void can take away the very fact that brought a person in. */
  keepOnly(owners: ReadonlyMap<string, unknown>, at: UtcInstant): void {
    for (const owner of this.open.keys()) if (!owners.has(owner)) this.now(owner, [], at);
  }

  /** Every row ever known, with since when and until when (null: still). */
  rows(): CopyRow[] {
    const all = [...this.closed];
    for (const rows of this.open.values())
      for (const { values, from } of rows.values()) all.push([...values, from, null]);
    return all;
  }
}
