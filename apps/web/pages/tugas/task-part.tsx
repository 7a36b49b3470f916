import type { Bilingual } from '#libs/domain/kernel';
import { LoadMore } from '../../parts/load-more.js';
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
} satisfies Record<string, Bilingual>;

const NOTHING: Doing['done'][string]['done'] = [];

const byDue = (a: RegistryRow, b: RegistryRow): number =>
  (a.dueOn ?? '').localeCompare(b.dueOn ?? '');

/** Those who wait, the longest first; whoever was seen meanwhile keeps her place. */
export const TaskPart = ({
  part,
  title,
  doing,
}: {
  /** The rest: not at risk, and those nobody has assessed. */
  readonly part: 'AT_RISK' | 'REST';
  readonly title: Bilingual;
  readonly doing: Doing;
}) => {
  const t = useText();
  const format = useFormat();
  const { asOf } = useClocks();
  const atRisk = useRegistry({ overdue: 'true', risk: 'AT_RISK', asOf });
  const all = useRegistry({ overdue: 'true', asOf });
  const rest = part === 'REST';
  const list = rest ? all : atRisk;
  const waiting = (list.data?.pages.flatMap((page) => page.rows) ?? []).filter(
    (row) => !rest || row.atRisk !== true,
  );
  const totalOf = ({ data }: typeof list): number => data?.pages[0]?.total ?? 0;
  const total = totalOf(list) - (rest ? totalOf(atRisk) : 0);
  const seen = Object.values(doing.done).filter((one) => one.part === part);
  const there = new Set(seen.map(({ row }) => keyOf(row)));
  const rows = [
    ...seen.map(({ row }) => row),
    ...waiting.filter((row) => !there.has(keyOf(row))),
  ].toSorted(byDue);
  // What stands below comes after what stands above: it would be pushed down by it.
  if (rest && atRisk.isPending) return null;
  return (
    <section className="task-part">
      <h2>
        {t(title)} {list.data && <span className="tag">{format.count(total)}</span>}
      </h2>
      {list.isLoadingError ? (
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
              add={(one) => doing.add(part, row, one)}
            />
          ))}
        </ul>
      )}
      <LoadMore list={list} />
    </section>
  );
};
