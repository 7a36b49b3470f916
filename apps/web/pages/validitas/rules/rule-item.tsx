import { areaName } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import type { ValidityItem } from '../../../system/api/validity-types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useAccount } from '../../../system/session.js';

const texts = {
  person: { id: 'Seseorang', en: 'A person' },
  since: { id: 'sejak', en: 'since' },
} satisfies Record<string, Bilingual>;

/** One case of a broken rule, and the way to the family where it can be put right. */
export const RuleItem = ({ item }: { readonly item: ValidityItem }) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const { reads } = useAccount();
  const name = item.name ?? t(texts.person);
  return (
    <li className="finding">
      <span className="what">
        {reads === 'identified' && item.familyId !== undefined ? (
          <Link to={to(`/keluarga/${item.familyId}`)} className="name">
            {name}
          </Link>
        ) : (
          <span className="name">{name}</span>
        )}
        <span>{item.detail}</span>
        <span className="small">
          {areaName(item.kelurahan)}
          {item.since !== undefined && ` · ${t(texts.since)} ${format.day(item.since)}`}
        </span>
      </span>
    </li>
  );
};
