import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { familyPage } from './family-page.js';

const PAGE = fileURLToPath(new URL('../../docs/model/family.md', import.meta.url));

test('the page of the family stream names every fact and command as they are', () => {
  if (process.env['JEJAK_DRAW_DOCS'] === 'on') writeFileSync(PAGE, familyPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(familyPage());
});
