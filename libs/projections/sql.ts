/** One row to be copied; `null` is SQL NULL. Arrays and objects are not taken. */
export type CopyRow = readonly (string | number | boolean | null)[];

export interface QueryOptions {
  /** The plan is kept: for a statement that comes again and again, whatever its parameters. */
  readonly kept?: boolean;
}

/**
 * The database of the read side, as much of it as projections and queries need. Whoever composes
 * the application brings the driver.
 *
 * A database that is away rejects; the caller cannot tell whether a commit took place.
 */
export interface Sql {
  /** `$1`-style parameters; bigint columns come back as strings. */
  query<R = Readonly<Record<string, unknown>>>(
    text: string,
    params?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<readonly R[]>;
  /** One connection, one transaction: committed when `work` resolves, rolled back when it rejects. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** COPY ... FROM STDIN; resolves to how many rows went in. `table` and `columns` are trusted names. */
  copy(
    table: string,
    columns: readonly string[],
    rows: Iterable<CopyRow> | AsyncIterable<CopyRow>,
  ): Promise<number>;
}
