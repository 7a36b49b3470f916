import type { Bilingual } from '#libs/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PageTitle } from '../../parts/page-title.js';
import { Segments } from '../../parts/segments.js';
import { Failed, Loading } from '../../parts/states.js';
import { call, readingOwnWrites } from '../../system/api/call.js';
import type { Tabulation } from '../../system/api/tabulation-types.js';
import { useLook, useText } from '../../system/look.js';
import { useAskedTabulation } from './asked.js';
import { ReportHead } from './head.js';
import { Pick } from './pick.js';
import { Signatures } from './signatures.js';
import { Tabulated, type By } from './tabulated.js';
import { TakeAlong } from './take-along.js';
import './laporan.css';

const texts = {
  title: { id: 'Laporan', en: 'Reports' },
  lead: {
    id: 'Tabulasi untuk rapat dan arsip. Setiap angka membuka orang dan fakta di baliknya.',
    en: 'Tabulations for the meeting and the file. Every number opens the persons and facts behind it.',
  },
  parts: { id: 'Bagian laporan', en: 'Parts of the report' },
  area: { id: 'Menurut wilayah', en: 'By area' },
  category: { id: 'Menurut kategori', en: 'By category' },
  definitions: { id: 'Apa yang dihitung', en: 'What is counted' },
} satisfies Record<string, Bilingual>;

const BOTH: readonly By[] = ['area', 'category'];
const CATEGORY_ONLY: readonly By[] = ['category'];

/** The reports that an office prints: of a kelurahan or kecamatan and month, of the city and semester. */
const Laporan = () => {
  const t = useText();
  const { language } = useLook();
  const asked = useAskedTabulation();
  const [by, show] = useState<By>('area');
  const { data, error, isLoadingError, refetch } = useQuery({
    queryKey: ['tabulation', asked.path, language],
    placeholderData: undefined,
    queryFn: ({ signal }) => call<Tabulation>(asked.path, { signal, headers: readingOwnWrites() }),
  });
  // Below a kelurahan there are no areas.
  const parts = data?.figures[0]?.areas.length === 0 ? CATEGORY_ONLY : BOTH;
  const shown = parts.includes(by) ? by : 'category';
  return (
    <article className="laporan stack">
      <header className="page-head no-print">
        <PageTitle>{t(texts.title)}</PageTitle>
        <p className="lead">{t(texts.lead)}</p>
      </header>
      <Pick asked={asked} />
      {isLoadingError ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading lines={12} />
      ) : (
        <>
          <TakeAlong asked={asked} />
          <section className="card report-sheet" aria-label={data.title} data-shown={shown}>
            <ReportHead tabulation={data} />
            {parts.length > 1 && (
              <div className="no-print">
                <Segments<By>
                  label={t(texts.parts)}
                  value={shown}
                  set={show}
                  options={parts.map((part) => [part, t(texts[part])] as const)}
                />
              </div>
            )}
            {/* On the screen one of them, on paper all. */}
            {parts.map((part) => (
              <Tabulated key={part} tabulation={data} by={part} />
            ))}
            <Signatures />
            <details className="definitions printed">
              <summary>{t(texts.definitions)}</summary>
              <dl>
                {data.figures.map(({ name, title, text }) => (
                  <div key={name}>
                    <dt>
                      {title} <code className="code">{name}</code>
                    </dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </section>
        </>
      )}
    </article>
  );
};

export default Laporan;
