import type { Bilingual } from '#libs/domain/kernel';
import type { Figures, ReportBeside } from '../../system/api/types.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';

const texts = {
  line: { id: 'Baris laporan', en: 'Line of the report' },
  printed: { id: 'Tercetak: didampingi / berisiko', en: 'Printed: accompanied / at risk' },
  own: { id: 'Angka sendiri: didampingi / berisiko', en: 'Own: accompanied / at risk' },
  headline: { id: 'Angka utama', en: 'Headline' },
} satisfies Record<string, Bilingual>;

export const ReportTable = ({ report }: { readonly report: ReportBeside }) => {
  const t = useText();
  const format = useFormat();
  const pair = (of: Figures | undefined): string =>
    of === undefined ? '–' : `${format.count(of.accompanied)} / ${format.count(of.atRisk)}`;
  const rows = [{ label: t(texts.headline), ...report.headline, own: report.own }, ...report.lines];
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="reports">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t(texts.line)}</th>
              <th scope="col">{t(texts.printed)}</th>
              <th scope="col">{t(texts.own)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td>{pair(row)}</td>
                <td>{pair(row.own)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.checks
        .filter((check) => check.outcome !== 'PASS')
        .map((check) => (
          <div key={check.rule} className="check">
            {check.sentence} <code className="code">{check.rule}</code>
            {check.hypotheses.length > 0 && (
              <ul>
                {check.hypotheses.map((h) => (
                  <li key={h.code}>{h.text}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
    </>
  );
};
