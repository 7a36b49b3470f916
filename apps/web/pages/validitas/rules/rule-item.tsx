import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import type { ValidityItem } from '../../../system/api/validity-types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';

const texts = {
  person: { id: 'Seseorang', en: 'A person' },
  since: { id: 'sejak', en: 'since' },
} satisfies Record<string, Bilingual>;

/** One case of a broken rule, and the way to the family where it can be put right. */
export const RuleItem = ({ item }: { readonly item: ValidityItem }) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  return (
    <li className="finding">
      <span className="what">
        <Link to={to(`/keluarga/${item.familyId}`)} className="name">
          {item.name ?? t(texts.person)}
        </Link>
        <span>{item.detail}</span>
        <span className="small">
          {item.kelurahanName} · {t(texts.since)} {format.day(item.since)}
          {item.workerName !== undefined && ` · ${item.workerName}`}
        </span>
      </span>
    </li>
  );
};
