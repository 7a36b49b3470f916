import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import type { Found } from '../../../system/api/validity-types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';

const texts = {
  areas: { id: 'Di mana', en: 'Where' },
  workers: { id: 'Pada catatan siapa', en: 'In whose records' },
  someone: { id: 'Petugas', en: 'A worker' },
} satisfies Record<string, Bilingual>;

const FEW = 10;

/** Where a rule is broken and in whose records, the most first. */
export const Where = ({ found }: { readonly found: Found }) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  if (found.areas.length + found.workers.length === 0) return null;
  return (
    <div className="columns">
      {found.areas.length > 0 && (
        <section aria-label={t(texts.areas)}>
          <h3>{t(texts.areas)}</h3>
          <ul className="counts">
            {found.areas.slice(0, FEW).map(({ area, name, count }) => (
              <li key={area}>
                <Link to={to(`/validitas/aturan/${found.id}`, { area })}>{name}</Link>
                <b>{format.count(count)}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.workers.length > 0 && (
        <section aria-label={t(texts.workers)}>
          <h3>{t(texts.workers)}</h3>
          <ul className="counts">
            {found.workers.slice(0, FEW).map(({ worker, name, count }) => (
              <li key={worker}>
                <span>{name ?? t(texts.someone)}</span>
                <b>{format.count(count)}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
