import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import type { RegistryRow } from '../system/api/types.js';
import { useKeepClocks } from '../system/clocks.js';
import { useFormat } from '../system/format.js';
import { useText } from '../system/look.js';
import { categoryOfPerson } from '../system/names.js';

const texts = {
  forgotten: { id: 'Nama sudah dilupakan', en: 'Name forgotten' },
  atRisk: { id: 'Berisiko', en: 'At risk' },
  notAtRisk: { id: 'Tidak berisiko', en: 'Not at risk' },
  notAssessed: { id: 'Belum dinilai', en: 'Not assessed' },
  stunted: { id: 'Pendek', en: 'Stunted' },
  recheck: { id: 'Ukur ulang', en: 'Measure again' },
  lastContact: { id: 'Kontak terakhir', en: 'Last contact' },
  never: { id: 'belum pernah', en: 'never' },
  overdue: { id: 'Terlambat sejak', en: 'Overdue since' },
  due: { id: 'Berikutnya', en: 'Next' },
} satisfies Record<string, Bilingual>;

const Risk = ({ atRisk }: Pick<RegistryRow, 'atRisk'>) => {
  const t = useText();
  if (atRisk === null) return <span className="tag">{t(texts.notAssessed)}</span>;
  return (
    <span className={atRisk ? 'tag risk' : 'tag calm'}>
      {t(atRisk ? texts.atRisk : texts.notAtRisk)}
    </span>
  );
};

/** Who it is, where, and how things stand: what a row of any list of persons says. */
export const PersonLines = ({ row }: { readonly row: RegistryRow }) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  return (
    <Link to={to(`/keluarga/${row.familyId}`)}>
      <span className="name">{row.name ?? t(texts.forgotten)}</span>
      <span className="tags">
        {row.category !== null && <span className="tag">{t(categoryOfPerson(row.category))}</span>}
        <Risk atRisk={row.atRisk} />
        {row.stunting === 'STUNTED' && <span className="tag late">{t(texts.stunted)}</span>}
        {row.stunting === 'RECHECK' && <span className="tag">{t(texts.recheck)}</span>}
      </span>
      <span className="place">
        {row.kelurahanName}
        {row.posyandu !== null && ` · ${row.posyandu}`}
      </span>
      <span className="contact">
        {t(texts.lastContact)}{' '}
        {row.lastContactOn === null ? t(texts.never) : format.day(row.lastContactOn)}
        {row.dueOn !== null && (
          <span className={row.overdue === true ? 'tag late' : 'tag'}>
            {t(row.overdue === true ? texts.overdue : texts.due)} {format.day(row.dueOn)}
          </span>
        )}
      </span>
    </Link>
  );
};

export const PersonRow = ({ row }: { readonly row: RegistryRow }) => (
  <li>
    <PersonLines row={row} />
  </li>
);
