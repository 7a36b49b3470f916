import type { Bilingual } from '#libs/domain/kernel';
import type { Rehearsal, Totals } from '../../../system/api/rule-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { categoryName } from '../../../system/names.js';
import { Moves } from './moves.js';

const texts = {
  in: { id: 'menjadi berisiko', en: 'become at risk' },
  out: { id: 'tidak lagi berisiko', en: 'no longer at risk' },
  unchanged: { id: 'tetap', en: 'unchanged' },
  unknown: { id: 'tidak dapat dinilai', en: 'cannot be judged' },
  done: { id: 'orang dinilai ulang dalam', en: 'persons judged anew in' },
  seconds: { id: 'detik', en: 'seconds' },
  where: { id: 'Wilayah dan kategori', en: 'Area and category' },
} satisfies Record<string, Bilingual>;

const NAMES = [
  ['movesIn', texts.in],
  ['movesOut', texts.out],
  ['unchanged', texts.unchanged],
  ['unknown', texts.unknown],
] as const satisfies readonly (readonly [keyof Totals, Bilingual])[];

/** Who would be judged otherwise by the candidate, by kelurahan and category. */
export const RehearsalResult = ({ rehearsal }: { readonly rehearsal: Rehearsal }) => {
  const t = useText();
  const format = useFormat();
  const moving = rehearsal.groups.filter((g) => g.movesIn + g.movesOut > 0);
  return (
    <div className="stack" role="status">
      <dl className="totals">
        {NAMES.map(([name, text]) => (
          <div key={name}>
            <dd>{format.count(rehearsal.totals[name])}</dd>
            <dt>{t(text)}</dt>
          </div>
        ))}
      </dl>
      <p className="small">
        {format.count(rehearsal.persons)} {t(texts.done)} {format.number(rehearsal.seconds)}{' '}
        {t(texts.seconds)} · {format.day(rehearsal.asOf)}
      </p>
      {moving.length > 0 && (
        <ul className="panel-list" aria-label={t(texts.where)}>
          {moving.map((group) => (
            <li key={`${group.kelurahan}/${group.category}`}>
              <details>
                <summary>
                  <span className="account-line">
                    <b>{group.name}</b>
                    <span>{t(categoryName(group.category))}</span>
                    <span className="small">
                      +{format.count(group.movesIn)} / −{format.count(group.movesOut)}
                    </span>
                  </span>
                </summary>
                <Moves moves={group.moves} />
              </details>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
