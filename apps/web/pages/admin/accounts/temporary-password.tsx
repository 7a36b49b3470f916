import type { Bilingual } from '#libs/domain/kernel';
import type { ChangedAccount } from '../../../system/api/admin-types.js';
import { useText } from '../../../system/look.js';

const texts = {
  lead: { id: 'Kata sandi sementara untuk', en: 'Temporary password for' },
  once: {
    id: 'Hanya ditampilkan sekali; pemiliknya harus menggantinya saat masuk.',
    en: 'Shown only once; its owner must change it when signing in.',
  },
  done: { id: 'Perubahan tersimpan.', en: 'The change is saved.' },
} satisfies Record<string, Bilingual>;

export const TemporaryPassword = ({ changed }: { readonly changed: ChangedAccount }) => {
  const t = useText();
  if (changed.temporaryPassword === undefined)
    return (
      <p className="notice" role="status">
        {t(texts.done)}
      </p>
    );
  return (
    <div className="notice" role="status">
      <p>
        {t(texts.lead)} <b>{changed.account.username}</b>:{' '}
        <code className="password">{changed.temporaryPassword}</code>
        <br />
        {t(texts.once)}
      </p>
    </div>
  );
};
