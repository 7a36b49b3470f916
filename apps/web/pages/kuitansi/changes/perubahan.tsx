import { areaName } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { useParams } from 'react-router';
import { PageTitle } from '../../../parts/page-title.js';
import { BackLink } from '../../../parts/back-link.js';
import { Segments } from '../../../parts/segments.js';
import { Failed, Loading } from '../../../parts/states.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { categoryName } from '../../../system/names.js';
import { useFigureWords } from '../queries.js';
import { EndInput } from './end-input.js';
import { PartPersons } from './part-persons.js';
import { useChanges, useEnds, type Clock } from './queries.js';
import { Waterfall } from './waterfall.js';
import '../kuitansi.css';
import './changes.css';

const texts = {
  back: { id: 'Kuitansi', en: 'Receipt' },
  title: { id: 'Mengapa berubah', en: 'Why it changed' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Sampai', en: 'To' },
  clock: { id: 'Jam yang bergerak', en: 'The clock that moves' },
  valid: { id: 'Kejadian', en: 'What happened' },
  known: { id: 'Pengetahuan', en: 'What was known' },
  sum: {
    id: 'Bagian-bagian ini berjumlah tepat selisihnya.',
    en: 'The parts add up to exactly the difference.',
  },
  open: { id: 'Ketuk sebab untuk melihat orangnya.', en: 'Tap a cause to see its persons.' },
} satisfies Record<string, Bilingual>;

/** The difference between a figure at two ends, split into its causes. */
const Perubahan = () => {
  const t = useText();
  const format = useFormat();
  const { figure = '' } = useParams();
  const to = useKeepClocks();
  const { set, ...ends } = useEnds();
  const words = useFigureWords(figure);
  const { data, error, isLoadingError, refetch } = useChanges(figure, ends);
  const [chosen, choose] = useState<string>();
  const { area, category, clock } = ends;
  const narrowed = { area, ...(category === undefined ? {} : { category }) };
  return (
    <article className="stack">
      <BackLink to={to(`/kuitansi/${figure}`, narrowed)}>{t(texts.back)}</BackLink>
      <header className="page-head receipt-title">
        <p className="eyebrow">{t(texts.title)}</p>
        <PageTitle>{words?.title ?? figure}</PageTitle>
        <p className="lead">
          {[areaName(area), category && t(categoryName(category))].filter(Boolean).join(' · ')}
        </p>
      </header>
      <div className="ends no-print">
        <EndInput label={t(texts.from)} value={ends.from} area={area} set={(v) => set('dari', v)} />
        <EndInput label={t(texts.to)} value={ends.to} area={area} set={(v) => set('sampai', v)} />
        <Segments<Clock>
          label={t(texts.clock)}
          value={clock}
          set={(value) => set('jam', value)}
          options={[
            ['valid', t(texts.valid)],
            ['known', t(texts.known)],
          ]}
        />
      </div>
      {isLoadingError ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading lines={8} />
      ) : (
        <section className="card">
          <p className="difference">
            <b>{format.change(data.difference)}</b> <span>{words?.unit}</span>
          </p>
          <p className="small">
            {t(texts.sum)} {t(texts.open)}
          </p>
          <Waterfall changes={data} chosen={chosen} choose={choose}>
            {chosen !== undefined && <PartPersons figure={figure} ends={ends} part={chosen} />}
          </Waterfall>
        </section>
      )}
    </article>
  );
};

export default Perubahan;
