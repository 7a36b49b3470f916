import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import type { ReceiptItem } from '../../system/api/figure-types.js';
import { useKeepClocks } from '../../system/clocks.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { categoryOfPerson } from '../../system/names.js';
import { FactLines } from './fact-lines.js';

const texts = {
  forgotten: { id: 'Nama sudah dilupakan', en: 'Name forgotten' },
  hidden: { id: 'Seseorang', en: 'A person' },
  nobody: { id: 'Keluarga', en: 'Family' },
} satisfies Record<string, Bilingual>;

/** One line of a receipt: who, where, and the facts that say so. */
export const ReceiptLine = ({
  item,
  unit,
}: {
  readonly item: ReceiptItem;
  readonly unit: string | undefined;
}) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const names = item.persons.map(({ name }) =>
    name === undefined ? t(texts.hidden) : (name ?? t(texts.forgotten)),
  );
  const title = names.length === 0 ? t(texts.nobody) : names.join(', ');
  return (
    <li>
      <div className="receipt-head">
        {item.mayOpen ? (
          <Link to={to(`/keluarga/${item.familyId}`)} className="name">
            {title}
          </Link>
        ) : (
          <span className="name">{title}</span>
        )}
        <span className="small">{item.kelurahanName}</span>
        <span className="tags">
          {item.categories.map((code) => (
            <span key={code} className="tag">
              {t(categoryOfPerson(code))}
            </span>
          ))}
        </span>
        {item.quantity !== 1 && (
          <b className="quantity">
            {format.count(item.quantity)} {unit}
          </b>
        )}
      </div>
      <FactLines facts={item.facts} />
    </li>
  );
};
