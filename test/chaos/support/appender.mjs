// Appends facts through the whole of Jejak until it is killed, and says how many were acknowledged.
import { randomUUID } from 'node:crypto';
import { openJejak, readConfig } from '../../../dist/libs/platform/index.js';

const jejak = await openJejak(readConfig());
const stream = `family-${randomUUID()}`;
const now = new Date().toISOString().slice(0, 19);
const fact = (n) => ({
  type: 'HomeVisitCompleted',
  schema: 1,
  data: { personsSeen: [randomUUID()], place: 'RUMAH', advice: `Anjuran ${n}` },
  occurredAt: `${now}+07:00`,
  capturedAt: `${now}+07:00`,
  warnings: [],
});
const meta = () => ({
  commandId: randomUUID(),
  correlationId: randomUUID(),
  actor: 'test',
  role: 'KADER_POSYANDU',
  area: '19.71.01.1001',
  source: 'SYSTEM',
});

process.stdout.write(`stream ${stream}\n`);
for (let n = 1; ; n += 1) {
  const outcome = await jejak.facts.append(stream, n === 1 ? 'none' : n - 1, [fact(n)], meta());
  if (outcome.status !== 'appended') throw new Error(outcome.status);
  process.stdout.write(`acknowledged ${outcome.version}\n`);
}
