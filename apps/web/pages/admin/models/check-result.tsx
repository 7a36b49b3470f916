import type { Bilingual } from '#libs/domain/kernel';
import type { Checked } from '../../../system/api/admin-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';

const texts = {
  same: {
    id: 'Sama dengan yang dihitung ulang dari fakta.',
    en: 'The same as folded anew from the facts.',
  },
  compared: { id: 'aliran dibandingkan dalam', en: 'streams compared in' },
  seconds: { id: 'detik', en: 'seconds' },
  differ: { id: 'perbedaan ditemukan', en: 'differences found' },
  there: { id: 'tertulis', en: 'stands there' },
  should: { id: 'seharusnya', en: 'should be' },
} satisfies Record<string, Bilingual>;

/** What a shadow check found: family, column, and both values. */
export const CheckResult = ({ checked }: { readonly checked: Checked }) => {
  const t = useText();
  const format = useFormat();
  const whole = checked.different === 0;
  return (
    <div role="status" className={whole ? 'notice' : 'notice wrong'}>
      <p>
        {whole ? t(texts.same) : `${format.count(checked.different)} ${t(texts.differ)}.`}{' '}
        {format.count(checked.checked)} {t(texts.compared)} {format.number(checked.seconds)}{' '}
        {t(texts.seconds)}.
      </p>
      {!whole && (
        <ul className="bullets">
          {checked.differences.map((d) => (
            <li key={`${d.table}/${d.key}`}>
              <code className="code">
                {d.table} {d.key}
              </code>{' '}
              {t(texts.there)} {JSON.stringify(d.live) ?? '–'}, {t(texts.should)}{' '}
              {JSON.stringify(d.fresh) ?? '–'} {d.refused}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
