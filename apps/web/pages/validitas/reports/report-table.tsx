import type { Bilingual } from '#libs/domain/kernel';
import { FigureLink } from '../../../parts/figure-link.js';
import type { Figures, ReportBeside } from '../../../system/api/types.js';
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

const Pair = ({ printed, own }: { readonly printed: number; readonly own: number | undefined }) => {
  const format = useFormat();
  const differs = own !== undefined && own !== printed;
  return (
    <>
      <td>{format.count(printed)}</td>
      <td className={differs ? 'differs' : undefined}>
        {own === undefined ? '–' : format.count(own)}
        {differs && <small> ({format.change(own - printed)})</small>}
      </td>
    </>
  );
};

/** Each printed line beside the city's own figure of the same day. */
export const ReportTable = ({ report }: { readonly report: ReportBeside }) => {
  const t = useText();
  const rows: readonly (Figures & { readonly label: string; readonly own?: Figures })[] = [
    { label: t(texts.headline), ...report.headline, own: report.own },
    ...report.lines,
  ];
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
                <Pair printed={row.accompanied} own={row.own?.accompanied} />
                <Pair printed={row.atRisk} own={row.own?.atRisk} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small">
        <FigureLink figure="accompanied" asked={{ area: report.area }}>
          {t(texts.accompanied)}
        </FigureLink>
        {' · '}
        <FigureLink figure="at-risk" asked={{ area: report.area }}>
          {t(texts.atRisk)}
        </FigureLink>
      </p>
      <ReportChecks checks={report.checks} />
    </>
  );
};
