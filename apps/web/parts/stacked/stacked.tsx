import type { ReactNode } from 'react';
import './stacked.css';

/*
 * A table whose rows stand as cards on a phone, each cell with the name of its column. The roles
 * are said, because a table that is laid out otherwise is none any more to some browsers.
 */
interface Part {
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

export const StackedTable = ({
  label,
  head,
  className = '',
  children,
}: Part & {
  readonly label: string;
  /** The rows of its headings. */
  readonly head: ReactNode;
}) => (
  <div className="scroll" tabIndex={0} role="region" aria-label={label}>
    <table role="table" className={`figures stacked ${className}`}>
      <thead role="rowgroup">{head}</thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  </div>
);

export const Row = ({ className, children }: Part) => (
  <tr role="row" className={className}>
    {children}
  </tr>
);

export const ColumnHead = ({
  scope = 'col',
  span,
  rows,
  className,
  children,
}: Part & {
  readonly scope?: 'col' | 'colgroup';
  readonly span?: number;
  readonly rows?: number;
}) => (
  <th role="columnheader" scope={scope} colSpan={span} rowSpan={rows} className={className}>
    {children}
  </th>
);

export const RowHead = ({ className, children }: Part) => (
  <th role="rowheader" scope="row" className={className}>
    {children}
  </th>
);

/** `label`: the name of its column, shown where the headings are not. */
export const Cell = ({ label, className, children }: Part & { readonly label: string }) => (
  <td role="cell" data-label={label} className={className}>
    <span>{children}</span>
  </td>
);
