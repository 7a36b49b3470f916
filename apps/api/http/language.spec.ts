import { languageOf } from './language.js';

test.each([
  [undefined, 'id'],
  ['', 'id'],
  ['*', 'id'],
  ['id', 'id'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['id;q=0.5, en;q=0.9', 'en'],
  ['en;q=0.5, id', 'id'],
  ['en;q=0', 'id'],
  ['en;q=banana', 'id'],
  ['fr, de', 'id'],
  ['english', 'id'],
])('%p is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
