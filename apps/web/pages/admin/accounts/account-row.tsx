import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import type { AdministeredAccount } from '../../../system/api/admin-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { AccountFields, type AccountDraft } from './account-fields.js';
import { useChangeAccount } from './queries.js';
import { TemporaryPassword } from './temporary-password.js';

const texts = {
  closed: { id: 'Ditutup', en: 'Closed' },
  until: { id: 'sampai', en: 'until' },
  lastSeen: { id: 'terakhir masuk', en: 'last signed in' },
  never: { id: 'belum pernah masuk', en: 'never signed in' },
  save: { id: 'Simpan', en: 'Save' },
  close: { id: 'Tutup akun', en: 'Close account' },
  open: { id: 'Buka kembali', en: 'Open again' },
  reset: { id: 'Beri kata sandi sementara', en: 'Give a temporary password' },
} satisfies Record<string, Bilingual>;

const draftOf = ({ displayName, role, area, validUntil }: AdministeredAccount): AccountDraft => ({
  displayName,
  role,
  area,
  validUntil: validUntil ?? '',
});

/** Only what differs is sent. */
const changesOf = (account: AdministeredAccount, draft: AccountDraft) => {
  const { validUntil, ...rest } = draft;
  const changed = Object.entries(rest).filter(
    ([name, value]) => account[name as keyof typeof rest] !== value,
  );
  return {
    ...Object.fromEntries(changed),
    ...(validUntil === (account.validUntil ?? '')
      ? {}
      : validUntil === ''
        ? { unlimited: true }
        : { validUntil }),
  };
};

export const AccountRow = ({ account }: { readonly account: AdministeredAccount }) => {
  const t = useText();
  const format = useFormat();
  const [draft, setDraft] = useState(() => draftOf(account));
  const change = useChangeAccount(account.id);
  return (
    <li>
      <details>
        <summary>
          <span className="account-line">
            <span>
              <b>{account.displayName}</b> <code className="code">{account.username}</code>
            </span>
            <span className="small">
              {account.roleTitle} · {account.areaName}
            </span>
            <span className="small">
              {account.lastSignInAt === undefined
                ? t(texts.never)
                : `${t(texts.lastSeen)} ${format.moment(account.lastSignInAt)}`}
              {account.validUntil !== undefined &&
                ` · ${t(texts.until)} ${format.day(account.validUntil)}`}
            </span>
          </span>
          {account.closed && <span className="tag late">{t(texts.closed)}</span>}
        </summary>
        <form
          className="account-form"
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(changesOf(account, draft));
          }}
        >
          <AccountFields draft={draft} set={(part) => setDraft({ ...draft, ...part })} />
          <div className="row">
            <Button type="submit" first busy={change.isPending}>
              {t(texts.save)}
            </Button>
            <Button busy={change.isPending} onClick={() => change.mutate({ resetPassword: true })}>
              {t(texts.reset)}
            </Button>
            <Button
              busy={change.isPending}
              onClick={() => change.mutate({ closed: !account.closed })}
            >
              {t(account.closed ? texts.open : texts.close)}
            </Button>
          </div>
        </form>
        {change.isError && <Failed error={change.error} />}
        {change.data !== undefined && <TemporaryPassword changed={change.data} />}
      </details>
    </li>
  );
};
