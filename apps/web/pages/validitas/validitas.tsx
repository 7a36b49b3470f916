import type { Bilingual } from '#libs/domain/kernel';
import { Route, Routes } from 'react-router';
import { Later, later } from '../../parts/later/later.js';
import { PageTitle } from '../../parts/page-title.js';
import { Tabs } from '../../parts/tabs.js';
import { useText } from '../../system/look.js';
import { Findings } from './rules/findings.js';
import { RulePage } from './rules/rule-page.js';
import './validitas.css';

const Reports = later(() => import('./reports/reports.js'));
const Seals = later(() => import('./seals/seals.js'));
const Chain = later(() => import('./chain/chain.js'));

const texts = {
  title: { id: 'Validitas data', en: 'Validity of the data' },
  lead: {
    id: 'Apa yang keliru, di mana, siapa yang dapat membetulkan, sejak kapan.',
    en: 'What is wrong, where, who can fix it, since when.',
  },
  parts: { id: 'Bagian', en: 'Parts' },
  findings: { id: 'Temuan', en: 'Findings' },
  reports: { id: 'Laporan terbit', en: 'Published reports' },
  seals: { id: 'Segel', en: 'Seals' },
  chain: { id: 'Periksa rantai', en: 'Check a chain' },
} satisfies Record<string, Bilingual>;

/** The Sekda's page. */
const Validitas = () => {
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
          ['/validitas', t(texts.findings)],
          ['/validitas/laporan', t(texts.reports)],
          ['/validitas/segel', t(texts.seals)],
          ['/validitas/rantai', t(texts.chain)],
        ]}
      />
      <Later>
        <Routes>
          <Route index element={<Findings />} />
          <Route path="aturan/:rule" element={<RulePage />} />
          <Route path="laporan" element={<Reports />} />
          <Route path="segel/:sealId?" element={<Seals />} />
          <Route path="rantai" element={<Chain />} />
        </Routes>
      </Later>
    </article>
  );
};

export default Validitas;
