import type { Bilingual } from '#libs/domain/kernel';
import { DateField } from '../../../parts/date/date-field.js';
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
      <DateField label={t(texts.asOf)} value={clocks.asOf} set={setAsOf} />
      <DateField
        label={t(texts.knownAt)}
        max={today()}
        value={clocks.knownAt ?? ''}
        set={setKnownAt}
      />
    </fieldset>
  );
};
