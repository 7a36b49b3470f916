import { Command, Option } from 'nest-commander';
import { checkFactIndex } from '#libs/audit';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo, print } from '../speech.js';

interface CheckCommandOptions extends CommonOptions {
  readonly sample?: number;
  readonly only?: string;
}

/** Differences that are printed one by one. */
const NAMED = 20;

@Command({
  name: 'check',
  description:
    'Bandingkan tampilan dengan lipatan baru dari fakta; kode keluar 1 bila ada beda / compare the read models with a fresh fold of the facts; exit code 1 when they differ',
})
export class CheckCommand extends OperatorCommand {
  async run(_args: string[], options: CheckCommandOptions): Promise<void> {
    const { sample, only } = options;
    await withJejak(async ({ runner, facts, sql }) => {
      const { streams, parked, differences, seconds } = await runner.check({
        ...(sample === undefined ? {} : { sample }),
        ...(only === undefined ? {} : { only: [only] }),
      });
      const index = only === undefined ? await checkFactIndex({ log: facts.log, sql }) : undefined;
      // Values are for whoever sits here: they are printed and never logged.
      for (const { table, key, live, fresh, refused } of differences.slice(0, NAMED))
        print(
          `${table} ${key}: ${refused ?? `${JSON.stringify(live ?? null)} -> ${JSON.stringify(fresh ?? null)}`}`,
        );
      for (const { position, live, fresh } of index?.differences.slice(0, NAMED) ?? [])
        print(
          `fact_index ${position}: ${JSON.stringify(live ?? null)} -> ${JSON.stringify(fresh)}`,
        );
      const different = differences.length + (index?.different ?? 0);
      if (different > 0)
        throw new CannotDo({
          id: `${different} beda ditemukan dalam ${streams} aliran.`,
          en: `${different} differences found in ${streams} streams.`,
        });
      this.say(options, {
        id: `Sama: ${streams} aliran dalam ${seconds.toFixed(1)} detik; ${parked.length} diparkir.`,
        en: `The same: ${streams} streams in ${seconds.toFixed(1)} seconds; ${parked.length} parked.`,
      });
    });
  }

  @Option({ flags: '--sample <n>', description: 'hanya sekian aliran / only so many streams' })
  parseSample(text: string): number {
    const sample = Number(text);
    if (Number.isInteger(sample) && sample > 0) return sample;
    throw new CannotDo(
      { id: '--sample harus bilangan bulat positif.', en: '--sample must be a positive number.' },
      2,
    );
  }

  @Option({ flags: '--only <name>', description: 'satu tampilan / one read model' })
  parseOnly(text: string): string {
    return text;
  }
}
