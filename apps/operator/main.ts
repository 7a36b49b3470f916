import 'reflect-metadata';
import { keepHeapModest } from '#libs/platform';
import { CommandFactory } from 'nest-commander';
import { OperatorModule } from './operator.module.js';
import { endingOf } from './problem.js';

const language = ((): 'id' | 'en' => {
  const at = process.argv.indexOf('--lang');
  const asked = at < 0 ? process.env['JEJAK_LANG'] : process.argv[at + 1];
  return asked?.toLowerCase() === 'en' ? 'en' : 'id';
})();

const end = (error: unknown): never => {
  const { code, line } = endingOf(error, language);
  if (line !== undefined) process.stderr.write(`${line}\n`);
  process.exit(code);
};

keepHeapModest();
try {
  await CommandFactory.run(OperatorModule, {
    logger: false,
    cliName: 'operator',
    errorHandler: end,
    serviceErrorHandler: end,
  });
} catch (error) {
  end(error);
}
