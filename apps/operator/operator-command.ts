import { CommandRunner, Option } from 'nest-commander';
import type { Bilingual, Language } from '#libs/domain/kernel';
import { CannotDo, say } from './speech.js';

export interface CommonOptions {
  readonly lang?: Language;
}

/** What every command of the operator understands. */
export abstract class OperatorCommand extends CommandRunner {
  // What is wrong with the arguments ends the program as everything else does: see problem.ts.
  override setCommand(command: Parameters<CommandRunner['setCommand']>[0]): this {
    return super.setCommand(command.exitOverride());
  }

  protected language(options?: CommonOptions): Language {
    return options?.lang ?? (process.env['JEJAK_LANG']?.toLowerCase() === 'en' ? 'en' : 'id');
  }

  protected say(options: CommonOptions | undefined, text: Bilingual): void {
    say(this.language(options), text);
  }

  @Option({ flags: '--lang <id|en>', description: 'bahasa / language' })
  parseLang(text: string): Language {
    if (text === 'id' || text === 'en') return text;
    throw new CannotDo({ id: '--lang harus id atau en.', en: '--lang must be id or en.' }, 2);
  }
}
