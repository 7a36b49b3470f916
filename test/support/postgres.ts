import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import {
  createDatabase,
  ensureRunning,
  layoutOf,
  lockFolder,
  makeDataDir,
  provision,
  urlOf,
  type Role,
} from '#libs/platform/embedded-postgres';

export interface FreshDatabase {
  /** Owns the database; runs the migrations. */
  readonly ownerUrl: string;
  /** What the application may do. */
  readonly appUrl: string;
  drop(): Promise<void>;
}

/**
 * An empty database on the one server of this run. The first caller of any worker starts the
 * server, so a run of pure tests pays nothing; the global teardown stops it.
 */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const url = await (server ??= startOrJoin());
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(url, (admin) => createDatabase(admin, name));
  return {
    ownerUrl: url('jejak_owner', name),
    appUrl: url('jejak_app', name),
    drop: () =>
      asAdmin(url, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
};

type UrlOf = (role: Role, database: string) => string;

let server: Promise<UrlOf> | undefined;

const startOrJoin = async (): Promise<UrlOf> => {
  const folder = process.env['JEJAK_TEST_SERVER'];
  if (folder === undefined) throw new Error('jest.config.mjs sets JEJAK_TEST_SERVER');
  const layout = layoutOf(folder);
  makeDataDir(layout);
  const lock = lockFolder(layout, { waitMs: 60_000 });
  try {
    const running = await ensureRunning(layout, { forgetful: true });
    const url: UrlOf = (role, database) =>
      urlOf(layout, running.server.listen, running.credentials, role, database);
    if (!running.adopted) await provision(url('postgres', 'postgres'), running.credentials);
    return url;
  } finally {
    lock.release();
  }
};

const asAdmin = async (url: UrlOf, work: (admin: Client) => Promise<void>): Promise<void> => {
  const admin = new Client({ connectionString: url('postgres', 'postgres') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
};
