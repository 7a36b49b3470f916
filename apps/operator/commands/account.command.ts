import { randomUUID } from 'node:crypto';
import { Command, Option } from 'nest-commander';
import { isDay, isRefusal, type Refusal } from '#libs/domain/kernel';
import {
  accountRefusalTexts,
  changeAccount,
  findByName,
  listAccounts,
  openAccount,
  OPERATOR,
  type AccountChanges,
  type AdministrationDeps,
  type Changed,
} from '#libs/identity';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { withJejak } from '../session.js';
import { CannotDo, print } from '../speech.js';

interface AccountOptions extends CommonOptions {
  readonly name?: string;
  readonly role?: string;
  readonly area?: string;
  readonly until?: string;
}

const CHANGES: Readonly<Record<string, AccountChanges>> = {
  close: { closed: true },
  reopen: { closed: false },
  reset: { resetPassword: true },
  change: {},
};

const refused = ({ code }: Refusal): CannotDo => {
  const text = accountRefusalTexts[code];
  return new CannotDo({ id: text?.id ?? code, en: text?.en ?? code });
};

@Command({
  name: 'account',
  arguments: '<list|open|change|close|reopen|reset> [username]',
  description:
    'Akun: yang pertama di kota baru, atau bila semua pengelola lupa kata sandi / accounts: the first of a new city, or when every administrator has lost her password',
})
export class AccountCommand extends OperatorCommand {
  async run([action = '', username]: string[], options: AccountOptions): Promise<void> {
    await withJejak(async ({ sql, facts, keyed }) => {
      const deps: AdministrationDeps = { sql, store: facts, keyed, now: Date.now };
      if (action === 'list') return this.#list(deps);
      if (username === undefined || !(action === 'open' || Object.hasOwn(CHANGES, action)))
        throw new CannotDo(
          {
            id: 'Sebut tindakan (list, open, change, close, reopen, reset) dan nama pengguna.',
            en: 'Name an action (list, open, change, close, reopen, reset) and a user name.',
          },
          2,
        );
      const done = await (action === 'open'
        ? this.#open(deps, username, options)
        : this.#change(deps, username, CHANGES[action] ?? {}, options));
      if (isRefusal(done)) throw refused(done);
      const { account, temporaryPassword } = done;
      this.say(options, {
        id: `${account.username}: ${account.role}, ${account.area}${account.closed ? ', ditutup' : ''}`,
        en: `${account.username}: ${account.role}, ${account.area}${account.closed ? ', closed' : ''}`,
      });
      if (temporaryPassword !== undefined)
        this.say(options, {
          id: `Kata sandi sementara (disebut sekali, harus diganti): ${temporaryPassword}`,
          en: `Temporary password (told once, must be changed): ${temporaryPassword}`,
        });
    });
  }

  async #list({ sql }: AdministrationDeps): Promise<void> {
    let after: string | undefined;
    for (;;) {
      const page = await listAccounts(sql, after === undefined ? {} : { after });
      for (const { username, role, area, closed } of page)
        print(`${closed ? '×' : '•'} ${username}  ${role}  ${area}`);
      after = page.at(-1)?.id;
      if (after === undefined) return;
    }
  }

  #open(
    deps: AdministrationDeps,
    username: string,
    { name = username, role = '', area = '19.71', until }: AccountOptions,
  ): Promise<Changed | Refusal> {
    const input = { username, displayName: name, role, area, ...(until && { validUntil: until }) };
    return openAccount(deps, input, { by: OPERATOR, commandId: randomUUID() });
  }

  async #change(
    deps: AdministrationDeps,
    username: string,
    changes: AccountChanges,
    { name, role, area, until }: AccountOptions,
  ): Promise<Changed | Refusal> {
    const account = await findByName(deps.sql, username);
    const asked: AccountChanges = {
      ...changes,
      ...(name !== undefined && { displayName: name }),
      ...(role !== undefined && { role }),
      ...(area !== undefined && { area }),
      ...(until !== undefined && { validUntil: until }),
    };
    if (account === undefined) throw refused({ refused: true, code: 'ACCOUNT_NOT_FOUND' });
    return changeAccount(deps, account.id, asked, { by: OPERATOR, commandId: randomUUID() });
  }

  @Option({ flags: '--name <name>', description: 'nama yang ditampilkan / name shown' })
  parseName(text: string): string {
    return text;
  }

  @Option({ flags: '--role <role>', description: 'peran, mis. DP3AKB / role, e.g. DP3AKB' })
  parseRole(text: string): string {
    return text.toUpperCase();
  }

  @Option({ flags: '--area <code>', description: 'kode wilayah / area code' })
  parseArea(text: string): string {
    return text;
  }

  @Option({ flags: '--until <day>', description: 'berlaku sampai / valid until' })
  parseUntil(text: string): string {
    if (isDay(text)) return text;
    throw new CannotDo(
      {
        id: '--until harus hari yang ada, YYYY-MM-DD.',
        en: '--until must be a day that exists, YYYY-MM-DD.',
      },
      2,
    );
  }
}
