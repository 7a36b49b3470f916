import type { Sex } from '#libs/domain/growth';
import type { Bilingual } from '#libs/domain/kernel';
import { useId } from 'react';
import { niceStep } from '../../../parts/charts/scale.js';
import { useWidth } from '../../../parts/charts/use-width.js';
import '../../../parts/charts/charts.css';
import { useText } from '../../../system/look.js';
import { BandShapes } from './band-shapes.js';
import { bandsOf, redLineOf } from './bands.js';
import type { Reading } from './growth-table.js';
import { whoLines, type Chart, type Line } from './lines.js';

const month: Bilingual = { id: 'bulan', en: 'months' };

const HEIGHT = 300;
const PAD = { left: 34, right: 30, top: 12, bottom: 30 };
const DAYS_PER_MONTH = 30.4375;
const LAST_DAY = 1826;

/** Lines differ by their dashes and weight, so that the chart reads in grey. */
const DASHES: Readonly<Record<number, string>> = { 1: '1 3', 2: '6 3' };

export const ChartSvg = ({
  title,
  chart,
  sex,
  readings,
}: {
  readonly title: string;
  readonly chart: Chart;
  readonly sex: Sex;
  readonly readings: readonly Reading[];
}) => {
  const t = useText();
  const hatch = useId();
  const { ref, width } = useWidth(360);
  const oldest = Math.max(...readings.map((r) => r.ageDays), 0);
  const until = Math.min(LAST_DAY, Math.max(365, Math.ceil((oldest + 120) / 182) * 182));
  const lines = whoLines(chart, sex, until);
  const dots = readings.flatMap(({ ageDays, [chart]: { value, score } }) =>
    value === undefined ? [] : [{ ageDays, value, flagged: score?.flagged === true }],
  );
  const values = [...lines.flatMap((l) => l.points.map(([, y]) => y)), ...dots.map((d) => d.value)];
  const step = niceStep(Math.max(...values) - Math.min(...values), 4);
  const low = Math.floor(Math.min(...values) / step) * step;
  const high = Math.ceil(Math.max(...values) / step) * step;
  const x = (day: number): number => PAD.left + (day / until) * (width - PAD.left - PAD.right);
  const y = (value: number): number =>
    HEIGHT - PAD.bottom - ((value - low) / (high - low)) * (HEIGHT - PAD.top - PAD.bottom);
  const path = (points: Line['points']): string =>
    points.map(([day, value]) => `${x(day)},${y(value)}`).join(' ');
  const every = until > 900 ? 12 : 6;
  const months = Array.from(
    { length: Math.floor(until / (every * DAYS_PER_MONTH)) + 1 },
    (_, i) => i * every,
  );
  return (
    <div ref={ref} className="chart growth-chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={title}>
        <BandShapes
          bands={bandsOf[chart]}
          lines={lines}
          low={low}
          high={high}
          hatch={hatch}
          path={path}
        />
        {Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step).map(
          (value) => (
            <text key={value} x={PAD.left - 6} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          ),
        )}
        {months.map((m) => (
          <g key={m}>
            <line
              className="grid"
              x1={x(m * DAYS_PER_MONTH)}
              x2={x(m * DAYS_PER_MONTH)}
              y1={PAD.top}
              y2={HEIGHT - PAD.bottom}
            />
            <text x={x(m * DAYS_PER_MONTH)} y={HEIGHT - 12} textAnchor="middle">
              {m}
            </text>
          </g>
        ))}
        <text x={width - 2} y={HEIGHT - 12} textAnchor="end">
          {t(month)}
        </text>
        {lines.map(({ sd, points }) => (
          <g key={sd}>
            <polyline
              className={sd === redLineOf[chart] ? 'line red' : `line sd${Math.abs(sd)}`}
              strokeDasharray={DASHES[Math.abs(sd)]}
              points={path(points)}
            />
            <text x={width - PAD.right + 5} y={y(points.at(-1)?.[1] ?? low) + 4}>
              {sd > 0 ? `+${sd}` : String(sd).replace('-', '−')}
            </text>
          </g>
        ))}
        <polyline
          className="child"
          points={path(dots.filter((d) => !d.flagged).map((d) => [d.ageDays, d.value] as const))}
        />
        {dots.map((d, n) => (
          <circle
            key={n}
            className={d.flagged ? 'dot flagged' : 'dot'}
            cx={x(d.ageDays)}
            cy={y(d.value)}
            r="5"
          />
        ))}
      </svg>
    </div>
  );
};
