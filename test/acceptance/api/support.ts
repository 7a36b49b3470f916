import { randomBytes, randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import request from 'supertest';
import { createApi } from '../../../apps/api/create-api.js';
import type { LiveOptions } from '../../../apps/api/live/live-options.js';
import { createDemoAccounts, DEMO_PASSWORD, type LoginLimitOptions } from '#libs/identity';
import { openJejak, type Config, type Jejak } from '#libs/platform';
import { freshDatabase } from '../../support/postgres.js';

export const ASAM = '19.71.04.1006';
export const BACANG = '19.71.01.1006';

export interface Route {
  readonly method: string;
  readonly url: string;
}

export interface Api {
  readonly app: NestFastifyApplication;
  readonly jejak: Jejak;
  /** Every route of the application, without those of the API's own description. */
  readonly routes: readonly Route[];
  /** Everything written to the log so far. */
  lines(): string;
  http(): ReturnType<typeof request>;
  /** A session of a demo account, as a header. */
  as(username: string): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const GENEROUS: LoginLimitOptions = { perAccount: 1000, perAddress: 1000, windowSeconds: 60 };

export interface StartOptions {
  readonly loginLimits?: LoginLimitOptions;
  readonly live?: LiveOptions;
  /** Puts something between the application and its database. */
  readonly route?: (appUrl: string) => Promise<string>;
  /** The folder of the built pages. */
  readonly pages?: string;
  /** Exchanges a part for one that fails. */
  readonly wrap?: (jejak: Jejak) => Jejak;
  /** Settings that differ from those of a plain city. */
  readonly config?: Partial<Config>;
}

const routesOf = (app: NestFastifyApplication): Route[] => {
  const routes: Route[] = [];
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') routes.push({ method: one, url });
    });
  return routes;
};

/** A question that comes before the first tables are there is answered with "away", rightly. */
const readModelsBuilt = async ({ runner }: Jejak): Promise<void> => {
  while (!(await runner.isBuilt())) await setTimeout(20);
};

/** The real application over a real PostgreSQL, with the demo accounts and an empty city. */
export const startApi = async (options: StartOptions = {}): Promise<Api> => {
  const { loginLimits = GENEROUS, route = (url) => Promise.resolve(url) } = options;
  const database = await freshDatabase();
  const written: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  const logger = pino({ level: 'trace' }, sink);
  const jejak = await openJejak(
    {
      dataDir: '/nowhere',
      port: 0,
      host: '127.0.0.1',
      databaseUrl: await route(database.appUrl),
      ownerUrl: database.ownerUrl,
      masterKey: randomBytes(32).toString('hex'),
      language: 'id',
      logLevel: 'trace',
      demo: false,
      trustProxy: false,
      ...options.config,
    },
    { follow: true, log: logger },
  );
  await createDemoAccounts(jejak.sql);
  const app = await createApi(options.wrap?.(jejak) ?? jejak, {
    logger,
    loginLimits,
    ...(options.live === undefined ? {} : { live: options.live }),
    ...(options.pages === undefined ? {} : { pages: options.pages }),
  });
  const routes = routesOf(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await readModelsBuilt(jejak);
  const http = (): ReturnType<typeof request> => request(app.getHttpServer());
  return {
    app,
    jejak,
    routes,
    http,
    lines: () => written.join(''),
    async as(username) {
      const answer = await http()
        .post('/api/v1/sessions')
        .send({ username, password: DEMO_PASSWORD })
        .expect(201);
      return { authorization: `Bearer ${(answer.body as { token: string }).token}` };
    },
    async close() {
      await app.close();
      await jejak.close();
      await database.drop();
    },
  };
};

export const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

let serial = 0;

/** A NIK that is valid in form and used once: a woman born on 9 March 1995 in Rangkui. */
export const someNik = (): string => `197104490395${String(++serial).padStart(4, '0')}`;

export const mother = (nik = someNik()): Record<string, unknown> => ({
  name: 'Siti Contoh',
  nik,
  nikStatus: 'DECLARED',
  sex: 'P',
  birthDate: '1995-03-09',
  role: 'ISTRI',
});

export const child = (): Record<string, unknown> => ({
  name: 'Budi Contoh',
  nikStatus: 'ABSENT',
  sex: 'L',
  birthDate: '2025-08-15',
  role: 'ANAK',
});

export const family = (
  persons: readonly Record<string, unknown>[] = [mother(), child()],
  kelurahan = ASAM,
): Record<string, unknown> => ({
  kelurahan,
  posyandu: 'Melati 2',
  residency: 'KTP_PANGKALPINANG',
  address: 'Jl. Rahasia 12 RT 03 RW 01',
  persons,
});

export interface Accepted {
  readonly status: string;
  readonly familyId: string;
  readonly version: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly facts: readonly {
    readonly id: string;
    readonly type: string;
    readonly personId?: string;
  }[];
  readonly warnings: readonly { readonly code: string }[];
}

/** Registers a family; `persons` are the ids of its members in the order given. */
export const register = async (
  api: Api,
  who: Record<string, string>,
  body: Record<string, unknown> = family(),
): Promise<Accepted & { readonly persons: readonly string[] }> => {
  const answer = await api.http().post('/api/v1/families').set(who).set(key()).send(body);
  if (answer.status !== 201) throw new Error(`registration: ${JSON.stringify(answer.body)}`);
  const accepted = answer.body as Accepted;
  return { ...accepted, persons: accepted.facts.flatMap(({ personId }) => personId ?? []) };
};

/** Everything the log holds, by its position alone. */
export const head = (api: Api): Promise<string | undefined> => api.jejak.facts.log.head();
