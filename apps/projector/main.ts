import {
  createLogger,
  keepHeapModest,
  messageForPeople,
  openJejak,
  readConfig,
  stopOnSignals,
} from '#libs/platform';

/*
 * One worker of the read models in a process of its own: beside a running Jejak on the same data
 * folder, or on the servers of DATABASE_URL and EVENT_STORE_URL. As many as one likes; they share
 * the families among themselves.
 */
const start = async (): Promise<void> => {
  const config = readConfig();
  const jejak = await openJejak(config, {
    beside: true,
    follow: true,
    log: createLogger(config, 'projector'),
  });
  stopOnSignals(() => jejak.close());
  process.stdout.write(`Proyektor mengikuti log / projector is following the log\n`);
};

keepHeapModest();
start().catch((error: unknown) => {
  process.stderr.write(`${messageForPeople(error) ?? String(error)}\n`);
  process.exit(1);
});
