import type { Bilingual } from '#libs/domain/kernel';
import { Route, Routes } from 'react-router';
import { Later, later } from '../../parts/later/later.js';
import { PageTitle } from '../../parts/page-title.js';
import { Tabs } from '../../parts/tabs.js';
import { useText } from '../../system/look.js';
import { FactBrowser } from './facts/fact-browser.js';
import { FactPage } from './facts/fact-page.js';
import './audit.css';

const States = later(() => import('./states/states.js'));
const Accesses = later(() => import('./accesses/accesses.js'));

const texts = {
  title: { id: 'Meja audit', en: 'Audit desk' },
  lead: {
    id: 'Fakta sebagaimana tersimpan. Setiap pembacaan data pribadi dicatat.',
    en: 'Facts as they are stored. Every reading of personal data is written down.',
  },
  parts: { id: 'Bagian', en: 'Parts' },
  facts: { id: 'Fakta', en: 'Facts' },
  states: { id: 'Dua keadaan', en: 'Two states' },
  accesses: { id: 'Siapa membaca', en: 'Who looked' },
} satisfies Record<string, Bilingual>;

const Audit = () => {
  const t = useText();
  return (
    <article>
      <header className="page-head">
        <PageTitle>{t(texts.title)}</PageTitle>
        <p className="lead">{t(texts.lead)}</p>
      </header>
      <Tabs
        label={t(texts.parts)}
        tabs={[
          ['/audit', t(texts.facts)],
          ['/audit/keadaan', t(texts.states)],
          ['/audit/akses', t(texts.accesses)],
        ]}
      />
      <Later>
        <Routes>
          <Route index element={<FactBrowser />} />
          <Route path="fakta/:factId" element={<FactPage />} />
          <Route path="keadaan" element={<States />} />
          <Route path="akses" element={<Accesses />} />
        </Routes>
      </Later>
    </article>
  );
};

export default Audit;
