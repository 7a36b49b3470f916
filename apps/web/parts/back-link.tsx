import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export const BackLink = ({
  to,
  children,
}: {
  readonly to: string;
  readonly children: ReactNode;
}) => (
  <Link to={to} className="back no-print">
    <ArrowLeft size={18} aria-hidden="true" /> {children}
  </Link>
);
