import { Command } from 'nest-commander';
import type { Bilingual } from '#libs/domain/kernel';
import { periodName } from '#libs/domain/seal';
import { checkSeals, listSeals, type SealCheck } from '#libs/seals';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo, print } from '../speech.js';

const faultsOf = ({ hashHolds, logHolds }: SealCheck): readonly Bilingual[] => [
  ...(hashHolds
    ? []
    : [
        {
          id: '    isinya tidak lagi sesuai dengan hash yang disegel',
          en: '    its content no longer has the hash that was sealed',
        },
      ]),
  ...(logHolds
    ? []
    : [
        {
          id: '    log sampai saat itu bukan lagi log yang disegel',
          en: '    the log up to that moment is no longer the one that was sealed',
        },
      ]),
];

@Command({
  name: 'seals',
  description:
    'Segel bulan dan semester, dan apakah log masih yang disegel / seals of months and semesters, and whether the log is still the one that was sealed',
})
export class SealsCommand extends OperatorCommand {
  async run(_args: string[], options?: CommonOptions): Promise<void> {
    const language = this.language(options);
    await withJejak(async ({ facts }) => {
      const checked = await checkSeals(facts, await listSeals(facts));
      if (checked.length === 0)
        this.say(options, { id: 'Belum ada segel.', en: 'There are no seals.' });
      for (const { seal, ...check } of checked) {
        const faults = faultsOf(check);
        const mark = faults.length === 0 ? '✓' : '✗';
        print(`${mark} ${periodName(seal.period)[language]}: ${seal.status} ${seal.hash}`);
        for (const fault of faults) this.say(options, fault);
      }
      const broken = checked.filter((check) => faultsOf(check).length > 0).length;
      if (broken > 0)
        throw new CannotDo({
          id: `${broken} segel tidak utuh.`,
          en: `${broken} seals are not whole.`,
        });
    });
  }
}
