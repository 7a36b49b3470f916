import type { Bilingual } from '#libs/domain/kernel';
import { PageTitle } from '../../parts/page-title.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { useAccount } from '../../system/session.js';
import { useDoing } from './doing.js';
import { TaskPart } from './task-part.js';
import '../../parts/person-list.css';
import './tugas.css';

const texts = {
  title: { id: 'Tugas', en: 'Tasks' },
  lead: {
    id: 'Yang kunjungannya terlambat di wilayah Anda, yang berisiko lebih dulu. Catat langsung di sini.',
    en: 'Whose visit is overdue in your area, those at risk first. Record it right here.',
  },
  atRisk: { id: 'Berisiko dan terlambat', en: 'At risk and overdue' },
  others: {
    id: 'Terlambat, tidak berisiko atau belum dinilai',
    en: 'Overdue, not at risk or not assessed',
  },
  done: { id: 'orang ditangani sejak halaman ini dibuka', en: 'seen since this page was opened' },
} satisfies Record<string, Bilingual>;

/** Who is to be seen, and why; what is done is recorded in the same place. */
const Tugas = () => {
  const t = useText();
  const format = useFormat();
  const account = useAccount();
  const doing = useDoing();
  const seen = Object.keys(doing.done).length;
  return (
    <article className="tugas">
      <header className="page-head">
        <PageTitle>{`${t(texts.title)} ${account.areaName}`}</PageTitle>
        <p className="lead">{t(texts.lead)}</p>
        <p className="small" role="status">
          {seen > 0 && `${format.count(seen)} ${t(texts.done)}`}
        </p>
      </header>
      <TaskPart part="AT_RISK" title={texts.atRisk} doing={doing} />
      <TaskPart part="REST" title={texts.others} doing={doing} />
    </article>
  );
};

export default Tugas;
