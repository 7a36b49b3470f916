/*
 * What metrics and traces cost: in memory and time at the start, and with each append. Run after
 * `npm run build`: node bench/telemetry/bench.ts
 */
import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import type { AppendOutcome, EntryMeta, EventLog } from '#libs/event-store';

const APPENDS = 200_000;
const ROUNDS = 5;
const telemetry = new URL('../../dist/libs/platform/telemetry/', import.meta.url);

interface Observed {
  readonly observedLog: (log: EventLog, metrics?: unknown, tracing?: unknown) => EventLog;
}
const load = async (file: string): Promise<Record<string, (...of: unknown[]) => unknown>> =>
  (await import(new URL(file, telemetry).href)) as Record<string, (...of: unknown[]) => unknown>;

const outcome: AppendOutcome = { status: 'appended', version: 1, position: '1', recordedAt: '' };
// Nothing but the way to the log: what is measured is what is put around it.
const nothing = { append: () => Promise.resolve(outcome) } as unknown as EventLog;
const meta = (): EntryMeta => ({
  commandId: randomUUID(),
  commandDigest: '',
  correlationId: randomUUID(),
  actor: 'bench',
  role: 'KADER_POSYANDU',
  area: '19.71.01.1001',
  source: 'SYSTEM',
});

const microseconds = async (log: EventLog): Promise<number> => {
  const by = meta();
  const started = performance.now();
  for (let n = 0; n < APPENDS; n += 1) await log.append('family-x', 'any', [], by);
  return ((performance.now() - started) * 1_000) / APPENDS;
};

const { observedLog } = (await load('observed-log.js')) as unknown as Observed;
const { createMetrics } = await load('create-metrics.js');
const { openTracing } = await load('open-tracing.js');
// Spans are made, kept and thrown away; sending them is the collector's time, not the append's.
const exporter = {
  export: (_: unknown, done: (result: { code: number }) => void) => done({ code: 0 }),
  shutdown: () => Promise.resolve(),
};
const logs = {
  off: observedLog(nothing),
  metrics: observedLog(nothing, await createMetrics?.()),
  traces: observedLog(nothing, undefined, openTracing?.({ exporter })),
};
const best: Record<string, number> = {};
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, log] of Object.entries(logs))
    best[name] = Math.min(best[name] ?? Infinity, await microseconds(log));

const atStart = (...files: string[]): { ms: number; mb: number } => {
  const imports = files.map((file) => `await import('${new URL(file, telemetry).href}');`).join('');
  const tell =
    'console.log(JSON.stringify({ms: performance.now() - t, mb: process.memoryUsage().rss / 1e6}))';
  const { stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `const t = performance.now(); ${imports} ${tell}`],
    { encoding: 'utf8' },
  );
  return JSON.parse(stdout) as { ms: number; mb: number };
};
const plain = atStart('load-tracing.js');
const traced = atStart('load-tracing.js', 'open-tracing.js');

console.log(
  `RESULT ${JSON.stringify({
    bench: 'telemetry',
    'us an append, off': Number((best['off'] ?? 0).toFixed(2)),
    'us an append, metrics': Number((best['metrics'] ?? 0).toFixed(2)),
    'us an append, traces': Number((best['traces'] ?? 0).toFixed(2)),
    'the same log when off': logs.off === nothing,
    'ms to load traces': Math.round(traced.ms - plain.ms),
    'MB to load traces': Math.round(traced.mb - plain.mb),
  })}`,
);
process.exit(0);
