import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import { LoadMore } from '../../../parts/load-more.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { FactLines } from '../fact-lines.js';
import { usePart, type Ends } from './queries.js';

const texts = {
  person: { id: 'Seseorang', en: 'A person' },
  forgotten: { id: 'Nama sudah dilupakan', en: 'Name forgotten' },
  none: { id: 'Tidak ada seorang pun di bagian ini.', en: 'Nobody is in this part.' },
} satisfies Record<string, Bilingual>;

/** Who makes up one part of a difference. */
export const PartPersons = ({
  figure,
  ends,
  part,
}: {
  readonly figure: string;
  readonly ends: Ends;
  readonly part: string;
}) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const list = usePart(figure, ends, part);
  if (list.isLoadingError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading lines={2} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty>{t(texts.none)}</Empty>;
  return (
    <>
      <ul className="receipt-lines">
        {items.map((item, i) => {
          const name =
            item.name === undefined ? t(texts.person) : (item.name ?? t(texts.forgotten));
          return (
            <li key={`${item.personId}/${i}`}>
              <div className="receipt-head">
                {item.mayOpen ? (
                  <Link to={to(`/keluarga/${item.familyId}`)} className="name">
                    {name}
                  </Link>
                ) : (
                  <span className="name">{name}</span>
                )}
                <span className="small">{item.kelurahanName}</span>
                <b className="quantity">{format.change(item.value)}</b>
              </div>
              <FactLines facts={item.facts} />
            </li>
          );
        })}
      </ul>
      <LoadMore list={list} />
    </>
  );
};
