import { Command } from 'nest-commander';
import { periodName } from '#libs/domain/seal';
import { checkSeal, listSeals } from '#libs/seals';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo, print } from '../speech.js';

@Command({
  name: 'seals',
  description:
    'Segel bulan dan semester, dan apakah log masih yang disegel / seals of months and semesters, and whether the log is still the one that was sealed',
})
export class SealsCommand extends OperatorCommand {
  async run(_args: string[], options?: CommonOptions): Promise<void> {
    const language = this.language(options);
    await withJejak(async ({ facts }) => {
      const seals = await listSeals(facts);
      if (seals.length === 0)
        this.say(options, { id: 'Belum ada segel.', en: 'There are no seals.' });
      let broken = 0;
      for (const seal of seals) {
        const { hashHolds, logHolds } = await checkSeal(facts, seal);
        const whole = hashHolds && logHolds;
        if (!whole) broken += 1;
        print(
          `${whole ? '✓' : '✗'} ${periodName(seal.period)[language]}: ${seal.status} ${seal.hash}`,
        );
        if (!hashHolds)
          this.say(options, {
            id: '    isinya tidak lagi sesuai dengan hash yang disegel',
            en: '    its content no longer has the hash that was sealed',
          });
        if (!logHolds)
          this.say(options, {
            id: '    log sampai saat itu bukan lagi log yang disegel',
            en: '    the log up to that moment is no longer the one that was sealed',
          });
      }
      if (broken > 0)
        throw new CannotDo({
          id: `${broken} segel tidak utuh.`,
          en: `${broken} seals are not whole.`,
        });
    });
  }
}
