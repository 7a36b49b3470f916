import { CITY, KECAMATAN, KELURAHAN, areaName, within } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import { useSearchParams } from 'react-router';
import { useText } from '../system/look.js';
import { useAccount } from '../system/session.js';

const label: Bilingual = { id: 'Wilayah', en: 'Area' };

/** The area of the page, from the address, within the account's own. */
export const useArea = (): string => {
  const [params] = useSearchParams();
  const account = useAccount();
  return params.get('area') ?? account.area;
};

/** Chooses city, kecamatan or kelurahan, as far as the account may look. */
export const AreaPick = () => {
  const t = useText();
  const account = useAccount();
  const area = useArea();
  const [, setParams] = useSearchParams();
  const set = (code: string): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('area', code);
        return after;
      },
      { replace: true },
    );
  const groups = KECAMATAN.filter(
    (k) => within(k.code, account.area) || within(account.area, k.code),
  );
  if (account.area.split('.').length > 3) return null;
  return (
    <label className="field area-pick no-print">
      <span>{t(label)}</span>
      <select className="select" value={area} onChange={(e) => set(e.target.value)}>
        {account.area === CITY.code && <option value={CITY.code}>{areaName(CITY.code)}</option>}
        {groups.map((kecamatan) => (
          <optgroup key={kecamatan.code} label={kecamatan.name}>
            <option value={kecamatan.code}>Kecamatan {kecamatan.name}</option>
            {KELURAHAN.filter((k) => k.kecamatan === kecamatan.code).map((k) => (
              <option key={k.code} value={k.code}>
                {k.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
};
