import { within } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Failed, Loading } from '../../parts/states.js';
import { call, readingOwnWrites } from '../../system/api/call.js';
import type { ReportBeside, ReportList } from '../../system/api/types.js';
import { clockParams, useClocks } from '../../system/clocks.js';
import { useLook, useText } from '../../system/look.js';
import { useAccount } from '../../system/session.js';
import { ReportTable } from './report-table.js';

const texts = {
  title: {
    id: 'Laporan terbit di samping angka kota sendiri',
    en: 'A published report beside the city’s own figures',
  },
  asPrinted: {
    id: 'Dikutip apa adanya, tidak diperbaiki.',
    en: 'Quoted as printed, never corrected.',
  },
} satisfies Record<string, Bilingual>;

/** The latest published report about this area, for whoever may see the whole of it. */
export const Reports = ({ area }: { readonly area: string }) => {
  const t = useText();
  const { language } = useLook();
  const account = useAccount();
  const { asOf, knownAt } = useClocks();
  const list = useQuery({
    queryKey: ['reports', language],
    queryFn: ({ signal }) => call<ReportList>('reports', { signal }),
  });
  const report = list.data?.reports.find(
    (r) => r.area === area && within(area, account.area) && r.periodUntil <= asOf,
  );
  const asked = new URLSearchParams(clockParams({ asOf, knownAt }));
  asked.delete('asOf');
  const beside = useQuery({
    queryKey: ['report', report?.id, asked.toString(), language],
    enabled: report !== undefined,
    queryFn: ({ signal }) =>
      call<ReportBeside>(`reports/${report?.id}?${asked}`, { signal, headers: readingOwnWrites() }),
  });
  if (report === undefined) return null;
  return (
    <section className="card reports" aria-labelledby="reports">
      <h2 id="reports">{t(texts.title)}</h2>
      <p className="lead">
        {report.title}, {report.outlet}. {t(texts.asPrinted)}
      </p>
      {beside.error !== null && <Failed error={beside.error} />}
      {beside.data === undefined ? (
        beside.error === null && <Loading lines={4} />
      ) : (
        <ReportTable report={beside.data} />
      )}
    </section>
  );
};
