import {
  createLogger,
  keepHeapModest,
  messageForPeople,
  openJejak,
  readConfig,
  stopOnSignals,
} from '#libs/platform';
import { createApi } from './create-api.js';
import { openDemo } from './demo/open-demo.js';
import { sealDemo } from './demo/seal-demo.js';
import { BUILDING, startLine } from './start-line.js';

const DEMO_PATIENCE_MS = 60_000;

const start = async (): Promise<void> => {
  const config = readConfig();
  const logger = createLogger(config);
  const jejak = await openJejak(config, { log: logger });
  const stopping = new AbortController();
  let stop = (): Promise<void> => jejak.close();
  stopOnSignals(() => {
    stopping.abort();
    return stop();
  });
  try {
    const demo = await openDemo(jejak, stopping.signal);
    // Only now: read models that are a whole city behind are built anew, which is quicker.
    const projects = config.project !== false;
    const following = projects ? jejak.follow(stopping.signal) : Promise.resolve();
    // Whoever opens the address of a demonstration finds the city there, not an empty one.
    const head = projects && demo.length > 0 ? await jejak.facts.log.head() : undefined;
    if (head !== undefined && !(await jejak.runner.waitUntil(head, 0))) {
      process.stdout.write(BUILDING);
      await jejak.runner.waitUntil(head, DEMO_PATIENCE_MS);
    }
    const app = await createApi(jejak, { logger });
    stop = async () => {
      stopping.abort();
      await app.close();
      await following;
      await jejak.close();
    };
    await app.listen(config.port, config.host);
    process.stdout.write(startLine(await app.getUrl(), demo));
    if (head !== undefined) await sealDemo(jejak, stopping.signal);
  } catch (error) {
    // Whoever stopped the start has closed everything, or is about to.
    if (stopping.signal.aborted) return;
    await stop();
    throw error;
  }
};

keepHeapModest();
start().catch((error: unknown) => {
  process.stderr.write(`${messageForPeople(error) ?? String(error)}\n`);
  process.exit(1);
});
