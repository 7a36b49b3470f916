import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { Failed } from '../../../parts/states.js';
import { useText } from '../../../system/look.js';
import { useKept } from '../../../system/use-kept.js';
import { AccountFields, type AccountDraft } from './account-fields.js';
import { useChangeAccount } from './queries.js';
import { TemporaryPassword } from './temporary-password.js';

const texts = {
  title: { id: 'Akun baru', en: 'New account' },
  username: { id: 'Nama pengguna', en: 'User name' },
  send: { id: 'Buka akun', en: 'Open account' },
} satisfies Record<string, Bilingual>;

const EMPTY: AccountDraft = { displayName: '', role: '', area: '', validUntil: '' };

export const NewAccount = () => {
  const t = useText();
  const [username, setUsername] = useKept('account.username', '');
  const [draft, setDraft] = useKept('account', EMPTY);
  // What was begun before is not hidden after a reload.
  const [begun] = useState(username !== '' || draft.displayName !== '');
  const open = useChangeAccount(undefined, () => {
    setUsername('');
    setDraft(EMPTY);
  });
  const { validUntil, ...rest } = draft;
  return (
    <details className="card" open={begun}>
      <summary>{t(texts.title)}</summary>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate({ username, ...rest, ...(validUntil === '' ? {} : { validUntil }) });
        }}
      >
        <label className="field">
          <span>{t(texts.username)}</span>
          <input
            className="input"
            required
            maxLength={80}
            autoComplete="off"
            autoCapitalize="none"
            value={username}
            onChange={(e) => setUsername(e.target.value)}
          />
        </label>
        <AccountFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} />
        <Button type="submit" first busy={open.isPending}>
          {t(texts.send)}
        </Button>
      </form>
      {open.isError && <Failed error={open.error} />}
      {open.data !== undefined && <TemporaryPassword changed={open.data} />}
    </details>
  );
};
