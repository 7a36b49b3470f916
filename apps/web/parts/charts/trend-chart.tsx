import { useFormat } from '../../system/format.js';
import { ticksTo } from './scale.js';
import { useWidth } from './use-width.js';
import './charts.css';

export interface Series {
  readonly name: string;
  /** Told apart by dash and weight too, so that the chart reads in grey. */
  readonly tone: 'main' | 'second';
  readonly points: readonly { readonly month: string; readonly value: number }[];
}

const HEIGHT = 200;
const PAD = { left: 44, right: 14, top: 14, bottom: 26 };
const ROOM_FOR_LABEL = 52;

/** Lines over the months; the table that says the same stands with whoever draws this. */
export const TrendChart = ({
  title,
  series,
}: {
  readonly title: string;
  readonly series: readonly Series[];
}) => {
  const format = useFormat();
  const { ref, width } = useWidth(560);
  const months = series[0]?.points.map((p) => p.month) ?? [];
  const ticks = ticksTo(Math.max(...series.flatMap((s) => s.points.map((p) => p.value)), 1));
  const most = ticks.at(-1) ?? 1;
  const inner = width - PAD.left - PAD.right;
  const x = (i: number): number => PAD.left + (inner * i) / Math.max(1, months.length - 1);
  const y = (v: number): number =>
    HEIGHT - PAD.bottom - (v / most) * (HEIGHT - PAD.top - PAD.bottom);
  const every = Math.ceil(months.length / Math.max(2, Math.floor(inner / ROOM_FOR_LABEL)));
  return (
    <div ref={ref} className="chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={title}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className="grid" x1={PAD.left} x2={width - PAD.right} y1={y(tick)} y2={y(tick)} />
            <text x={PAD.left - 8} y={y(tick) + 4} textAnchor="end">
              {format.count(tick)}
            </text>
          </g>
        ))}
        {months.map(
          (month, i) =>
            (months.length - 1 - i) % every === 0 && (
              <text
                key={month}
                x={x(i)}
                y={HEIGHT - 6}
                textAnchor={i === months.length - 1 ? 'end' : 'middle'}
              >
                {format.month(month)}
              </text>
            ),
        )}
        {series.map(({ name, tone, points }) => (
          <g key={name} className={`series ${tone}`}>
            <polyline points={points.map((p, i) => `${x(i)},${y(p.value)}`).join(' ')} />
            {points.map((p, i) => (
              <circle key={p.month} cx={x(i)} cy={y(p.value)} r={i === points.length - 1 ? 5 : 3}>
                <title>{`${name}, ${format.month(p.month)}: ${format.count(p.value)}`}</title>
              </circle>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
};
