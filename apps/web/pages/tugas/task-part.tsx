import type { Bilingual } from '#libs/domain/kernel';
import { Button } from '../../parts/button.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import type { RegistryRow } from '../../system/api/types.js';
import { useClocks } from '../../system/clocks.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { useRegistry } from '../../system/registry.js';
import { keyOf, type Doing } from './doing.js';
import { TaskRow } from './task-row.js';

const texts = {
  none: { id: 'Tidak ada yang terlambat.', en: 'Nobody is overdue.' },
  more: { id: 'Muat berikutnya', en: 'Load more' },
} satisfies Record<string, Bilingual>;

const NOTHING: Doing['done'][string]['done'] = [];

const byDue = (a: RegistryRow, b: RegistryRow): number =>
  (a.dueOn ?? '').localeCompare(b.dueOn ?? '');

/** Those who wait, the longest first; whoever was seen meanwhile keeps her place. */
export const TaskPart = ({
  risk,
  title,
  doing,
}: {
  readonly risk: 'AT_RISK' | 'NOT_AT_RISK';
  readonly title: Bilingual;
  readonly doing: Doing;
}) => {
  const t = useText();
  const format = useFormat();
  const { asOf } = useClocks();
  const list = useRegistry({ overdue: 'true', risk, asOf });
  const waiting = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const seen = Object.values(doing.done).filter((one) => one.risk === risk);
  const there = new Set(seen.map(({ row }) => keyOf(row)));
  const rows = [
    ...seen.map(({ row }) => row),
    ...waiting.filter((row) => !there.has(keyOf(row))),
  ].toSorted(byDue);
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
        <ul className="person-list task-list">
          {rows.map((row) => (
            <TaskRow
              key={keyOf(row)}
              row={row}
              done={doing.done[keyOf(row)]?.done ?? NOTHING}
              add={(one) => doing.add(risk, row, one)}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          className="more"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </section>
  );
};
