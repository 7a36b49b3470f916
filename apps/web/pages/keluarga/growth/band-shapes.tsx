import type { Band } from './bands.js';
import type { Line } from './lines.js';

type Points = Line['points'];

/** The bands between the lines, from the bottom of the chart to its top. */
export const BandShapes = ({
  bands,
  lines,
  low,
  high,
  hatch,
  path,
}: {
  readonly bands: readonly Band[];
  readonly lines: readonly Line[];
  readonly low: number;
  readonly high: number;
  /** Id of the hatching. */
  readonly hatch: string;
  readonly path: (points: Points) => string;
}) => {
  const first = lines[0]?.points ?? [];
  const line = (sd: number | undefined, otherwise: number): Points =>
    lines.find((l) => l.sd === sd)?.points ?? first.map(([day]) => [day, otherwise] as const);
  return (
    <>
      <pattern
        id={hatch}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="hatch" x1="0" x2="0" y1="0" y2="7" />
      </pattern>
      {bands.map(({ from, to, tone, name }) => {
        const points = `${path(line(to, high))} ${path(line(from, low).toReversed())}`;
        return (
          <g key={name.id}>
            <polygon className={`band band-${tone}`} points={points} />
            {tone === 'lowest' && <polygon fill={`url(#${hatch})`} points={points} />}
          </g>
        );
      })}
    </>
  );
};
