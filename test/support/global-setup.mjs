import { abandonedFolders, discard, runFolder } from './run-folder.mjs';

export default async function setUp() {
  for (const folder of abandonedFolders()) await discard(folder).catch(() => undefined);
  process.env.JEJAK_TEST_SERVER = runFolder();
}
