// Opens a data folder, reads one stream whole and says what is there; closes in order.
import { openJejak, readConfig } from '../../../dist/libs/platform/index.js';

const jejak = await openJejak(readConfig());
const facts = await jejak.facts.readStream(process.argv[2]);
process.stdout.write(
  `${JSON.stringify({
    versions: facts.map((fact) => fact.version),
    chained: facts.every((fact, n) => n === 0 || fact.previousHash === facts[n - 1].hash),
    readable: facts.every((fact) => fact.data.advice === `Anjuran ${fact.version}`),
  })}\n`,
);
await jejak.close();
