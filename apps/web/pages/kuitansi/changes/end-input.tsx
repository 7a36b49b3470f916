import type { Bilingual } from '#libs/domain/kernel';
import { DateField } from '../../../parts/date/date-field.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useSeals } from '../../../system/seals.js';

const texts = {
  day: { id: 'hari', en: 'day' },
  seal: { id: 'atau segel', en: 'or a seal' },
  none: { id: 'tanpa segel', en: 'no seal' },
  sealOf: { id: 'Segel', en: 'Seal' },
} satisfies Record<string, Bilingual>;

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** One end of a comparison: a day, or a seal that fixed the figures. */
export const EndInput = ({
  label,
  value,
  area,
  set,
}: {
  readonly label: string;
  readonly value: string;
  readonly area: string;
  readonly set: (value: string) => void;
}) => {
  const t = useText();
  const format = useFormat();
  const seals = useSeals(area);
  return (
    <div className="end-input">
      <DateField label={label} value={isDay(value) ? value : ''} set={set} />
      {seals.length > 0 && (
        <select
          className="select"
          aria-label={`${label}, ${t(texts.seal)}`}
          value={isDay(value) ? '' : value}
          onChange={(e) => set(e.target.value)}
        >
          <option value="">{t(texts.none)}</option>
          {seals.map((seal) => (
            <option key={seal.id} value={seal.id}>
              {t(texts.sealOf)} {seal.title} ({format.day(seal.until)})
            </option>
          ))}
        </select>
      )}
    </div>
  );
};
