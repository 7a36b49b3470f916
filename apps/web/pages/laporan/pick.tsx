import type { Bilingual } from '#libs/domain/kernel';
import { Segments } from '../../parts/segments.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { semesterName } from '../../system/periods.js';
import { useAccount } from '../../system/session.js';
import { kindsOf, type AskedTabulation, type Kind } from './asked.js';

const texts = {
  kind: { id: 'Jenis laporan', en: 'Kind of report' },
  minilok: { id: 'Minilok kecamatan', en: 'Kecamatan workshop' },
  kelurahan: { id: 'Bulanan kelurahan', en: 'Kelurahan month' },
  semester: { id: 'Semester kota', en: 'City semester' },
  month: { id: 'Bulan', en: 'Month' },
  period: { id: 'Semester', en: 'Semester' },
} satisfies Record<string, Bilingual>;

const PLACE_LABELS: Readonly<Record<Kind, Bilingual>> = {
  minilok: { id: 'Kecamatan', en: 'Kecamatan' },
  kelurahan: { id: 'Kelurahan', en: 'Kelurahan' },
  semester: { id: 'Kota', en: 'City' },
};

/** Which report, of where and when. */
export const Pick = ({ asked }: { readonly asked: AskedTabulation }) => {
  const t = useText();
  const format = useFormat();
  const account = useAccount();
  const kinds = kindsOf(account);
  const name = (period: string): string =>
    asked.kind === 'semester' ? t(semesterName(period)) : format.monthYear(period);
  return (
    <div className="row no-print report-pick">
      {kinds.length > 1 && (
        <Segments<Kind>
          label={t(texts.kind)}
          value={asked.kind}
          set={(jenis) => asked.set({ jenis, periode: undefined, area: undefined })}
          options={kinds.map((kind) => [kind, t(texts[kind])] as const)}
        />
      )}
      {asked.places.length > 1 && (
        <label className="field">
          <span>{t(PLACE_LABELS[asked.kind])}</span>
          <select
            className="select"
            value={asked.area}
            onChange={(e) => asked.set({ area: e.target.value })}
          >
            {asked.places.map(({ code, name: title }) => (
              <option key={code} value={code}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>{t(asked.kind === 'semester' ? texts.period : texts.month)}</span>
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
