import { Command, Option } from 'nest-commander';
import { isDay } from '#libs/domain/kernel';
import { LogIsReal, OtherCity, seedDemoCity } from '#libs/demo-city';

import { createBar } from '../bar.js';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { seedScaled } from '../seed-scaled.js';
import { withJejak } from '../session.js';
import { CannotDo } from '../speech.js';

interface SeedCommandOptions extends CommonOptions {
  readonly until?: string;
  readonly seed?: string;
  readonly scale?: number;
}

const forPeople = (error: unknown): unknown => {
  if (error instanceof LogIsReal)
    return new CannotDo({
      id: 'Log ini berisi fakta keluarga nyata: kota peragaan tidak dicampurkan ke dalamnya.',
      en: 'This log holds facts of real families: no demonstration city is mixed with them.',
    });
  if (error instanceof OtherCity)
    return new CannotDo({
      id: 'Kota peragaan dengan benih lain sudah ada di sini; pilih folder data lain.',
      en: 'A demonstration city of another seed is here already; choose another data folder.',
    });
  return error;
};

@Command({
  name: 'seed',
  description:
    'Isi log kosong dengan kota peragaan / fill an empty log with the demonstration city',
})
export class SeedCommand extends OperatorCommand {
  async run(_args: string[], options: SeedCommandOptions): Promise<void> {
    const language = this.language(options);
    const { until, seed, scale } = options;
    const how = {
      ...(until === undefined ? {} : { until }),
      ...(seed === undefined ? {} : { seed }),
    };
    await withJejak(async (jejak) => {
      if (scale !== undefined) {
        const said = await seedScaled(jejak, scale, language, how).catch((error: unknown) => {
          throw forPeople(error);
        });
        return this.say(options, said);
      }
      const bar = createBar(language, { id: 'Mengisi kota peragaan', en: 'Seeding the city' });
      const began = performance.now();
      try {
        const seeded = await seedDemoCity(jejak, {
          ...how,
          onProgress: (done, total) => bar.to(done, total),
        });
        bar.stop();
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        const facts = (await jejak.facts.log.head()) ?? '0';
        this.say(options, {
          id: `${seeded.commands} perintah sampai ${seeded.until} dalam ${seconds} detik; log kini berisi ${facts} fakta.`,
          en: `${seeded.commands} commands up to ${seeded.until} in ${seconds} seconds; the log now holds ${facts} facts.`,
        });
      } catch (error) {
        throw forPeople(error);
      } finally {
        bar.stop();
      }
    });
  }

  @Option({ flags: '--until <day>', description: 'hari terakhir, YYYY-MM-DD / last day' })
  parseUntil(text: string): string {
    if (isDay(text)) return text;
    throw new CannotDo(
      {
        id: '--until harus hari yang ada, YYYY-MM-DD.',
        en: '--until must be a day that exists, YYYY-MM-DD.',
      },
      2,
    );
  }

  @Option({
    flags: '--scale <n>',
    description: 'kota sebanyak n kali, untuk pengukuran / the city n times over, for measurements',
  })
  parseScale(text: string): number {
    const scale = Number(text);
    if (Number.isInteger(scale) && scale >= 1 && scale <= 1_000) return scale;
    throw new CannotDo(
      {
        id: '--scale harus bilangan bulat dari 1 sampai 1000.',
        en: '--scale must be a whole number from 1 to 1000.',
      },
      2,
    );
  }

  @Option({
    flags: '--seed <word>',
    description: 'benih lain, kota lain / another seed, another city',
  })
  parseSeed(text: string): string {
    return text;
  }
}
