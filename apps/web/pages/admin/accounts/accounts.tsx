import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { LoadMore } from '../../../parts/load-more.js';
import { Failed, Loading } from '../../../parts/states.js';
import { useText } from '../../../system/look.js';
import { AccountRow } from './account-row.js';
import { NewAccount } from './new-account.js';
import { useAccounts, useRoles } from './queries.js';

const texts = {
  role: { id: 'Peran', en: 'Role' },
  all: { id: 'Semua peran', en: 'All roles' },
} satisfies Record<string, Bilingual>;

const Accounts = () => {
  const t = useText();
  const [role, setRole] = useState('');
  const roles = useRoles();
  const list = useAccounts(role === '' ? undefined : role);
  const accounts = list.data?.pages.flatMap((page) => page.accounts) ?? [];
  return (
    <div className="stack">
      <NewAccount />
      <label className="field area-pick">
        <span>{t(texts.role)}</span>
        <select className="select" value={role} onChange={(e) => setRole(e.target.value)}>
          <option value="">{t(texts.all)}</option>
          {roles.map((r) => (
            <option key={r.role} value={r.role}>
              {r.title}
            </option>
          ))}
        </select>
      </label>
      {list.isLoadingError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading lines={8} />
      ) : (
        <ul className="panel-list">
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} />
          ))}
        </ul>
      )}
      <LoadMore list={list} />
    </div>
  );
};

export default Accounts;
