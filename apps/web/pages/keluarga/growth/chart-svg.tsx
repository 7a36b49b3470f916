import type { Sex } from '#libs/domain/growth';
import type { Bilingual } from '#libs/domain/kernel';
import { useText } from '../../../system/look.js';
import type { Reading } from './growth-table.js';
import { whoLines, type Chart } from './lines.js';

const month: Bilingual = { id: 'bulan', en: 'months' };

const WIDTH = 360;
const HEIGHT = 220;
const PAD = { left: 30, right: 30, top: 10, bottom: 26 };
const DAYS_PER_MONTH = 30.4375;
const LAST_DAY = 1826;

/** Lines differ by their dashes and weight, so that the chart reads in grey. */
const DASHES: Readonly<Record<number, string>> = { 0: '', 2: '6 3', 3: '2 3' };

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
  const oldest = Math.max(...readings.map((r) => r.ageDays), 0);
  const until = Math.min(LAST_DAY, Math.max(365, Math.ceil((oldest + 120) / 182) * 182));
  const lines = whoLines(chart, sex, until);
  const dots = readings.flatMap(({ ageDays, [chart]: { value, score } }) =>
    value === undefined ? [] : [{ ageDays, value, flagged: score?.flagged === true }],
  );
  const values = [...lines.flatMap((l) => l.points.map(([, y]) => y)), ...dots.map((d) => d.value)];
  const [low, high] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  const x = (day: number): number => PAD.left + (day / until) * (WIDTH - PAD.left - PAD.right);
  const y = (value: number): number =>
    HEIGHT - PAD.bottom - ((value - low) / (high - low)) * (HEIGHT - PAD.top - PAD.bottom);
  const months = Array.from(
    { length: Math.floor(until / (6 * DAYS_PER_MONTH)) + 1 },
    (_, i) => i * 6,
  );
  return (
    <svg className="growth-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
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
      <text x={WIDTH - PAD.right} y={HEIGHT - 1} textAnchor="end">
        {t(month)}
      </text>
      {[low, high].map((value) => (
        <text key={value} x={PAD.left - 4} y={y(value) + 4} textAnchor="end">
          {value}
        </text>
      ))}
      {lines.map(({ sd, points }) => (
        <g key={sd}>
          <polyline
            className={`line sd${Math.abs(sd)}`}
            strokeDasharray={DASHES[Math.abs(sd)]}
            points={points.map(([day, value]) => `${x(day)},${y(value)}`).join(' ')}
          />
          <text x={WIDTH - PAD.right + 4} y={y(points.at(-1)?.[1] ?? low) + 4}>
            {sd > 0 ? `+${sd}` : String(sd).replace('-', '−')}
          </text>
        </g>
      ))}
      <polyline
        className="child"
        points={dots
          .filter((d) => !d.flagged)
          .map((d) => `${x(d.ageDays)},${y(d.value)}`)
          .join(' ')}
      />
      {dots.map((d) => (
        <circle
          key={d.ageDays}
          className={d.flagged ? 'dot flagged' : 'dot'}
          cx={x(d.ageDays)}
          cy={y(d.value)}
          r="4.5"
        />
      ))}
    </svg>
  );
};
