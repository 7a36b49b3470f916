import type { Bilingual } from '#libs/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PageTitle } from '../../parts/page-title.js';
import { Button } from '../../parts/button.js';
import { Failed } from '../../parts/states.js';
import { call } from '../../system/api/call.js';
import { useText } from '../../system/look.js';
import { useSession } from '../../system/session.js';

const texts = {
  title: { id: 'Pilih kata sandi Anda', en: 'Choose your password' },
  lead: {
    id: 'Anda masuk dengan kata sandi sementara. Gantilah sebelum mulai bekerja.',
    en: 'You signed in with a temporary password. Change it before you begin.',
  },
  current: { id: 'Kata sandi sementara', en: 'Temporary password' },
  next: { id: 'Kata sandi baru', en: 'New password' },
  send: { id: 'Simpan', en: 'Save' },
  leave: { id: 'Keluar', en: 'Sign out' },
} satisfies Record<string, Bilingual>;

/** Whoever was given a password by somebody else chooses one of her own, and signs in with it. */
export const NewPassword = () => {
  const t = useText();
  const { close } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => call('me/password', { method: 'PUT', body: { current, next } }),
    onSuccess: close,
  });
  const input = (label: string, value: string, set: (v: string) => void, complete: string) => (
    <label className="field">
      <span>{label}</span>
      <input
        className="input"
        type="password"
        autoComplete={complete}
        required
        value={value}
        onChange={(e) => set(e.target.value)}
      />
    </label>
  );
  return (
    <main className="masuk">
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <PageTitle>{t(texts.title)}</PageTitle>
        <p className="lead">{t(texts.lead)}</p>
        {input(t(texts.current), current, setCurrent, 'current-password')}
        {input(t(texts.next), next, setNext, 'new-password')}
        {change.isError && <Failed error={change.error} />}
        <Button type="submit" first large busy={change.isPending}>
          {t(texts.send)}
        </Button>
        <Button onClick={close}>{t(texts.leave)}</Button>
      </form>
    </main>
  );
};
