import { pino } from 'pino';
import { openJejak, type Jejak } from '#libs/platform';
import { freshDatabase } from '../../support/postgres.js';

export interface Opened {
  readonly jejak: Jejak;
  close(): Promise<void>;
}

/** All parts of Jejak over an empty database of its own, sealed with a given key. */
export const openEmpty = async (masterKey: string): Promise<Opened> => {
  const database = await freshDatabase();
  const jejak = await openJejak(
    {
      dataDir: '/nowhere',
      port: 0,
      host: '127.0.0.1',
      databaseUrl: database.appUrl,
      ownerUrl: database.ownerUrl,
      masterKey,
      language: 'id',
      logLevel: 'silent',
      demo: true,
      trustProxy: false,
    },
    { log: pino({ level: 'silent' }) },
  );
  return {
    jejak,
    async close() {
      await jejak.close();
      await database.drop();
    },
  };
};
