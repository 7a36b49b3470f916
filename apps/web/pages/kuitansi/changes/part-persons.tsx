import type { Bilingual } from '#libs/domain/kernel';
import { areaName } from '#libs/domain/area';
import { Link } from 'react-router';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useAccount } from '../../../system/session.js';
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
  const { reads } = useAccount();
  const { data, error } = usePart(figure, ends, part);
  if (error !== null) return <Failed error={error} />;
  if (data === undefined) return <Loading lines={2} />;
  if (data.items.length === 0) return <Empty>{t(texts.none)}</Empty>;
  return (
    <ul className="receipt-lines">
      {data.items.map((item, i) => {
        const name = item.name === undefined ? t(texts.person) : (item.name ?? t(texts.forgotten));
        return (
          <li key={`${item.personId}/${i}`}>
            <div className="receipt-head">
              {reads === 'identified' && item.familyId !== undefined ? (
                <Link to={to(`/keluarga/${item.familyId}`)} className="name">
                  {name}
                </Link>
              ) : (
                <span className="name">{name}</span>
              )}
              <span className="small">{areaName(item.kelurahan)}</span>
              <b className="quantity">{format.change(item.value)}</b>
            </div>
            {item.facts !== undefined && <FactLines facts={item.facts} />}
          </li>
        );
      })}
    </ul>
  );
};
