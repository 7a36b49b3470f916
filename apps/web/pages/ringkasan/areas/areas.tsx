import type { Bilingual } from '#libs/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Segments } from '../../../parts/segments.js';
import { Failed, Loading } from '../../../parts/states.js';
import { call } from '../../../system/api/call.js';
import type { OfArea, Summary } from '../../../system/api/types.js';
import { clockParams, useClocks } from '../../../system/clocks.js';
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

const isKecamatan = (area: string): boolean => area.split('.').length === 3;

/** The kelurahan of each area one step down, so that all 42 stand on one picture. */
const useGroups = (summary: Summary) => {
  const clocks = clockParams(useClocks());
  const deeper = summary.areas.some((a) => isKecamatan(a.area));
  const { data, error, isLoadingError, refetch } = useQuery({
    queryKey: ['areas', summary.area, clocks],
    enabled: deeper,
    queryFn: ({ signal }) =>
      Promise.all(
        summary.areas.map((a) =>
          call<Summary>(`summary?${new URLSearchParams({ area: a.area, ...clocks })}`, { signal }),
        ),
      ),
  });
  const groups: readonly OfArea[] | undefined = deeper ? data : [summary];
  return { groups, error, isLoadingError, refetch };
};

export const Areas = ({ summary }: { readonly summary: Summary }) => {
  const t = useText();
  const [show, setShow] = useState<'map' | 'ranked'>('map');
  const [measure, setMeasure] = useState<Measure>('share');
  // What was chosen shows at once, the 42 tiles of it a moment later.
  const [shown, shownMeasure] = [useDeferredValue(show), useDeferredValue(measure)];
  const { groups, error, isLoadingError, refetch } = useGroups(summary);
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
      ) : isLoadingError ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : groups === undefined ? (
        <Loading lines={8} />
      ) : (
        <TileMap groups={groups} measure={shownMeasure} />
      )}
    </section>
  );
};
