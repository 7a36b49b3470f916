import type { ReactNode } from 'react';
import { FigureLink } from '../../parts/figure-link.js';
import type { Asked } from '../../system/figures.js';

/** One number of the city, large, with what it means in small beneath it. */
export const Stat = ({
  title,
  figure,
  asked,
  value,
  tone,
  testId,
  children,
}: {
  readonly title: string;
  readonly figure: string;
  readonly asked: Asked;
  /** Undefined while it is on its way; the room is kept. */
  readonly value: string | undefined;
  readonly tone?: 'risk' | 'late';
  readonly testId?: string;
  readonly children?: ReactNode;
}) => (
  <div className={`stat ${tone ?? ''}`}>
    <dt>{title}</dt>
    <dd className="value">
      {value === undefined ? (
        <span className="bone" aria-hidden="true" />
      ) : (
        <FigureLink figure={figure} asked={asked} className="stat-link">
          <span data-testid={testId}>{value}</span>
          <span className="unseen"> {title}</span>
        </FigureLink>
      )}
    </dd>
    <dd className="aside">{children}</dd>
  </div>
);
