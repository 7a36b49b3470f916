import type { Bilingual } from '#libs/domain/kernel';
import { Printer } from 'lucide-react';
import { PageTitle } from '../../parts/page-title.js';
import { Button } from '../../parts/button.js';
import type { Family } from '../../system/api/family-types.js';
import { useText } from '../../system/look.js';

const texts = {
  family: { id: 'Keluarga', en: 'Family' },
  closed: { id: 'Ditutup', en: 'Closed' },
  atRisk: { id: 'anggota berisiko', en: 'members at risk' },
  resurveys: { id: 'survei ulang menunggu', en: 're-surveys waiting' },
  referrals: { id: 'rujukan belum dijawab', en: 'referrals not answered' },
  nothing: { id: 'Tidak ada yang menunggu', en: 'Nothing is waiting' },
  print: { id: 'Cetak', en: 'Print' },
  open: { id: 'Yang terbuka', en: 'What is open' },
} satisfies Record<string, Bilingual>;

/** Whose family, where, and what waits to be done. */
export const Head = ({ family }: { readonly family: Family }) => {
  const t = useText();
  const head = family.persons.find((p) => p.role === 'KEPALA_KELUARGA' && p.present);
  const here = family.persons.filter((p) => p.present);
  const open = [
    { count: here.filter((p) => p.atRisk === true).length, text: texts.atRisk, tone: 'tag risk' },
    { count: family.openResurveys, text: texts.resurveys, tone: 'tag late' },
    {
      count: here.flatMap((p) => p.referrals).filter((r) => r.answeredAt === undefined).length,
      text: texts.referrals,
      tone: 'tag late',
    },
  ].filter(({ count }) => count > 0);
  return (
    <header className="page-head">
      <PageTitle tab={t(texts.family)}>
        {`${t(texts.family)} ${head?.name ?? family.persons[0]?.name ?? ''}`.trim()}
      </PageTitle>
      <div className="no-print corner">
        <Button onClick={() => print()}>
          <Printer size={18} aria-hidden="true" /> {t(texts.print)}
        </Button>
      </div>
      <p className="lead">
        {[family.address, family.kelurahanName, family.posyandu].filter(Boolean).join(' · ')}
      </p>
      <p className="tags" aria-label={t(texts.open)} role="group">
        {family.closed && <span className="tag late">{t(texts.closed)}</span>}
        {open.length === 0 && <span className="tag calm">{t(texts.nothing)}</span>}
        {open.map(({ count, text, tone }) => (
          <span key={text.id} className={tone}>
            {count} {t(text)}
          </span>
        ))}
      </p>
    </header>
  );
};
