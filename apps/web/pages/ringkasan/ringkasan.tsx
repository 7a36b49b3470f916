import type { Bilingual } from '#libs/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Failed, Loading } from '../../parts/states.js';
import { call, readingOwnWrites } from '../../system/api/call.js';
import type { Summary } from '../../system/api/types.js';
import { clockParams, useClocks } from '../../system/clocks.js';
import { useFormat } from '../../system/format.js';
import { useLook, useText } from '../../system/look.js';
import { useAccount } from '../../system/session.js';
import { AreaBars } from './area-bars.js';
import { CategoryTable } from './category-table.js';
import { Definitions } from './definitions.js';
import { Freshness } from './freshness.js';
import { Headline } from './headline.js';
import { Reports } from './reports.js';
import { WhereWeAre } from './where-we-are.js';
import './ringkasan.css';

const REFRESH_MS = 30_000;

const texts = {
  title: { id: 'Ringkasan', en: 'Summary' },
  period: { id: 'Periode', en: 'Period' },
} satisfies Record<string, Bilingual>;

/** The figures of an area: how many are accompanied, how many are at risk, and where. */
const Ringkasan = () => {
  const t = useText();
  const format = useFormat();
  const { language } = useLook();
  const account = useAccount();
  const clocks = useClocks();
  const [params] = useSearchParams();
  const area = params.get('area') ?? account.area;
  const asked = new URLSearchParams({ area, ...clockParams(clocks) }).toString();
  const { data, error, refetch } = useQuery({
    queryKey: ['summary', asked, language],
    queryFn: ({ signal }) =>
      call<Summary>(`summary?${asked}`, { signal, headers: readingOwnWrites() }),
    refetchInterval: REFRESH_MS,
  });
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={10} />;
  return (
    <article className="ringkasan">
      <header className="page-head">
        <WhereWeAre area={area} />
        <h1>
          {t(texts.title)} {data.name}
        </h1>
        <p className="lead">
          {t(texts.period)} {format.day(data.from)} – {format.day(data.asOf)}
        </p>
      </header>
      <Headline figures={data} />
      <CategoryTable summary={data} />
      {data.areas.length > 0 && <AreaBars areas={data.areas} />}
      <Reports area={area} />
      <Definitions definitions={data.definitions} />
      <Freshness position={data.position} />
    </article>
  );
};

export default Ringkasan;
