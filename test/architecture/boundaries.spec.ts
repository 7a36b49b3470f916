import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

const require = createRequire(import.meta.url);
const config = resolve('test/architecture/dependency-cruiser.cjs');
const { forbidden } = require(config) as { forbidden: { name: string; comment: string }[] };

/** What the rules say of the folders `apps` and `libs` below `base`. */
const violations = (base: string): Violation[] => {
  const cli = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cli, '--config', config, '--output-type', 'json', 'apps', 'libs'];
  const run = (): string => {
    try {
      return execFileSync(process.execPath, args, {
        cwd: base,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch (error) {
      // The command exits with the number of violations; its output is what counts.
      return (error as { stdout: string }).stdout;
    }
  };
  return (JSON.parse(run()) as { summary: { violations: Violation[] } }).summary.violations;
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

describe('the house rules', () => {
  const planted = violations(resolve('test/architecture/planted'));

  test('nothing in apps and libs breaks one', () => {
    expect(violations(resolve('.')).map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([]);
  });

  test.each(forbidden.map((rule) => [rule.name]))('%s notices a planted offence', (name) => {
    expect(planted.map((v) => v.rule.name)).toContain(name);
  });

  test.each(forbidden.map((rule) => [rule.name, rule.comment]))('%s gives its reason', (_, why) => {
    expect(why.length).toBeGreaterThan(20);
  });

  test('nobody uses the parts of @nestjs/cqrs that reorder, swallow and forget', () => {
    const offenders = [...sources('apps'), ...sources('libs')].filter((file) =>
      /\b(EventBus|AggregateRoot|EventPublisher|EventsHandler|Saga)\b/.test(
        readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    );
    expect(offenders).toEqual([]);
  });
});
