/*
 * Verifies an export of the log without anything of Jejak: node scripts/verify-export.mjs FILE
 *
 * Each line of the file is {"position", "hash", "entry"}; the last is {"end": {...}}. Ends with 0
 * when every rule holds, with 1 at the first line that breaks one, with 2 without a readable file.
 *
 * It proves that the file is whole in itself. That nothing was rewritten before the export shows
 * only when the digest agrees with one that was noted elsewhere at the time.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import canonicalize from 'canonicalize';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const chains = new Map();
let facts = 0;
let position = 0n;
let recordedAt = '';
let end;

// Names of streams are ASCII, so this is the order of their bytes.
const byBytes = ([a], [b]) => (a < b ? -1 : 1);

const digest = () =>
  sha256(
    Array.from(chains)
      .sort(byBytes)
      .map(
        ([stream, { version, hash }]) => `${stream} ${version} ${hash}
`,
      )
      .join(''),
  );

const rules = (line) => {
  const { entry, hash } = line;
  const before = chains.get(entry.stream) ?? { version: 0, hash: '0'.repeat(64) };
  return [
    ['end', end === undefined],
    ['position', BigInt(line.position) === position + 1n],
    ['recorded-at', entry.recordedAt >= recordedAt],
    ['version', entry.version === before.version + 1],
    ['previous-hash', entry.previousHash === before.hash],
    ['hash', sha256(canonicalize(entry)) === hash],
  ];
};

const fail = (rule, line) => {
  const at = line?.entry;
  const place = at === undefined ? '' : `: ${at.stream} ${at.version}, ${line.position}`;
  console.error(`RUSAK / BROKEN: ${rule}${place}`);
  process.exit(1);
};

const read = (text) => {
  try {
    const line = JSON.parse(text);
    if (line.end === undefined) return { line, broken: rules(line).find(([, holds]) => !holds) };
    return { line };
  } catch {
    return fail(`line ${facts + 1}`);
  }
};

const path = process.argv[2];
if (path === undefined) {
  console.error('node verify-export.mjs FILE');
  process.exit(2);
}
const input = createReadStream(path).on('error', (error) => {
  console.error(error.message);
  process.exit(2);
});

for await (const text of createInterface({ input, crlfDelay: Infinity })) {
  const { line, broken } = read(text);
  if (broken !== undefined) fail(broken[0], line);
  if (line.end !== undefined) {
    end = line.end;
    continue;
  }
  facts += 1;
  position = BigInt(line.position);
  recordedAt = line.entry.recordedAt;
  chains.set(line.entry.stream, { version: line.entry.version, hash: line.hash });
}

const found = { facts, streams: chains.size, digest: digest() };
if (end === undefined || canonicalize(end) !== canonicalize(found)) fail('end');
console.log(`UTUH / WHOLE: ${facts} fakta / facts, ${chains.size} alur / streams`);
console.log(`digest ${found.digest}`);
