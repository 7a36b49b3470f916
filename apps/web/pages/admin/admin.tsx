import type { Bilingual } from '#libs/domain/kernel';
import { Navigate, Route, Routes } from 'react-router';
import { Later, later } from '../../parts/later/later.js';
import { PageTitle } from '../../parts/page-title.js';
import { Tabs } from '../../parts/tabs.js';
import { useText } from '../../system/look.js';
import { useAccount } from '../../system/session.js';
import './admin.css';

const Accounts = later(() => import('./accounts/accounts.js'));
const RuleSets = later(() => import('./rules/rule-sets.js'));
const ReadModels = later(() => import('./models/read-models.js'));

const texts = {
  title: { id: 'Admin', en: 'Admin' },
  lead: {
    id: 'Siapa yang boleh masuk, aturan mana yang berlaku, dan apakah layar mengikuti catatan.',
    en: 'Who may sign in, which rules are in force, and whether the screens follow the log.',
  },
  parts: { id: 'Bagian', en: 'Parts' },
  accounts: { id: 'Akun', en: 'Accounts' },
  rules: { id: 'Aturan risiko', en: 'Risk rules' },
  models: { id: 'Model baca', en: 'Read models' },
} satisfies Record<string, Bilingual>;

const Admin = () => {
  const t = useText();
  const { permissions } = useAccount();
  const administers = permissions.includes('administer');
  return (
    <article>
      <header className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <p className="lead">{t(texts.lead)}</p>
      </header>
      <Tabs
        label={t(texts.parts)}
        tabs={[
          ...(administers ? ([['/admin', t(texts.accounts)]] as const) : []),
          ['/admin/aturan', t(texts.rules)],
          ...(administers ? ([['/admin/model', t(texts.models)]] as const) : []),
        ]}
      />
      <Later>
        <Routes>
          <Route
            index
            element={administers ? <Accounts /> : <Navigate to="/admin/aturan" replace />}
          />
          <Route path="aturan/:name?" element={<RuleSets />} />
          <Route path="model" element={<ReadModels />} />
        </Routes>
      </Later>
    </article>
  );
};

export default Admin;
