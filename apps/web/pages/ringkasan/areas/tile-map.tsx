import type { Bilingual } from '#libs/domain/kernel';
import { memo } from 'react';
import { Link } from 'react-router';
import type { OfArea } from '../../../system/api/types.js';
import { useKeepClocks } from '../../../system/clocks.js';
import { useText } from '../../../system/look.js';
import { measures, stepOf, type Measure } from './order.js';
import { Tile } from './tile.js';

const texts = {
  least: { id: 'rendah', en: 'low' },
  most: { id: 'tinggi', en: 'high' },
} satisfies Record<string, Bilingual>;

/** All kelurahan at once, each in its kecamatan, the darker the more. */
const Tiles = ({
  groups,
  measure,
}: {
  readonly groups: readonly OfArea[];
  readonly measure: Measure;
}) => {
  const t = useText();
  const to = useKeepClocks();
  const of = measures[measure].of;
  const all = groups.flatMap((group) => group.areas ?? []).map(of);
  return (
    <>
      <div className="tile-groups">
        {groups.map((group) => (
          <section key={group.area} aria-label={group.name}>
            <h3>
              <Link to={to('/', { area: group.area })}>{group.name}</Link>
            </h3>
            <ul className="tiles">
              {group.areas?.map((area) => (
                <Tile key={area.area} of={area} measure={measure} step={stepOf(of(area), all)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="tile-legend small" aria-hidden="true">
        {t(texts.least)}
        {[1, 2, 3, 4, 5].map((step) => (
          <span key={step} className={`step-${step}`} />
        ))}
        {t(texts.most)}
      </p>
    </>
  );
};

/** Not drawn again for a choice that does not concern it yet. */
export const TileMap = memo(Tiles);
