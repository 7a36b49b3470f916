import { Command } from 'nest-commander';
import { verifyChains, type ChainBreak } from '#libs/audit';
import { createBar } from '../bar.js';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo } from '../speech.js';

const where = ({ stream, version, position }: ChainBreak, fact: string): string =>
  [stream, version === undefined ? undefined : `${fact} ${version}`, `@${position ?? '-'}`]
    .filter((part) => part !== undefined)
    .join(' ');

const broken = (first: ChainBreak, breaks: number): CannotDo =>
  new CannotDo({
    id: `RUSAK (${breaks}). Yang pertama: ${first.rule} di ${where(first, 'fakta ke-')}; seharusnya ${first.expected}, ditemukan ${first.found}`,
    en: `BROKEN (${breaks}). The first: ${first.rule} at ${where(first, 'fact')}; expected ${first.expected}, found ${first.found}`,
  });

@Command({
  name: 'verify',
  description:
    'Periksa semua rantai fakta; kode keluar 1 bila ada yang rusak / walk every chain; exit code 1 when one is broken',
})
export class VerifyCommand extends OperatorCommand {
  async run(_args: string[], options?: CommonOptions): Promise<void> {
    await withJejak(async ({ facts: { log } }) => {
      const bar = createBar(this.language(options), { id: 'Memeriksa', en: 'Verifying' });
      try {
        const report = await verifyChains(log, {
          onProgress: ({ facts, total }) => bar.to(facts, total),
        });
        bar.stop();
        const { facts, streams, digest, demonstration, breaks, firstBreak } = report;
        if (firstBreak !== undefined) throw broken(firstBreak, breaks);
        this.say(options, {
          id: `Utuh: ${facts} fakta dalam ${streams} aliran${demonstration ? ' (peragaan)' : ''}. Sidik: ${digest}`,
          en: `Sound: ${facts} facts in ${streams} streams${demonstration ? ' (demonstration)' : ''}. Digest: ${digest}`,
        });
      } finally {
        bar.stop();
      }
    });
  }
}
