import type { Bilingual } from '#libs/domain/kernel';
import { useDeferredValue, useState } from 'react';
import { Segments } from '../../../parts/segments.js';
import type { Summary } from '../../../system/api/types.js';
import { useText } from '../../../system/look.js';
import { measures, type Measure } from './order.js';
import { Ranked } from './ranked.js';
import { TileMap } from './tile-map.js';

const texts = {
  title: { id: 'Menurut wilayah', en: 'By area' },
  map: { id: 'Peta ubin', en: 'Tile map' },
  ranked: { id: 'Peringkat', en: 'Ranking' },
  show: { id: 'Tampilan', en: 'Display' },
  measure: { id: 'Yang ditampilkan', en: 'What is shown' },
} satisfies Record<string, Bilingual>;

export const Areas = ({ summary }: { readonly summary: Summary }) => {
  const t = useText();
  const [show, setShow] = useState<'map' | 'ranked'>('map');
  const [measure, setMeasure] = useState<Measure>('share');
  // What was chosen shows at once, the 42 tiles of it a moment later.
  const [shown, shownMeasure] = [useDeferredValue(show), useDeferredValue(measure)];
  // All 42 kelurahan stand on one picture of the city; a kecamatan is a group of its own.
  const groups = summary.areas.some((a) => (a.areas ?? []).length > 0) ? summary.areas : [summary];
  if (summary.areas.length === 0) return null;
  return (
    <section className="card areas" aria-labelledby="by-area">
      <div className="card-head">
        <h2 id="by-area">{t(texts.title)}</h2>
        <div className="row">
          <select
            className="select"
            aria-label={t(texts.measure)}
            value={measure}
            onChange={(e) => setMeasure(e.target.value as Measure)}
          >
            {(Object.keys(measures) as Measure[]).map((name) => (
              <option key={name} value={name}>
                {t(measures[name].title)}
              </option>
            ))}
          </select>
          <Segments
            label={t(texts.show)}
            value={show}
            set={setShow}
            options={[
              ['map', t(texts.map)],
              ['ranked', t(texts.ranked)],
            ]}
          />
        </div>
      </div>
      {shown === 'ranked' ? (
        <Ranked areas={summary.areas} measure={shownMeasure} />
      ) : (
        <TileMap groups={groups} measure={shownMeasure} />
      )}
    </section>
  );
};
