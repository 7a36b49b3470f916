import { Command, Option } from 'nest-commander';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo } from '../speech.js';

interface ParkedOptions extends CommonOptions {
  readonly retry?: string;
  readonly retryAll?: boolean;
}

@Command({
  name: 'parked',
  description:
    'Keluarga yang diparkir karena ada fakta yang tidak terbaca; coba lagi / families set aside because a fact could not be read; take them in again',
})
export class ParkedCommand extends OperatorCommand {
  async run(_args: string[], options: ParkedOptions): Promise<void> {
    await withJejak(async ({ runner }) => {
      const before = new Set((await runner.parked()).map(({ stream }) => stream));
      if (options.retry !== undefined && !before.has(options.retry))
        throw new CannotDo({
          id: `${options.retry} tidak diparkir.`,
          en: `${options.retry} is not parked.`,
        });
      const again = options.retryAll === true ? [...before] : [options.retry ?? []].flat();
      for (const stream of again) await runner.retry(stream);
      const left = await runner.parked();
      if (again.length > 0)
        this.say(options, {
          id: `${again.length} dicoba lagi; ${new Set(left.map(({ stream }) => stream)).size} masih diparkir.`,
          en: `${again.length} taken in again; ${new Set(left.map(({ stream }) => stream)).size} still parked.`,
        });
      else if (left.length === 0)
        this.say(options, { id: 'Tidak ada yang diparkir.', en: 'Nothing is parked.' });
      for (const { projection, stream, version, reason, parkedAt } of left)
        this.say(options, {
          id: `${stream} (${projection}) pada fakta ke-${version}, sejak ${parkedAt}: ${reason}`,
          en: `${stream} (${projection}) at fact ${version}, since ${parkedAt}: ${reason}`,
        });
      if (options.retry !== undefined && left.some(({ stream }) => stream === options.retry))
        throw new CannotDo({ id: 'Masih diparkir.', en: 'Still parked.' });
    });
  }

  @Option({ flags: '--retry <stream>', description: 'coba lagi satu / take one in again' })
  parseRetry(text: string): string {
    return text;
  }

  @Option({ flags: '--retry-all', description: 'coba lagi semua / take all in again' })
  parseRetryAll(): boolean {
    return true;
  }
}
