import { areaName, CITY, within } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import { useKeepClocks } from '../../system/clocks.js';
import { useText } from '../../system/look.js';
import { useAccount } from '../../system/session.js';

const label: Bilingual = { id: 'Wilayah', en: 'Area' };

/** City, kecamatan and kelurahan above the area shown, as far up as the account may look. */
export const WhereWeAre = ({ area }: { readonly area: string }) => {
  const t = useText();
  const account = useAccount();
  const to = useKeepClocks();
  const depth = area.split('.').length;
  const above = [CITY.code, area.split('.').slice(0, 3).join('.')].filter(
    (code, i) => code.split('.').length < depth && within(code, account.area) && i < depth,
  );
  if (above.length === 0) return null;
  return (
    <nav className="where" aria-label={t(label)}>
      {above.map((code) => (
        <Link key={code} to={to('/', { area: code })}>
          {areaName(code)}
        </Link>
      ))}
    </nav>
  );
};
