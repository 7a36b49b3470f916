import { useId } from 'react';

/** One step of the stair, between two values on a scale that all steps share. */
export const Step = ({
  begin,
  end,
  low,
  high,
  tone,
}: {
  readonly begin: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly tone: 'whole' | 'more' | 'less';
}) => {
  const id = useId();
  const x = (value: number): number => ((value - low) / (high - low)) * 100;
  const left = Math.min(x(begin), x(end));
  const width = Math.max(0.6, Math.abs(x(end) - x(begin)));
  return (
    <svg className={`step ${tone}`} width="100%" height="22">
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="3" height="6" />
      </pattern>
      <rect
        className="step-bar"
        x={`${left}%`}
        width={`${width}%`}
        y="3"
        height="16"
        rx="3"
        {...(tone === 'less' ? { fill: `url(#${id})` } : {})}
      />
    </svg>
  );
};
