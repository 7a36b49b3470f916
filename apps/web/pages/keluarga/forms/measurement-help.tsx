import {
  classNames,
  entryHints,
  growthClasses,
  hintText,
  indexNames,
  toMeasurement,
  zScores,
  type Position,
} from '#libs/domain/growth';
import { isDay, type Bilingual } from '#libs/domain/kernel';
import type { Family } from '../../../system/api/family-types.js';
import { today } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { MeasuredAhead } from './ahead/measured.js';
import type { Values } from './draft.js';

const texts = {
  use: { id: 'Pakai', en: 'Use' },
  scores: { id: 'Hasil saat ini', en: 'Result so far' },
} satisfies Record<string, Bilingual>;

const CLASSED = ['HAZ', 'WAZ', 'WHZ'] as const;

const number = (value: unknown): number | undefined => {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const n = Number(value.trim().replace(',', '.'));
  return Number.isFinite(n) ? n : undefined;
};

const position = (value: unknown): Position | undefined =>
  value === 'PB' || value === 'TB' ? value : undefined;

/** Score and class while typing, and a question where the figure looks like a slip. */
export const MeasurementHelp = ({
  family,
  values,
  set,
}: {
  readonly family: Family;
  readonly values: Values;
  readonly set: (field: string, value: string) => void;
}) => {
  const t = useText();
  const format = useFormat();
  const person = family.persons.find((p) => p.personId === values['personId']);
  const child = person?.category === 'BADUTA' || person?.category === 'BALITA';
  if (person === undefined || !child || person.birthDate === undefined) return null;
  const said = values['occurredAt'];
  const day = typeof said === 'string' && isDay(said) ? said : today();
  const entry = toMeasurement({
    sex: person.sex,
    birthDate: person.birthDate,
    measuredOn: day,
    weightKg: number(values['weightKg']),
    heightCm: number(values['heightCm']),
    muacCm: number(values['muacCm']),
    headCm: number(values['headCm']),
    position: position(values['position']),
  });
  const scores = zScores(entry);
  const classes = growthClasses(scores);
  const lines = CLASSED.flatMap((index) => {
    const [score, code] = [scores[index], classes[index]];
    return score === undefined || code === undefined ? [] : [{ index, score, code }];
  });
  const hints = entryHints(entry);
  return (
    <div role="status" className="form-grid">
      {hints.map((hint) => (
        <p key={hint.field} className="about">
          {t(hintText(hint))}{' '}
          <button
            type="button"
            className="chip"
            onClick={() => set(hint.field, String(hint.meant))}
          >
            {t(texts.use)} {format.number(hint.meant, 2)}
          </button>
        </p>
      ))}
      <MeasuredAhead family={family} person={person} readings={entry} day={day} />
      {lines.length > 0 && (
        <ul className="scores" aria-label={t(texts.scores)}>
          {lines.map(({ index, score, code }) => (
            <li key={index}>
              {t(indexNames[index])}: <b>{t(classNames[code])}</b> (z {format.number(score.z, 2)})
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
