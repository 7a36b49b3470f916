import { open } from 'node:fs/promises';
import { Command } from 'nest-commander';
import { exportLog } from '#libs/audit';
import { createBar } from '../bar.js';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo } from '../speech.js';

@Command({
  name: 'export',
  arguments: '<file>',
  description:
    'Tulis log sebagai baris JSON untuk auditor, data pribadi tetap tersegel; tidak menimpa berkas / write the log as JSON lines for an auditor, personal data stays sealed; overwrites no file',
})
export class ExportCommand extends OperatorCommand {
  async run([path = '']: string[], options?: CommonOptions): Promise<void> {
    const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
      throw new CannotDo({
        id: `Berkas ${path} tidak dapat dibuat (${error.code}).`,
        en: `The file ${path} cannot be made (${error.code}).`,
      });
    });
    try {
      await withJejak(async ({ facts: { log } }) => {
        const bar = createBar(this.language(options), { id: 'Menulis', en: 'Writing' });
        try {
          const { facts, digest } = await exportLog(
            log,
            async (lines) => {
              await file.writeFile(lines);
            },
            { onProgress: (progress) => bar.to(progress.facts, progress.total) },
          );
          bar.stop();
          this.say(options, {
            id: `${facts} fakta ditulis ke ${path}. Sidik: ${digest}`,
            en: `${facts} facts written to ${path}. Digest: ${digest}`,
          });
        } finally {
          bar.stop();
        }
      });
    } finally {
      await file.close();
    }
  }
}
