import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import { Failed, Loading } from '../../parts/states.js';
import { useKeepClocks } from '../../system/clocks.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { useValidity } from '../../system/validity.js';

const texts = {
  title: { id: 'Yang perlu diperiksa', en: 'To be looked into' },
  all: { id: 'Semua temuan', en: 'All findings' },
  none: { id: 'Tidak ada temuan.', en: 'No findings.' },
} satisfies Record<string, Bilingual>;

const FEW = 4;

/** The validity rules with the most findings. */
export const Problems = ({ area }: { readonly area: string }) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const { data, error, isLoadingError, refetch } = useValidity(area);
  const found = data?.rules.filter((rule) => rule.count > 0);
  return (
    <section className="card" aria-labelledby="problems">
      <h2 id="problems">{t(texts.title)}</h2>
      {isLoadingError ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : found === undefined ? (
        <Loading lines={FEW} />
      ) : found.length === 0 ? (
        <p className="small">{t(texts.none)}</p>
      ) : (
        <ul className="problem-list">
          {found
            .toSorted((a, b) => b.count - a.count)
            .slice(0, FEW)
            .map((rule) => (
              <li key={rule.id}>
                <Link to={to(`/validitas/aturan/${rule.id}`, { area })}>
                  <span>{rule.title}</span>
                  <b>{format.count(rule.count)}</b>
                </Link>
              </li>
            ))}
        </ul>
      )}
      <Link to={to('/validitas', { area })}>{t(texts.all)}</Link>
    </section>
  );
};
