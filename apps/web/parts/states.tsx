import type { Bilingual } from '#libs/domain/kernel';
import type { ReactNode } from 'react';
import { Refused } from '../system/api/problem.js';
import { useText } from '../system/look.js';
import { Button } from './button.js';

const texts = {
  loading: { id: 'Memuat …', en: 'Loading …' },
  offline: {
    id: 'Server tidak terjangkau. Periksa sambungan; isian Anda tetap tersimpan di perangkat ini.',
    en: 'The server cannot be reached. Check the connection; what you typed stays on this device.',
  },
  broken: { id: 'Halaman ini gagal dimuat.', en: 'This page failed to load.' },
  again: { id: 'Coba lagi', en: 'Try again' },
} satisfies Record<string, Bilingual>;

/** Keeps the room that the page will take, so that nothing jumps. */
export const Loading = ({ lines = 6 }: { readonly lines?: number }) => {
  const t = useText();
  return (
    <div className="loading" role="status">
      <span className="unseen">{t(texts.loading)}</span>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className="bone" aria-hidden="true" />
      ))}
    </div>
  );
};

/** Why something did not work, in the reader's language. */
export const Failed = ({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: () => void;
}) => {
  const t = useText();
  const refused = error instanceof Refused;
  return (
    <div className={refused ? 'notice careful' : 'notice wrong'} role="alert">
      <p>
        {refused
          ? (error.problem.detail ?? error.problem.title)
          : t(
              error instanceof Error && error.name === 'Unreachable' ? texts.offline : texts.broken,
            )}
        {refused && <small className="unseen"> {error.problem.code}</small>}
      </p>
      {retry !== undefined && <Button onClick={retry}>{t(texts.again)}</Button>}
    </div>
  );
};

export const Empty = ({ children }: { readonly children: ReactNode }) => (
  <div className="empty">{children}</div>
);
