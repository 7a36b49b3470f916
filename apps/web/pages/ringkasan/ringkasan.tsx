import { areaName } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import { PageTitle } from '../../parts/page-title.js';
import { Failed, Loading } from '../../parts/states.js';
import { call, readingOwnWrites } from '../../system/api/call.js';
import type { Summary } from '../../system/api/types.js';
import { clockParams, useClocks } from '../../system/clocks.js';
import { useFormat } from '../../system/format.js';
import { useLook, useText } from '../../system/look.js';
import { useAccount } from '../../system/session.js';
import { Areas } from './areas/areas.js';
import { CategoryTable } from './category-table.js';
import { Definitions } from './definitions.js';
import { Headline } from './headline.js';
import { Prevalence } from './prevalence.js';
import { Problems } from './problems.js';
import { Trend } from './trend.js';
import { WhereWeAre } from './where-we-are.js';
import './ringkasan.css';

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
  const asked = new URLSearchParams({ area, ...clockParams(clocks), steps: '2' }).toString();
  const { data, error, isLoadingError, refetch } = useQuery({
    queryKey: ['summary', asked, language],
    queryFn: ({ signal }) =>
      call<Summary>(`summary?${asked}`, { signal, headers: readingOwnWrites() }),
  });
  // The first figures are read while the rest is drawn, a little at a time.
  const below = useDeferredValue(data, undefined);
  if (isLoadingError) return <Failed error={error} retry={() => void refetch()} />;
  const head = (
    <header className="page-head">
      <WhereWeAre area={area} />
      <PageTitle>{`${t(texts.title)} ${areaName(area)}`}</PageTitle>
      <p className="lead">
        {t(texts.period)}{' '}
        {data === undefined ? '…' : `${format.day(data.from)} – ${format.day(data.asOf)}`}
      </p>
    </header>
  );
  // Where and what this is can be read while the figures are on their way.
  if (data === undefined)
    return (
      <article className="ringkasan">
        {head}
        <Loading lines={10} />
      </article>
    );
  return (
    <article className="ringkasan">
      {head}
      <Headline summary={data} area={area} />
      {below === undefined ? (
        <Loading lines={10} />
      ) : (
        <>
          <Trend area={area} />
          <div className="columns">
            <CategoryTable summary={below} />
            <div className="stack">
              <Prevalence prevalence={below.prevalence} area={area} />
              <Problems area={area} />
            </div>
          </div>
          <Areas summary={below} />
          <Definitions definitions={below.definitions} />
        </>
      )}
    </article>
  );
};

export default Ringkasan;
