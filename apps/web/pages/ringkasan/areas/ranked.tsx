import type { Bilingual } from '#libs/domain/kernel';
import { memo } from 'react';
import { Link } from 'react-router';
import { Bar } from '../../../parts/bar.js';
import { FigureLink } from '../../../parts/figure-link.js';
import type { OfArea } from '../../../system/api/types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { measures, shareOf, type Measure } from './order.js';

const of: Bilingual = { id: 'berisiko dari', en: 'at risk of' };

/** The areas one step further down, the heaviest first. */
const Ranking = ({
  areas,
  measure,
}: {
  readonly areas: readonly OfArea[];
  readonly measure: Measure;
}) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const most = Math.max(1, ...areas.map((a) => a.accompanied));
  const value = measures[measure].of;
  return (
    <ol className="ranked">
      {areas
        .toSorted((a, b) => value(b) - value(a))
        .map((area) => (
          <li key={area.area}>
            <Link to={to('/', { area: area.area })} className="name">
              {area.name}
            </Link>
            <span className="numbers">
              <FigureLink figure="at-risk" asked={{ area: area.area }}>
                {format.count(area.atRisk)}
              </FigureLink>{' '}
              {t(of)}{' '}
              <FigureLink figure="accompanied" asked={{ area: area.area }}>
                {format.count(area.accompanied)}
              </FigureLink>{' '}
              · {format.percent(shareOf(area))}
            </span>
            <Bar figures={area} most={most} />
          </li>
        ))}
    </ol>
  );
};

/** Not drawn again for a choice that does not concern it yet. */
export const Ranked = memo(Ranking);
