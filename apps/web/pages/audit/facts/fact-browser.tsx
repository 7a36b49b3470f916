import { familyFacts } from '#libs/domain/family';
import type { Bilingual } from '#libs/domain/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { DateField } from '../../../parts/date/date-field.js';
import { LoadMore } from '../../../parts/load-more.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { call } from '../../../system/api/call.js';
import type { IndexedFacts } from '../../../system/api/audit-types.js';
import { asParams } from '../../../system/figures.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { beginOf, useAsked } from '../use-asked.js';
import { FactRow } from './fact-row.js';

const texts = {
  stream: { id: 'Aliran', en: 'Stream' },
  type: { id: 'Jenis fakta', en: 'Kind of fact' },
  all: { id: 'Semua', en: 'All' },
  actor: { id: 'Akun pencatat', en: 'Account' },
  from: { id: 'Dicatat mulai', en: 'Recorded from' },
  until: { id: 'Dicatat sebelum', en: 'Recorded before' },
  correlation: { id: 'Korelasi', en: 'Correlation' },
  filters: { id: 'Saringan', en: 'Filters' },
  none: { id: 'Tidak ada fakta yang cocok.', en: 'No fact matches.' },
  upTo: { id: 'Terindeks sampai fakta ke-', en: 'Indexed up to fact no. ' },
} satisfies Record<string, Bilingual>;

const NAMES = ['stream', 'type', 'actor', 'correlation', 'dari', 'sampai'] as const;
const ROWS = 50;

/** Every fact of the log, the newest first, by stream, kind, account, time and correlation. */
export const FactBrowser = () => {
  const t = useText();
  const format = useFormat();
  const { asked, set } = useAsked(NAMES);
  const { dari, sampai, ...same } = asked;
  const params = asParams({ ...same, from: beginOf(dari), until: beginOf(sampai) }).toString();
  const list = useInfiniteQuery({
    queryKey: ['audit', 'facts', params],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: IndexedFacts) => last.next,
    queryFn: ({ signal, pageParam }) =>
      call<IndexedFacts>(
        `audit/facts?${params}&${asParams({ limit: String(ROWS), cursor: pageParam })}`,
        { signal },
      ),
  });
  const facts = list.data?.pages.flatMap((page) => page.facts) ?? [];
  const text = (name: 'stream' | 'actor' | 'correlation') => (
    <label className="field">
      <span>{t(texts[name])}</span>
      <input
        className="input"
        spellCheck={false}
        value={asked[name] ?? ''}
        onChange={(e) => set(name, e.target.value.trim())}
      />
    </label>
  );
  const day = (name: 'dari' | 'sampai', label: Bilingual) => (
    <DateField label={t(label)} value={asked[name] ?? ''} set={(value) => set(name, value)} />
  );
  const position = list.data?.pages[0]?.position;
  return (
    <div className="stack">
      <div className="audit-filters" role="group" aria-label={t(texts.filters)}>
        <label className="field">
          <span>{t(texts.type)}</span>
          <select
            className="select"
            value={asked.type ?? ''}
            onChange={(e) => set('type', e.target.value)}
          >
            <option value="">{t(texts.all)}</option>
            {[...familyFacts.keys()].toSorted().map((type) => (
              <option key={type}>{type}</option>
            ))}
          </select>
        </label>
        {day('dari', texts.from)}
        {day('sampai', texts.until)}
        {text('stream')}
        {text('actor')}
        {text('correlation')}
      </div>
      {list.isLoadingError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading lines={8} />
      ) : facts.length === 0 ? (
        <Empty>{t(texts.none)}</Empty>
      ) : (
        <ul className="fact-rows">
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} narrow={set} />
          ))}
        </ul>
      )}
      <LoadMore list={list} />
      {position !== undefined && (
        <p className="small">
          {t(texts.upTo)}
          {format.count(Number(position))}
        </p>
      )}
    </div>
  );
};
