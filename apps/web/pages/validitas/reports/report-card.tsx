import type { Bilingual } from '#libs/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Failed, Loading } from '../../../parts/states.js';
import { call, readingOwnWrites } from '../../../system/api/call.js';
import type { Report, ReportBeside } from '../../../system/api/types.js';
import { useClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useLook, useText } from '../../../system/look.js';
import { ReportTable } from './report-table.js';

const texts = {
  published: { id: 'terbit', en: 'published' },
  asPrinted: {
    id: 'Dikutip apa adanya, tidak diperbaiki.',
    en: 'Quoted as printed, never corrected.',
  },
} satisfies Record<string, Bilingual>;

export const ReportCard = ({ report }: { readonly report: Report }) => {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const { language } = useLook();
  const { knownAt } = useClocks();
  const asked = knownAt === undefined ? '' : `?${new URLSearchParams({ knownAt })}`;
  const { data, error, isLoadingError } = useQuery({
    queryKey: ['report', report.id, asked, language],
    queryFn: ({ signal }) =>
      call<ReportBeside>(`reports/${report.id}${asked}`, { signal, headers: readingOwnWrites() }),
  });
  return (
    <section className="card" aria-labelledby={id}>
      <div>
        <h2 id={id}>{report.title}</h2>
        <p className="small">
          {report.outlet}, {t(texts.published)} {format.day(report.publishedOn)}.{' '}
          {t(texts.asPrinted)}
        </p>
      </div>
      {isLoadingError ? (
        <Failed error={error} />
      ) : data === undefined ? (
        <Loading lines={5} />
      ) : (
        <ReportTable report={data} />
      )}
    </section>
  );
};
