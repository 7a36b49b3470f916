import { discard, runFolder } from './run-folder.mjs';

export default async function tearDown() {
  await discard(runFolder());
}
