import type { Bilingual } from '#libs/domain/kernel';
import { Failed, Loading } from '../../../parts/states.js';
import type { Clocks } from '../../../system/clocks.js';
import { useText } from '../../../system/look.js';
import { useFamily } from '../../keluarga/queries.js';
import { rowsOf } from './rows-of.js';

const texts = {
  what: { id: 'Apa', en: 'What' },
  first: { id: 'Pertama', en: 'First' },
  second: { id: 'Kedua', en: 'Second' },
  differ: { id: 'baris berbeda', en: 'rows differ' },
  same: { id: 'Kedua keadaan sama.', en: 'Both states are the same.' },
} satisfies Record<string, Bilingual>;

/** Both states in one table; a row that differs is marked in words and in weight. */
export const Beside = ({
  familyId,
  one,
  two,
}: {
  readonly familyId: string;
  readonly one: Clocks;
  readonly two: Clocks;
}) => {
  const t = useText();
  const first = useFamily(familyId, one);
  const second = useFamily(familyId, two);
  const error = first.error ?? second.error;
  if (error !== null) return <Failed error={error} />;
  if (first.data === undefined || second.data === undefined) return <Loading lines={8} />;
  const [a, b] = [rowsOf(first.data), rowsOf(second.data)];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  const differing = names.filter((name) => a.get(name) !== b.get(name));
  return (
    <section className="card">
      <p className={differing.length === 0 ? 'notice' : 'notice careful'} role="status">
        {differing.length === 0 ? t(texts.same) : `${differing.length} ${t(texts.differ)}.`}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t(texts.what)}>
        <table className="figures states">
          <thead>
            <tr>
              <th scope="col">{t(texts.what)}</th>
              <th scope="col">{t(texts.first)}</th>
              <th scope="col">{t(texts.second)}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name} className={differing.includes(name) ? 'differs' : undefined}>
                <th scope="row">{name}</th>
                <td className="text">{a.get(name) ?? '–'}</td>
                <td className="text">
                  {differing.includes(name) && <span aria-hidden="true">≠ </span>}
                  {b.get(name) ?? '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
