/*
 * What HTTP, JSON and PostgreSQL cost by themselves: one durable insert of one row, one select of
 * 50 rows, and nothing else. On the database of the data folder.
 */
import Fastify from 'fastify';
import pg from 'pg';
import { joinEmbeddedPostgres } from '#libs/platform/embedded-postgres';

const server = await joinEmbeddedPostgres({ dataDir: process.env['JEJAK_DATA'] ?? '' });
// As many connections as the application has.
const pool = new pg.Pool({ connectionString: server.url('jejak_owner'), max: 10 });
await pool.query('create schema if not exists bench');
await pool.query(
  `create table if not exists bench.row (
     id bigint generated always as identity primary key, at timestamptz not null default now(),
     body jsonb not null)`,
);
await pool.query(
  `insert into bench.row (body) select jsonb_build_object('n', n) from generate_series(1, 1000) n`,
);

const app = Fastify();
app.post('/rows', async (request, reply) => {
  const made = await pool.query<{ id: string }>(
    'insert into bench.row (body) values ($1) returning id',
    [JSON.stringify(request.body)],
  );
  return reply.status(201).send({ id: made.rows[0]?.id });
});
app.get('/rows', async () => {
  const rows = await pool.query('select id, at, body from bench.row order by id limit 50');
  return { rows: rows.rows };
});
process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => pool.query('drop schema bench cascade'))
    .then(() => pool.end())
    .then(() => process.exit(0));
});
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
