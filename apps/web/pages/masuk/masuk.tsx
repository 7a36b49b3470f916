import type { Bilingual } from '#libs/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PageTitle } from '../../parts/page-title.js';
import { Button } from '../../parts/button.js';
import { LookSwitches } from '../../parts/look-switches.js';
import { Failed } from '../../parts/states.js';
import { call } from '../../system/api/call.js';
import type { Session } from '../../system/api/types.js';
import { useText } from '../../system/look.js';
import { useSession } from '../../system/session.js';
import { DemoAccounts } from './demo-accounts.js';
import './masuk.css';

const texts = {
  title: { id: 'Masuk ke Jejak', en: 'Sign in to Jejak' },
  lead: {
    id: 'Pendampingan keluarga berisiko stunting, Kota Pangkalpinang',
    en: 'Accompanying families at risk of stunting, Pangkalpinang City',
  },
  username: { id: 'Nama pengguna', en: 'User name' },
  password: { id: 'Kata sandi', en: 'Password' },
  enter: { id: 'Masuk', en: 'Sign in' },
} satisfies Record<string, Bilingual>;

export const Masuk = () => {
  const t = useText();
  const { open } = useSession();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: (body: { username: string; password: string }) =>
      call<Session>('sessions', { method: 'POST', body }),
    onSuccess: open,
  });
  return (
    <main className="masuk">
      <div className="masuk-switches">
        <LookSwitches />
      </div>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate({ username, password });
        }}
      >
        <img src="/jejak.svg" alt="" width="48" height="48" />
        <PageTitle>{t(texts.title)}</PageTitle>
        <p className="lead">{t(texts.lead)}</p>
        <label className="field">
          <span>{t(texts.username)}</span>
          <input
            className="input"
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            required
            value={username}
            onChange={(e) => setUsername(e.target.value)}
          />
        </label>
        <label className="field">
          <span>{t(texts.password)}</span>
          <input
            className="input"
            name="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(e) => setPassword(e.target.value)}
          />
        </label>
        {enter.isError && <Failed error={enter.error} />}
        <Button type="submit" first large busy={enter.isPending}>
          {t(texts.enter)}
        </Button>
        <DemoAccounts enter={(body) => enter.mutate(body)} />
      </form>
    </main>
  );
};
