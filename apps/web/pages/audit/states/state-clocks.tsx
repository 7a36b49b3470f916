import type { Bilingual } from '#libs/domain/kernel';
import { today, type Clocks } from '../../../system/clocks.js';
import { useText } from '../../../system/look.js';

const texts = {
  asOf: { id: 'Keadaan pada', en: 'As of' },
  knownAt: { id: 'Diketahui sampai (kosong: sekarang)', en: 'As known on (empty: now)' },
} satisfies Record<string, Bilingual>;

export const StateClocks = ({
  title,
  clocks,
  setAsOf,
  setKnownAt,
}: {
  readonly title: string;
  readonly clocks: Clocks;
  readonly setAsOf: (day: string) => void;
  readonly setKnownAt: (day: string) => void;
}) => {
  const t = useText();
  return (
    <fieldset className="card plain">
      <legend className="unseen">{title}</legend>
      <h3 aria-hidden="true">{title}</h3>
      <label className="field">
        <span>{t(texts.asOf)}</span>
        <input
          className="input"
          type="date"
          value={clocks.asOf}
          onChange={(e) => setAsOf(e.target.value)}
        />
      </label>
      <label className="field">
        <span>{t(texts.knownAt)}</span>
        <input
          className="input"
          type="date"
          max={today()}
          value={clocks.knownAt ?? ''}
          onChange={(e) => setKnownAt(e.target.value)}
        />
      </label>
    </fieldset>
  );
};
