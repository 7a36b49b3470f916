import { Command, Option } from 'nest-commander';
import { familyStream } from '#libs/commands';
import { history, known } from '#libs/domain/family';
import { endOfDay, isDay, isInstant, toLocal, toUtc } from '#libs/domain/kernel';
import { familyLines } from '../family-lines.js';
import { historyLines } from '../history-lines.js';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo, print } from '../speech.js';

interface ReplayOptions extends CommonOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

const UUID = /^(family-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const wrong = (id: string, en: string): CannotDo => new CannotDo({ id, en }, 2);

const today = (): string => toLocal(Date.now()).slice(0, 10);

@Command({
  name: 'replay',
  arguments: '<family>',
  description:
    'Riwayat satu keluarga dalam kalimat, dan keadaannya / history of one family in sentences, and its state',
})
export class ReplayCommand extends OperatorCommand {
  async run([name = '']: string[], options: ReplayOptions): Promise<void> {
    const language = this.language(options);
    if (!UUID.test(name))
      throw wrong('Keluarga disebut dengan UUID-nya.', 'A family is named by its UUID.');
    const familyId = name.toLowerCase().replace('family-', '');
    await withJejak(async ({ facts }) => {
      const all = known(await facts.readStream(familyStream(familyId)), options.knownAt);
      if (all.length === 0)
        throw new CannotDo({
          id: 'Keluarga ini tidak dikenal, atau belum dikenal pada saat itu.',
          en: 'This family is not known, or was not known yet at that moment.',
        });
      for (const line of historyLines(history(all, language), language)) print(line);
      print('');
      for (const line of familyLines(all, options.asOf ?? today(), language)) print(line);
    });
  }

  @Option({ flags: '--as-of <day>', description: 'keadaan pada hari itu / state on that day' })
  parseAsOf(text: string): string {
    if (isDay(text)) return text;
    throw wrong('--as-of harus hari, YYYY-MM-DD.', '--as-of must be a day, YYYY-MM-DD.');
  }

  @Option({
    flags: '--known-at <moment>',
    description: 'sejauh yang diketahui saat itu: hari atau saat / as known at that day or moment',
  })
  parseKnownAt(text: string): string {
    if (isDay(text)) return toUtc(Date.parse(endOfDay(text)) + 999);
    if (isInstant(text)) return toUtc(Date.parse(text));
    throw wrong(
      '--known-at harus hari atau saat dengan zona waktu.',
      '--known-at must be a day, or a moment with its offset.',
    );
  }
}
