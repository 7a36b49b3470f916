import type { Bilingual } from '#libs/domain/kernel';
import { useState } from 'react';
import { Link } from 'react-router';
import { Bar } from '../../parts/bar.js';
import type { OfArea } from '../../system/api/types.js';
import { useKeepClocks } from '../../system/clocks.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';

const texts = {
  title: { id: 'Menurut wilayah', en: 'By area' },
  order: { id: 'Urutkan menurut', en: 'Order by' },
  atRisk: { id: 'Jumlah berisiko', en: 'Number at risk' },
  share: { id: 'Bagian berisiko', en: 'Share at risk' },
  accompanied: { id: 'Jumlah didampingi', en: 'Number accompanied' },
  of: { id: 'berisiko dari', en: 'at risk of' },
} satisfies Record<string, Bilingual>;

const share = (of: OfArea): number => (of.accompanied === 0 ? 0 : of.atRisk / of.accompanied);

const orders: Readonly<Record<'atRisk' | 'share' | 'accompanied', (of: OfArea) => number>> = {
  atRisk: (of) => of.atRisk,
  share,
  accompanied: (of) => of.accompanied,
};

/** The areas one step further down, the heaviest first; each opens its own summary. */
export const AreaBars = ({ areas }: { readonly areas: readonly OfArea[] }) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const [order, setOrder] = useState<keyof typeof orders>('atRisk');
  const most = Math.max(1, ...areas.map((a) => a.accompanied));
  const ranked = areas.toSorted((a, b) => orders[order](b) - orders[order](a));
  return (
    <section className="card" aria-labelledby="by-area">
      <div className="card-head">
        <h2 id="by-area">{t(texts.title)}</h2>
        <label className="inline">
          <span>{t(texts.order)}</span>
          <select
            className="select"
            value={order}
            onChange={(e) => setOrder(e.target.value as keyof typeof orders)}
          >
            {(Object.keys(orders) as (keyof typeof orders)[]).map((name) => (
              <option key={name} value={name}>
                {t(texts[name])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ol className="area-bars">
        {ranked.map((of) => (
          <li key={of.area}>
            <Link to={to('/', { area: of.area })}>
              <span className="name">{of.name}</span>
              <span className="numbers">
                <b>{format.count(of.atRisk)}</b> {t(texts.of)} {format.count(of.accompanied)} ·{' '}
                {format.percent(share(of))}
              </span>
              <Bar figures={of} most={most} />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
};
