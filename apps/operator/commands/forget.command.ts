import { Command, Option } from 'nest-commander';
import { sqlNikDirectory } from '#libs/commands';
import { ERASURE_BASES } from '#libs/domain/erasure';
import { isRefusal } from '#libs/domain/kernel';
import { erasePerson } from '#libs/erasure';
import { createLoginLimits, login, OPERATOR, revokeSession, type Account } from '#libs/identity';
import type { Jejak } from '#libs/platform';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { readSecret } from '../read-secret.js';
import { withJejak } from '../session.js';
import { CannotDo } from '../speech.js';

interface ForgetOptions extends CommonOptions {
  readonly family?: string;
  readonly basis?: string;
  readonly request?: string;
  readonly approver?: string;
}

const REFUSALS: Readonly<Record<string, { id: string; en: string }>> = {
  PERSON_NOT_FOUND: {
    id: 'Orang itu tidak ada dalam keluarga ini.',
    en: 'There is no such person in this family.',
  },
  NOT_PERMITTED: {
    id: 'Yang menyetujui harus pengelola (DP3AKB).',
    en: 'Whoever agrees must be an administrator (DP3AKB).',
  },
};

const isBasis = (text: string | undefined): text is (typeof ERASURE_BASES)[number] =>
  ERASURE_BASES.some((basis) => basis === text);

/** Whoever agrees shows who she is with her own password, which counts like any attempt to sign in. */
const approverOf = async (jejak: Jejak, username: string): Promise<Account> => {
  const password = await readSecret(`Kata sandi / password ${username}: `);
  const deps = { sql: jejak.sql, limits: createLoginLimits(jejak), now: Date.now };
  const outcome = await login(deps, { username, password, address: 'operator' });
  if (outcome.status !== 'opened')
    throw new CannotDo({ id: 'Tidak dapat masuk.', en: 'Cannot sign in.' });
  await revokeSession(jejak.sql, outcome.session.token, Date.now());
  return outcome.account;
};

@Command({
  name: 'forget',
  arguments: '<person>',
  description:
    'Musnahkan kunci data pribadi seseorang, dengan persetujuan orang kedua; tidak dapat dibatalkan / destroy the key of a person’s data, with a second person’s consent; cannot be undone',
})
export class ForgetCommand extends OperatorCommand {
  async run([personId = '']: string[], options: ForgetOptions): Promise<void> {
    const { family, basis, request, approver } = options;
    if (family === undefined || !isBasis(basis) || !request || approver === undefined)
      throw new CannotDo(
        {
          id: `Sebut --family, --basis (${ERASURE_BASES.join(', ')}), --request dan --approver.`,
          en: `Give --family, --basis (${ERASURE_BASES.join(', ')}), --request and --approver.`,
        },
        2,
      );
    await withJejak(async (jejak) => {
      const agrees = await approverOf(jejak, approver);
      const { facts: store, vault, sql, runner } = jejak;
      const deps = { store, vault, directory: sqlNikDirectory(sql), runner, now: Date.now };
      const asked = {
        personId: personId.toLowerCase(),
        familyId: family.toLowerCase(),
        basis,
        request,
      };
      const erased = await erasePerson(deps, asked, OPERATOR, agrees);
      if (isRefusal(erased))
        throw new CannotDo(REFUSALS[erased.code] ?? { id: erased.code, en: erased.code });
      this.say(options, {
        id: `Kunci dimusnahkan; data pribadinya dalam ${erased.familyIds.length} keluarga tidak terbaca lagi. Angka tetap. Cadangan lama masih memuat kuncinya: lihat docs/operations/backup.md.`,
        en: `The key is destroyed; her personal data in ${erased.familyIds.length} families can be read no more. Figures stay. Old backups still hold the key: see docs/operations/backup.md.`,
      });
    });
  }

  @Option({ flags: '--family <id>', description: 'keluarganya / her family' })
  parseFamily(text: string): string {
    return text;
  }

  @Option({ flags: '--basis <code>', description: `dasar / basis: ${ERASURE_BASES.join(', ')}` })
  parseBasis(text: string): string {
    return text.toUpperCase();
  }

  @Option({ flags: '--request <number>', description: 'nomor permohonan / number of the request' })
  parseRequest(text: string): string {
    return text.slice(0, 80);
  }

  @Option({ flags: '--approver <username>', description: 'yang menyetujui / who agrees' })
  parseApprover(text: string): string {
    return text;
  }
}
