import { Command, Option } from 'nest-commander';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo } from '../speech.js';

interface StatusOptions extends CommonOptions {
  readonly retry?: string;
}

@Command({
  name: 'status',
  description:
    'Keadaan log dan tampilan; aliran yang diparkir / state of the log and its read models; parked streams',
})
export class StatusCommand extends OperatorCommand {
  async run(_args: string[], options: StatusOptions): Promise<void> {
    await withJejak(async ({ facts, runner }) => {
      if (options.retry !== undefined && !(await runner.retry(options.retry)))
        throw new CannotDo({
          id: `${options.retry} masih diparkir.`,
          en: `${options.retry} is still parked.`,
        });
      const head = (await facts.log.head()) ?? '0';
      const demo = await facts.log.isDemonstration();
      this.say(options, {
        id: `log: ${head} fakta${demo ? ' (peragaan)' : ''}`,
        en: `log: ${head} facts${demo ? ' (demonstration)' : ''}`,
      });
      for (const { projection, version, position, behind } of await runner.lag())
        this.say(options, {
          id: `${projection}/${version}: posisi ${position ?? '-'}, tertinggal ${behind}`,
          en: `${projection}/${version}: position ${position ?? '-'}, behind by ${behind}`,
        });
      for (const { projection, stream, version, reason } of await runner.parked())
        this.say(options, {
          id: `diparkir: ${projection} ${stream} pada fakta ke-${version}: ${reason}`,
          en: `parked: ${projection} ${stream} at fact ${version}: ${reason}`,
        });
    });
  }

  @Option({
    flags: '--retry <stream>',
    description: 'coba lagi aliran yang diparkir / take a parked stream in again',
  })
  parseRetry(text: string): string {
    return text;
  }
}
