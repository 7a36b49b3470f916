import type { Bilingual } from '#libs/domain/kernel';
import { useSearchParams } from 'react-router';
import type { ValidityGroup } from '../../../system/api/validity-types.js';
import { useText } from '../../../system/look.js';

const label: Bilingual = { id: 'Buka', en: 'Open' };

/** The workers or areas that a rule is about; each opens its persons. */
export const Groups = ({
  groups,
  chosen,
}: {
  readonly groups: readonly ValidityGroup[];
  readonly chosen: string | undefined;
}) => {
  const t = useText();
  const [, setParams] = useSearchParams();
  const open = (group: string): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (group === chosen) after.delete('kelompok');
        else after.set('kelompok', group);
        return after;
      },
      { replace: true },
    );
  return (
    <ul className="findings">
      {groups.map(({ group, name, detail }) => (
        <li key={group} className="finding group">
          <span className="what">
            <b className="name">{name ?? group}</b>
            <span>{detail}</span>
          </span>
          <button
            type="button"
            className="chip"
            aria-pressed={group === chosen}
            onClick={() => open(group)}
          >
            {t(label)}
          </button>
        </li>
      ))}
    </ul>
  );
};
