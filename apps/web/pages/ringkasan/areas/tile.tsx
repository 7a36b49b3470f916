import { Link } from 'react-router';
import { FigureLink } from '../../../parts/figure-link.js';
import type { OfArea } from '../../../system/api/types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { shareOf, type Measure } from './order.js';

/** A kelurahan: its name goes down into it, its number opens the persons. */
export const Tile = ({
  of,
  measure,
  step,
}: {
  readonly of: OfArea;
  readonly measure: Measure;
  readonly step: number;
}) => {
  const format = useFormat();
  const to = useKeepClocks();
  const figure = measure === 'accompanied' ? 'accompanied' : 'at-risk';
  return (
    <li className={`tile step-${step}`}>
      <Link to={to('/', { area: of.area })} className="tile-name">
        {of.name}
      </Link>
      <FigureLink figure={figure} asked={{ area: of.area }} className="tile-value">
        {measure === 'share'
          ? format.percent(shareOf(of))
          : format.count(measure === 'atRisk' ? of.atRisk : of.accompanied)}
        <span className="unseen"> {of.name}</span>
      </FigureLink>
    </li>
  );
};
