import { createDemoAccounts, demoAccounts } from '#libs/identity';
import {
  CannotMigrate,
  CannotStart,
  ConfigError,
  createLogger,
  openJejak,
  readConfig,
  stopOnSignals,
  type Jejak,
} from '#libs/platform';
import { createApi } from './create-api.js';
import { startLine } from './start-line.js';

/** Accounts with a known password belong to a demonstration and nowhere else. */
const openDemo = async (jejak: Jejak): Promise<typeof demoAccounts> => {
  if (!jejak.config.demo || !(await jejak.markDemonstration())) return [];
  return createDemoAccounts(jejak.sql);
};

const start = async (): Promise<void> => {
  const config = readConfig();
  const logger = createLogger(config);
  const jejak = await openJejak(config, { follow: true, log: logger });
  let stop = (): Promise<void> => jejak.close();
  stopOnSignals(() => stop());
  try {
    const demo = await openDemo(jejak);
    const app = await createApi(jejak, { logger });
    stop = async () => {
      await app.close();
      await jejak.close();
    };
    await app.listen(config.port, config.host);
    process.stdout.write(startLine(await app.getUrl(), demo));
  } catch (error) {
    await stop();
    throw error;
  }
};

const isForPeople = (error: unknown): error is Error =>
  error instanceof ConfigError || error instanceof CannotStart || error instanceof CannotMigrate;

start().catch((error: unknown) => {
  process.stderr.write(`${isForPeople(error) ? error.message : String(error)}\n`);
  process.exit(1);
});
