import type pg from 'pg';
import { openSql, type PgSql } from './pg-sql.js';

const CONNECTIONS = 6;
// Nobody waits for an answer of the read models' own work: on a busy machine it may take its time.
const PATIENCE_MS = 30_000;

/** Connections for the read models' own work, apart from those of people who wait. */
export const backgroundSql = (app: pg.ClientConfig): PgSql =>
  openSql({ ...app, connectionTimeoutMillis: PATIENCE_MS }, CONNECTIONS);
