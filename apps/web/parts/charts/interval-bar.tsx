import { useFormat } from '../../system/format.js';
import { ticksTo } from './scale.js';
import { useWidth } from './use-width.js';
import './charts.css';

const HEIGHT = 62;
const PAD = 10;

/** A share with its interval beside a target, all in percent. */
export const IntervalBar = ({
  label,
  percent,
  low,
  high,
  target,
  targetLabel,
}: {
  readonly label: string;
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly target: number;
  readonly targetLabel: string;
}) => {
  const format = useFormat();
  const { ref, width } = useWidth(280);
  const ticks = ticksTo(Math.max(high, target * 1.25), 4);
  const most = ticks.at(-1) ?? 100;
  const x = (p: number): number => PAD + (p / most) * (width - 2 * PAD);
  const onLeft = x(target) > width / 2;
  return (
    <div ref={ref} className="chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        <line className="axis" x1={x(0)} x2={x(most)} y1="34" y2="34" />
        {ticks.map((tick) => (
          <text key={tick} x={x(tick)} y="57" textAnchor={tick === most ? 'end' : 'middle'}>
            {format.count(tick)}
          </text>
        ))}
        <rect
          className="interval"
          x={x(low)}
          width={Math.max(2, x(high) - x(low))}
          y="27"
          height="14"
          rx="7"
        />
        <circle className="estimate" cx={x(percent)} cy="34" r="6" />
        <line className="target" x1={x(target)} x2={x(target)} y1="14" y2="44" />
        <text className="target-label" x={x(target)} y="10" textAnchor={onLeft ? 'end' : 'start'}>
          {targetLabel}
        </text>
      </svg>
    </div>
  );
};
