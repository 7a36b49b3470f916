import { Command, Option } from 'nest-commander';
import { readRuleBook } from '#libs/commands/rule-book';
import { dayOf, isDay, toLocal, type Day } from '#libs/domain/kernel';
import { rulesOn } from '#libs/domain/rule-book';
import { rehearseLog } from '#libs/rehearsal';
import { createBar } from '../bar.js';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { rehearsalLines } from '../rehearsal-lines.js';
import { readRules } from '../rules-file.js';
import { withJejak } from '../session.js';
import { CannotDo, print } from '../speech.js';

interface RehearseOptions extends CommonOptions {
  readonly asOf?: Day;
  readonly json?: boolean;
}

@Command({
  name: 'rehearse',
  arguments: '<file>',
  description:
    'Coba aturan risiko dari berkas atas seluruh riwayat tanpa mengubah apa pun / try risk rules from a file on the whole history and change nothing',
})
export class RehearseCommand extends OperatorCommand {
  async run([file = '']: string[], options: RehearseOptions = {}): Promise<void> {
    const language = this.language(options);
    const candidate = await readRules(file);
    const { asOf = dayOf(toLocal(Date.now())) } = options;
    await withJejak(async ({ facts: store, rehearsers }) => {
      const bar = createBar(language, { id: 'Membaca riwayat', en: 'Reading the history' });
      try {
        const current = rulesOn(await readRuleBook(store), asOf);
        const done = await rehearseLog(
          { store, rehearsers },
          { current, candidate, asOf, onProgress: (read, total) => bar.to(read, total) },
        );
        bar.stop();
        if (options.json) print(JSON.stringify(done));
        else for (const line of rehearsalLines(done, language)) print(line);
      } finally {
        bar.stop();
      }
    });
  }

  @Option({ flags: '--as-of <day>', description: 'keadaan pada hari / as true on a day' })
  parseAsOf(text: string): Day {
    if (isDay(text)) return text;
    throw new CannotDo(
      {
        id: '--as-of harus tanggal yang ada: TTTT-BB-HH.',
        en: '--as-of must be an existing day: YYYY-MM-DD.',
      },
      2,
    );
  }

  @Option({ flags: '--json', description: 'sebagai JSON / as JSON' })
  parseJson(): boolean {
    return true;
  }
}
