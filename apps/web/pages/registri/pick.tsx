import type { Bilingual } from '#libs/domain/kernel';
import { useText } from '../../system/look.js';

const all: Bilingual = { id: 'Semua', en: 'All' };

/** Value and name. */
export type Option = readonly [string, string];

export const Pick = ({
  label,
  value,
  options,
  pick,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly pick: (value: string) => void;
}) => {
  const t = useText();
  return (
    <label className="pick">
      <span>{label}</span>
      <select className="select" value={value} onChange={(e) => pick(e.target.value)}>
        <option value="">{t(all)}</option>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};
