import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { familyFacts, supportKinds } from '#libs/domain/family';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const files = (path: string): string[] =>
  readdirSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'));

const listed = (index: string): string[] =>
  [...index.matchAll(/'\.\/([a-z-]+)\.js'/g)].map(([, name]) => `${name}.ts`);

describe('adding', () => {
  it('a fact is one file and one line: each line of the list is a file with facts', () => {
    const lines = listed(read('libs/domain/family/facts/index.ts'));
    expect(new Set(lines).size).toBe(lines.length);
    const defining = files('libs/domain/family/facts').filter((name) =>
      read(`libs/domain/family/facts/${name}`).includes('= defineFact({'),
    );
    expect(lines.toSorted()).toEqual(defining.toSorted());
    expect(defining.length).toBe(familyFacts.size);
  });

  it('a kind of support is one file and one line', () => {
    const lines = listed(read('libs/domain/family/support/index.ts'));
    expect(lines.length).toBe(supportKinds.size);
    for (const line of lines) expect(files('libs/domain/family/support')).toContain(line);
  });

  it('neither is named in the API, the forms or the exports, which are drawn from the definitions', () => {
    const names = ['SupportDelivered', 'ReferralAnswered', 'HouseholdSurveyed', 'ConsentWithdrawn'];
    for (const folder of [
      'apps/api',
      'apps/web',
      'libs/audit',
      'libs/commands',
      'libs/event-store',
    ])
      for (const file of files(folder))
        for (const name of names)
          expect({ file, has: read(`${folder}/${file}`).includes(name) }).toEqual({
            file,
            has: false,
          });
  });
});
