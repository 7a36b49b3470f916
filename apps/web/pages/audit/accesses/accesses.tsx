import type { Bilingual } from '#libs/domain/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Button } from '../../../parts/button.js';
import { LoadMore } from '../../../parts/load-more.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { call } from '../../../system/api/call.js';
import type { Accesses as Page } from '../../../system/api/audit-types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { asParams } from '../../../system/figures.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useAsked } from '../use-asked.js';

const texts = {
  lead: {
    id: 'Siapa melihat data pribadi siapa, dan siapa ditolak.',
    en: 'Who saw whose personal data, and who was refused.',
  },
  refused: { id: 'Ditolak', en: 'Refused' },
  none: { id: 'Belum ada pembacaan.', en: 'Nothing was read yet.' },
  only: { id: 'Hanya akun ini', en: 'Only this account' },
  all: { id: 'Semua akun', en: 'All accounts' },
  family: { id: 'keluarga', en: 'family' },
} satisfies Record<string, Bilingual>;

const Accesses = () => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const { asked, set } = useAsked(['account', 'stream']);
  const params = asParams(asked).toString();
  const list = useInfiniteQuery({
    queryKey: ['audit', 'accesses', params],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => last.next,
    queryFn: ({ signal, pageParam }) =>
      call<Page>(`audit/accesses?${params}&${asParams({ cursor: pageParam })}`, { signal }),
  });
  const rows = list.data?.pages.flatMap((page) => page.accesses) ?? [];
  return (
    <div className="stack">
      <p className="lead">{t(texts.lead)}</p>
      {asked.account !== undefined && (
        <Button onClick={() => set('account', '')}>{t(texts.all)}</Button>
      )}
      {list.isLoadingError ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading lines={8} />
      ) : rows.length === 0 ? (
        <Empty>{t(texts.none)}</Empty>
      ) : (
        <ul className="fact-rows">
          {rows.map((row) => (
            <li key={`${row.requestId}/${row.stream}`}>
              <div className="fact-row-head">
                <b className="name">{row.accountName ?? row.role}</b>
                {row.status !== 200 && <span className="tag late">{t(texts.refused)}</span>}
                <time dateTime={row.at} className="small">
                  {format.moment(row.at)}
                </time>
              </div>
              <p className="code">{row.action}</p>
              <div className="narrow-row">
                {row.stream?.startsWith('family-') === true && (
                  <Link to={to(`/keluarga/${row.stream.slice('family-'.length)}`)}>
                    {t(texts.family)}
                  </Link>
                )}
                <button type="button" className="quiet" onClick={() => set('account', row.account)}>
                  {t(texts.only)}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <LoadMore list={list} />
    </div>
  );
};

export default Accesses;
