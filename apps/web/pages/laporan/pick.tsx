import type { Bilingual } from '#libs/domain/kernel';
import { Segments } from '../../parts/segments.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { useAccount } from '../../system/session.js';
import { kecamatanOf, kindsOf, type AskedTabulation, type Kind } from './asked.js';

const texts = {
  kind: { id: 'Jenis laporan', en: 'Kind of report' },
  minilok: { id: 'Minilok kecamatan', en: 'Kecamatan workshop' },
  semester: { id: 'Semester kota', en: 'City semester' },
  area: { id: 'Kecamatan', en: 'Kecamatan' },
  month: { id: 'Bulan', en: 'Month' },
  period: { id: 'Semester', en: 'Semester' },
} satisfies Record<string, Bilingual>;

/** Which report, of where and when. */
export const Pick = ({ asked }: { readonly asked: AskedTabulation }) => {
  const t = useText();
  const format = useFormat();
  const account = useAccount();
  const kinds = kindsOf(account);
  const name = (period: string): string => {
    const [year = '', half = ''] = period.split('-');
    return asked.kind === 'minilok' ? format.monthYear(period) : `Semester ${half}, ${year}`;
  };
  return (
    <div className="row no-print report-pick">
      {kinds.length > 1 && (
        <Segments<Kind>
          label={t(texts.kind)}
          value={asked.kind}
          set={(jenis) => asked.set({ jenis, periode: undefined })}
          options={kinds.map((kind) => [kind, t(texts[kind])] as const)}
        />
      )}
      {asked.kind === 'minilok' && (
        <label className="field">
          <span>{t(texts.area)}</span>
          <select
            className="select"
            value={asked.area}
            onChange={(e) => asked.set({ area: e.target.value })}
          >
            {kecamatanOf(account).map(({ code, name: title }) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>{t(asked.kind === 'minilok' ? texts.month : texts.period)}</span>
        <select
          className="select"
          value={asked.period}
          onChange={(e) => asked.set({ periode: e.target.value })}
        >
          {asked.periods.map((period) => (
            <option key={period} value={period}>
              {name(period)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
};
