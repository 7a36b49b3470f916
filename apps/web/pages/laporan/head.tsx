import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import type { Tabulation } from '../../system/api/tabulation-types.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';

const texts = {
  known: { id: 'Sebagaimana diketahui', en: 'As known on' },
  position: { id: 'fakta ke-', en: 'fact no. ' },
  sealed: { id: 'Disegel', en: 'Sealed' },
  open: {
    id: 'Belum disegel: angka masih dapat berubah oleh catatan yang menyusul.',
    en: 'Not sealed: late records may still change the figures.',
  },
} satisfies Record<string, Bilingual>;

/** What the report is of, and how firm it is. */
export const ReportHead = ({ tabulation }: { readonly tabulation: Tabulation }) => {
  const t = useText();
  const format = useFormat();
  const { title, name, period, knownAt, position, seal } = tabulation;
  return (
    <header className="report-head">
      <h2>{title}</h2>
      <p>
        <b>{name}</b> · {period.title} ({format.day(period.from)} – {format.day(period.until)})
      </p>
      <p className="small">
        {t(texts.known)} {format.moment(knownAt)}
        {position !== undefined && ` · ${t(texts.position)}${format.count(Number(position))}`}
      </p>
      {seal === undefined ? (
        <p className="small">{t(texts.open)}</p>
      ) : (
        <p className="small">
          <span className="tag calm">{t(texts.sealed)}</span>{' '}
          <Link to={`/validitas/segel/${seal.id}`}>{seal.id}</Link>{' '}
          <code className="code">{seal.hash}</code>
        </p>
      )}
    </header>
  );
};
