import { Link } from 'react-router';
import { Cell } from '../../parts/stacked/stacked.js';
import type { TabulatedCell } from '../../system/api/tabulation-types.js';
import { useFormat } from '../../system/format.js';

/** A number of a report: the way to the persons and facts behind exactly it. */
export const NumberCell = ({
  cell: { value, share, receipt },
  label,
  figure,
  of,
}: {
  readonly cell: TabulatedCell;
  /** Of its column. */
  readonly label: string;
  readonly figure: string;
  /** What the number is of, for whoever hears only the link. */
  readonly of: string;
}) => {
  const format = useFormat();
  const parts = share && `${format.count(share.numerator)}/${format.count(share.denominator)}`;
  const [main, beside] =
    share === undefined
      ? [format.count(value), undefined]
      : share.percent === undefined
        ? [parts, undefined]
        : [format.percent(share.percent / 100), parts];
  // Of nobody there is no share, and nothing to open.
  if (share?.denominator === 0) return <Cell label={label}>–</Cell>;
  return (
    <Cell label={label}>
      <Link to={`/kuitansi/${figure.split('/')[0]}?${new URLSearchParams({ receipt })}`}>
        {main}
        <span className="unseen"> {of}</span>
      </Link>
      {beside !== undefined && <small> {beside}</small>}
    </Cell>
  );
};
