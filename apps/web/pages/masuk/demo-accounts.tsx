import type { Bilingual } from '#libs/domain/kernel';
import { demo } from '../../system/clocks.js';
import { useText } from '../../system/look.js';

const lead: Bilingual = {
  id: 'Kota peragaan: masuk dengan satu sentuhan sebagai',
  en: 'Demonstration city: sign in with one tap as',
};

const ACCOUNTS: readonly (readonly [string, Bilingual])[] = [
  ['kader', { id: 'Kader posyandu', en: 'Posyandu worker' }],
  ['bidan', { id: 'Bidan', en: 'Midwife' }],
  ['pkb', { id: 'Penyuluh KB', en: 'Family counsellor' }],
  ['lurah', { id: 'Lurah', en: 'Head of kelurahan' }],
  ['dp3akb', { id: 'DP3AKB', en: 'DP3AKB' }],
  ['sekda', { id: 'Sekda', en: 'City secretary' }],
  ['auditor', { id: 'Auditor', en: 'Auditor' }],
];

export const DemoAccounts = ({
  enter,
}: {
  readonly enter: (as: { username: string; password: string }) => void;
}) => {
  const t = useText();
  if (demo === undefined) return null;
  const { password } = demo;
  return (
    <div className="demo-accounts">
      <p>{t(lead)}</p>
      {ACCOUNTS.map(([username, title]) => (
        <button
          key={username}
          type="button"
          className="chip"
          onClick={() => enter({ username, password })}
        >
          {t(title)}
        </button>
      ))}
    </div>
  );
};
