import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import { Cell, ColumnHead, Row, RowHead, StackedTable } from '../../../parts/stacked/stacked.js';
import type { ReportBeside, ReportLine } from '../../../system/api/types.js';
import { useClocks } from '../../../system/clocks.js';
import { asParams } from '../../../system/figures.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { ReportChecks } from './report-checks.js';

const texts = {
  line: { id: 'Baris laporan', en: 'Line of the report' },
  accompanied: { id: 'Didampingi', en: 'Accompanied' },
  atRisk: { id: 'Berisiko', en: 'At risk' },
  printed: { id: 'tercetak', en: 'printed' },
  own: { id: 'angka kota', en: 'city’s own' },
  headline: { id: 'Angka utama', en: 'Headline' },
} satisfies Record<string, Bilingual>;

const Pair = ({
  of,
  printed,
  own,
  receipt,
}: {
  readonly of: Bilingual;
  readonly printed: number;
  readonly own: number | undefined;
  /** Where the city's own figure opens. */
  readonly receipt: string;
}) => {
  const t = useText();
  const format = useFormat();
  const differs = own !== undefined && own !== printed;
  return (
    <>
      <Cell label={`${t(of)}, ${t(texts.printed)}`}>{format.count(printed)}</Cell>
      <Cell label={`${t(of)}, ${t(texts.own)}`} className={differs ? 'differs' : undefined}>
        {own === undefined ? '–' : <Link to={receipt}>{format.count(own)}</Link>}
        {differs && <small> ({format.change(own - printed)})</small>}
      </Cell>
    </>
  );
};

/** Each printed line beside the city's own figure of the same day. */
export const ReportTable = ({ report }: { readonly report: ReportBeside }) => {
  const t = useText();
  const { knownAt } = useClocks();
  const rows: readonly ReportLine[] = [
    { label: t(texts.headline), categories: [], ...report.headline, own: report.own },
    ...report.lines,
  ];
  // Of the report's own day, not of the page's.
  const receipt = (figure: string, { categories }: ReportLine): string =>
    `/kuitansi/${figure}?${asParams({
      area: report.area,
      category: categories.length === 0 ? undefined : categories.join(','),
      from: report.own.from,
      asOf: report.own.asOf,
      knownAt,
    })}`;
  return (
    <>
      <StackedTable
        label={report.title}
        className="report-table"
        head={
          <>
            <Row>
              <ColumnHead rows={2}>{t(texts.line)}</ColumnHead>
              <ColumnHead scope="colgroup" span={2}>
                {t(texts.accompanied)}
              </ColumnHead>
              <ColumnHead scope="colgroup" span={2}>
                {t(texts.atRisk)}
              </ColumnHead>
            </Row>
            <Row>
              <ColumnHead>{t(texts.printed)}</ColumnHead>
              <ColumnHead>{t(texts.own)}</ColumnHead>
              <ColumnHead>{t(texts.printed)}</ColumnHead>
              <ColumnHead>{t(texts.own)}</ColumnHead>
            </Row>
          </>
        }
      >
        {rows.map((row) => (
          <Row key={row.label}>
            <RowHead>{row.label}</RowHead>
            <Pair
              of={texts.accompanied}
              printed={row.accompanied}
              own={row.own?.accompanied}
              receipt={receipt('accompanied', row)}
            />
            <Pair
              of={texts.atRisk}
              printed={row.atRisk}
              own={row.own?.atRisk}
              receipt={receipt('at-risk', row)}
            />
          </Row>
        ))}
      </StackedTable>
      <ReportChecks checks={report.checks} />
    </>
  );
};
