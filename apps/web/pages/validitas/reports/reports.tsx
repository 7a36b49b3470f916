import type { Bilingual } from '#libs/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { call } from '../../../system/api/call.js';
import type { ReportList } from '../../../system/api/types.js';
import { useLook, useText } from '../../../system/look.js';
import { ReportCard } from './report-card.js';

const texts = {
  none: { id: 'Belum ada laporan yang dicatat.', en: 'No report has been taken in yet.' },
} satisfies Record<string, Bilingual>;

/** What was published elsewhere, beside what the city's own facts say. */
const Reports = () => {
  const t = useText();
  const { language } = useLook();
  const { data, error, isLoadingError, refetch } = useQuery({
    queryKey: ['reports', language],
    queryFn: ({ signal }) => call<ReportList>('reports', { signal }),
  });
  if (isLoadingError) return <Failed error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={8} />;
  if (data.reports.length === 0) return <Empty>{t(texts.none)}</Empty>;
  return (
    <div className="stack">
      {data.reports.map((report) => (
        <ReportCard key={report.id} report={report} />
      ))}
    </div>
  );
};

export default Reports;
