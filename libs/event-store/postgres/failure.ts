import pg from 'pg';
import { LogUnavailable } from '../port.js';

// SQLSTATE classes: 08 connection, 25 read-only standby, 28 and 3D not let in, 40 rolled back, 53 out
// of resources, 57 shut down or cancelled, 58 system error, XX internal.
const AWAY = new Set(['08', '25', '28', '3D', '40', '53', '57', '58', 'XX']);

/**
 * What a failed query means to the caller: `LogUnavailable`, or a bug. PostgreSQL's detail and
 * context can quote a row, so a bug is told by its code alone.
 */
export const failureOf = (error: unknown): Error => {
  if (!(error instanceof pg.DatabaseError))
    return new LogUnavailable('The log cannot be reached', { cause: error });
  const code = error.code ?? '';
  return AWAY.has(code.slice(0, 2))
    ? new LogUnavailable('The log cannot be reached', { cause: new Error(`SQLSTATE ${code}`) })
    : new Error(`The log's database refused a query (SQLSTATE ${code})`);
};
