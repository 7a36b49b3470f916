import { Command } from 'nest-commander';
import { createBar } from '../bar.js';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo } from '../speech.js';

@Command({
  name: 'rebuild',
  description: 'Bangun ulang semua tampilan dari log / build every read model anew from the log',
})
export class RebuildCommand extends OperatorCommand {
  async run(_args: string[], options?: CommonOptions): Promise<void> {
    await withJejak(async ({ runner }) => {
      const bar = createBar(this.language(options), {
        id: 'Membangun ulang',
        en: 'Rebuilding',
      });
      try {
        const built = await runner.rebuild({ onProgress: (done, total) => bar.to(done, total) });
        bar.stop();
        if (built === undefined)
          throw new CannotDo({
            id: 'Proses lain sedang membangun ulang.',
            en: 'Another process is rebuilding.',
          });
        const seconds = built.seconds.toFixed(1);
        this.say(options, {
          id: `${built.facts} fakta dari ${built.streams} aliran dalam ${seconds} detik.`,
          en: `${built.facts} facts of ${built.streams} streams in ${seconds} seconds.`,
        });
      } finally {
        bar.stop();
      }
    });
  }
}
