import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { familyCommands, familyFacts } from '#libs/domain/family';
import { familyPage } from './family-page.js';

const PAGE = fileURLToPath(new URL('../../docs/model/family.md', import.meta.url));

test('the page of the family stream is what the definitions say', async () => {
  const page = await familyPage();
  if (process.env['JEJAK_DRAW_DOCS'] === 'on') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});

test('it names every fact and every command', () => {
  const page = readFileSync(PAGE, 'utf8');
  for (const type of familyFacts.keys()) expect(page).toContain(`### \`${type}\``);
  for (const name of familyCommands.keys()) expect(page).toContain(`**\`${name}\`**`);
});
