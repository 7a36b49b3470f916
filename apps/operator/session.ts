import { createLogger, openJejak, readConfig, type Jejak } from '#libs/platform';

/**
 * Runs work on the Jejak of the data folder, or of DATABASE_URL: beside a running server as a guest
 * on its database, alone otherwise. Closed when the work has ended, however it ended.
 */
export const withJejak = async (work: (jejak: Jejak) => Promise<void>): Promise<void> => {
  const config = readConfig();
  const jejak = await openJejak(config, {
    beside: true,
    log: createLogger({ logLevel: 'silent' }),
  });
  try {
    await work(jejak);
  } finally {
    await jejak.close();
  }
};
