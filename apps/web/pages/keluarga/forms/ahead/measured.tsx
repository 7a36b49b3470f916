import { readingOddities } from '#libs/domain/family';
import { kmsCard, kmsCodeNames, kmsReasonTexts } from '#libs/domain/growth';
import type { Bilingual } from '#libs/domain/kernel';
import type { Family, Person } from '../../../../system/api/family-types.js';
import { useFormat } from '../../../../system/format.js';
import { useText } from '../../../../system/look.js';
import { useHistory } from '../../queries.js';
import { warningText } from '../words.js';
import { foldedAt } from './folded.js';

const texts = {
  since: { id: 'Sejak', en: 'Since' },
  month: { id: 'KMS bulan ini', en: 'Growth card this month' },
  odd: { id: 'Periksa sebelum menyimpan', en: 'Check before saving' },
  untold: {
    id: 'Belum dapat dibandingkan dengan riwayat keluarga di perangkat ini; tetap diperiksa saat disimpan.',
    en: 'It could not be compared with the family’s history on this device; it is still checked when it is saved.',
  },
} satisfies Record<string, Bilingual>;

export interface Readings {
  readonly weightKg?: number | undefined;
  readonly heightCm?: number | undefined;
  readonly muacCm?: number | undefined;
  readonly headCm?: number | undefined;
  readonly position?: 'PB' | 'TB' | undefined;
}

const NAMES = ['weightKg', 'heightCm', 'muacCm', 'headCm', 'position'] as const;

const kept = (readings: Readings) =>
  Object.fromEntries(
    NAMES.map((name) => [name, readings[name]]).filter(([, value]) => value !== undefined),
  );

/** What a child's measurement is beside the one before, and what would be odd about it. */
export const MeasuredAhead = ({
  family,
  person,
  readings,
  day,
}: {
  readonly family: Family;
  readonly person: Person;
  readonly readings: Readings;
  readonly day: string;
}) => {
  const t = useText();
  const format = useFormat();
  const history = useHistory(family.familyId, undefined);
  const { weightKg, heightCm } = readings;
  if (weightKg === undefined && heightCm === undefined) return null;
  const state = history.data && foldedAt(history.data.facts, day);
  const folded = state?.persons.get(person.personId);
  const odd = folded === undefined ? [] : readingOddities(folded, day, kept(readings));
  const earlier = person.measurements.filter((m) => m.at.slice(0, 10) < day);
  const before = earlier.at(-1);
  const gains = [
    weightKg !== undefined && before?.weightKg !== undefined
      ? `${format.change(weightKg - before.weightKg)} kg`
      : undefined,
    heightCm !== undefined && before?.heightCm !== undefined
      ? `${format.change(heightCm - before.heightCm)} cm`
      : undefined,
  ].filter((gain) => gain !== undefined);
  const { birthDate, sex } = person;
  const weighings = [
    ...earlier.flatMap((m) =>
      m.weightKg === undefined ? [] : [{ day: m.at.slice(0, 10), weightKg: m.weightKg }],
    ),
    ...(weightKg === undefined ? [] : [{ day, weightKg }]),
  ];
  const card =
    weightKg === undefined || birthDate === undefined
      ? undefined
      : kmsCard({ sex, birthDate }, weighings).at(-1);
  return (
    <>
      {before !== undefined && gains.length > 0 && (
        <p className="hint">
          {t(texts.since)} {format.day(before.at)}: <b>{gains.join(', ')}</b>
        </p>
      )}
      {card !== undefined && (
        <p className="hint">
          {t(texts.month)}:{' '}
          <b>
            {card.code} ({t(kmsCodeNames[card.code])})
          </b>
          , {t(kmsReasonTexts[card.reason])}
        </p>
      )}
      {folded === undefined && !history.isPending && <p className="hint">{t(texts.untold)}</p>}
      {odd.length > 0 && (
        <p className="notice careful" data-testid="odd">
          {t(texts.odd)}: {odd.map(({ code }) => t(warningText(code))).join('; ')}
        </p>
      )}
    </>
  );
};
