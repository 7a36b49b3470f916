import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { asParams, type Asked } from '../system/figures.js';
import { useKeepClocks } from '../system/clocks.js';

/** A number, and the way to the persons and facts it is the sum of. */
export const FigureLink = ({
  figure,
  asked,
  children,
  className,
}: {
  readonly figure: string;
  readonly asked: Asked;
  readonly children: ReactNode;
  readonly className?: string;
}) => {
  const to = useKeepClocks();
  const more = Object.fromEntries(asParams({ ...asked }));
  return (
    <Link to={to(`/kuitansi/${figure}`, more)} className={className ?? 'figure-link'}>
      {children}
    </Link>
  );
};
