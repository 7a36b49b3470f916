import type { Bilingual } from '#libs/domain/kernel';
import { useText } from '../../../system/look.js';
import { bandsOf } from './bands.js';
import type { Chart } from './lines.js';

const texts = {
  child: { id: 'Anak ini', en: 'This child' },
  flagged: { id: 'Periksa ulang (tidak dihitung)', en: 'Measure again (not counted)' },
} satisfies Record<string, Bilingual>;

/** What the bands and dots mean, from the top of the chart down. */
export const BandLegend = ({
  chart,
  flagged,
}: {
  readonly chart: Chart;
  /** Whether one of the dots is hollow. */
  readonly flagged: boolean;
}) => {
  const t = useText();
  return (
    <ul className="band-legend small">
      {bandsOf[chart].toReversed().map(({ name, tone }) => (
        <li key={name.id}>
          <span className={`swatch band-${tone}`} aria-hidden="true" />
          {t(name)}
        </li>
      ))}
      <li>
        <span className="swatch-dot" aria-hidden="true" />
        {t(texts.child)}
      </li>
      {flagged && (
        <li>
          <span className="swatch-dot flagged" aria-hidden="true" />
          {t(texts.flagged)}
        </li>
      )}
    </ul>
  );
};
