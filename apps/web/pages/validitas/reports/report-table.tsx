import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
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
  printed,
  own,
  receipt,
}: {
  readonly printed: number;
  readonly own: number | undefined;
  /** Where the city's own figure opens. */
  readonly receipt: string;
}) => {
  const format = useFormat();
  const differs = own !== undefined && own !== printed;
  return (
    <>
      <td>{format.count(printed)}</td>
      <td className={differs ? 'differs' : undefined}>
        {own === undefined ? '–' : <Link to={receipt}>{format.count(own)}</Link>}
        {differs && <small> ({format.change(own - printed)})</small>}
      </td>
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
      <div className="scroll" tabIndex={0} role="region" aria-label={report.title}>
        <table className="figures report-table">
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t(texts.line)}
              </th>
              <th scope="colgroup" colSpan={2}>
                {t(texts.accompanied)}
              </th>
              <th scope="colgroup" colSpan={2}>
                {t(texts.atRisk)}
              </th>
            </tr>
            <tr>
              <th scope="col">{t(texts.printed)}</th>
              <th scope="col">{t(texts.own)}</th>
              <th scope="col">{t(texts.printed)}</th>
              <th scope="col">{t(texts.own)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <Pair
                  printed={row.accompanied}
                  own={row.own?.accompanied}
                  receipt={receipt('accompanied', row)}
                />
                <Pair
                  printed={row.atRisk}
                  own={row.own?.atRisk}
                  receipt={receipt('at-risk', row)}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ReportChecks checks={report.checks} />
    </>
  );
};
