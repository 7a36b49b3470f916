import type { Bilingual } from '#libs/domain/kernel';
import { PersonList } from '../../parts/person-list.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { useClocks } from '../../system/clocks.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { useRegistry } from '../../system/registry.js';
import { useAccount } from '../../system/session.js';

const texts = {
  title: { id: 'Tugas', en: 'Tasks' },
  lead: {
    id: 'Yang kunjungannya terlambat di wilayah Anda, yang berisiko lebih dulu.',
    en: 'Whose visit is overdue in your area, those at risk first.',
  },
  atRisk: { id: 'Berisiko dan terlambat', en: 'At risk and overdue' },
  others: { id: 'Terlambat, tidak berisiko', en: 'Overdue, not at risk' },
  none: { id: 'Tidak ada yang terlambat.', en: 'Nobody is overdue.' },
} satisfies Record<string, Bilingual>;

const Part = ({ risk, title }: { readonly risk: string; readonly title: Bilingual }) => {
  const t = useText();
  const format = useFormat();
  const { asOf } = useClocks();
  const list = useRegistry({ overdue: 'true', risk, asOf });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const longest = rows.toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  return (
    <section className="task-part">
      <h2>
        {t(title)}{' '}
        {list.data && <span className="tag">{format.count(list.data.pages[0]?.total ?? 0)}</span>}
      </h2>
      {list.error !== null ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading lines={4} />
      ) : rows.length === 0 ? (
        <Empty>{t(texts.none)}</Empty>
      ) : (
        <PersonList
          rows={longest}
          more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loading={list.isFetchingNextPage}
        />
      )}
    </section>
  );
};

/** Who is to be seen, and why. */
const Tugas = () => {
  const t = useText();
  const account = useAccount();
  return (
    <article className="tugas">
      <header className="page-head">
        <h1>
          {t(texts.title)} {account.areaName}
        </h1>
        <p className="lead">{t(texts.lead)}</p>
      </header>
      <Part risk="AT_RISK" title={texts.atRisk} />
      <Part risk="NOT_AT_RISK" title={texts.others} />
    </article>
  );
};

export default Tugas;
