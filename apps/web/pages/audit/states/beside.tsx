import type { Bilingual } from '#libs/domain/kernel';
import { Cell, ColumnHead, Row, RowHead, StackedTable } from '../../../parts/stacked/stacked.js';
import { Failed, Loading } from '../../../parts/states.js';
import type { Clocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useFamily } from '../../keluarga/queries.js';
import { rowsOf, type Row as Said } from './rows-of.js';

const texts = {
  what: { id: 'Apa', en: 'What' },
  first: { id: 'Pertama', en: 'First' },
  second: { id: 'Kedua', en: 'Second' },
  differ: { id: 'baris berbeda', en: 'rows differ' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  same: { id: 'Kedua keadaan sama.', en: 'Both states are the same.' },
} satisfies Record<string, Bilingual>;

/** Both states in one table; a row that differs is marked in words and in weight. */
export const Beside = ({
  familyId,
  one,
  two,
}: {
  readonly familyId: string;
  readonly one: Clocks;
  readonly two: Clocks;
}) => {
  const t = useText();
  const format = useFormat();
  const first = useFamily(familyId, one);
  const second = useFamily(familyId, two);
  const failed = [first, second].find(({ isLoadingError }) => isLoadingError);
  if (failed !== undefined)
    return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (first.data === undefined || second.data === undefined) return <Loading lines={8} />;
  const [a, b] = [rowsOf(first.data), rowsOf(second.data)];
  const keys = [...new Set([...a.keys(), ...b.keys()])];
  const differ = (key: string): boolean =>
    JSON.stringify(a.get(key)?.value) !== JSON.stringify(b.get(key)?.value);
  const differing = keys.filter(differ);
  const say = (row: Said | undefined): string => {
    const value = row?.value;
    if (value === undefined || value === '') return '–';
    if (typeof value === 'boolean') return t(value ? texts.yes : texts.no);
    if (typeof value === 'string') return value;
    if ('day' in value) return format.day(value.day);
    return value.names.length === 0 ? '–' : value.names.map((name) => t(name)).join('; ');
  };
  return (
    <section className="card">
      <p className={differing.length === 0 ? 'notice' : 'notice careful'} role="status">
        {differing.length === 0 ? t(texts.same) : `${differing.length} ${t(texts.differ)}.`}
      </p>
      <StackedTable
        label={t(texts.what)}
        className="states"
        head={
          <Row>
            <ColumnHead>{t(texts.what)}</ColumnHead>
            <ColumnHead className="text">{t(texts.first)}</ColumnHead>
            <ColumnHead className="text">{t(texts.second)}</ColumnHead>
          </Row>
        }
      >
        {keys.map((key) => {
          const { what, who } = (a.get(key) ?? b.get(key)) as Said;
          return (
            <Row key={key} className={differ(key) ? 'differs' : undefined}>
              <RowHead>
                {t(what)}
                {who !== undefined && <span className="small"> {who}</span>}
              </RowHead>
              <Cell label={t(texts.first)} className="text">
                {say(a.get(key))}
              </Cell>
              <Cell label={t(texts.second)} className="text">
                {differ(key) && <span aria-hidden="true">≠ </span>}
                {say(b.get(key))}
              </Cell>
            </Row>
          );
        })}
      </StackedTable>
    </section>
  );
};
