import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALL_FIGURES } from '#libs/read-models/figures';
import { figuresPage } from './figures-page.js';

const PAGE = fileURLToPath(new URL('../../docs/model/figures.md', import.meta.url));

test('the page of the figures is what the definitions say, and names each of them', () => {
  const page = figuresPage();
  if (process.env['JEJAK_DRAW_DOCS'] === 'on') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
  for (const { name } of ALL_FIGURES) expect(page).toContain(`\`${name}\``);
});
