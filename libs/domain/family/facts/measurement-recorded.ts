import { f, record, refuse } from '#libs/domain/kernel';
import { personOf } from '../enter.js';
import { notOpen, notPresent, personHere, PRESENCE_REFUSALS } from '../guards.js';
import { readingOddities, readingRefusal } from '../readings.js';
import { isClinical } from '../roles.js';
import { caused, defineCommand, defineFact } from './family.js';
import { personId } from './fields.js';

// The bounds are wide, so that a wrong unit reaches the rule that can name it.
const kilograms = { min: 0, max: 300_000, decimals: 3, unit: 'kg' };
const centimetres = { min: 0, max: 10_000, decimals: 2, unit: 'cm' };

/** Kinds of contact besides the places of a visit. */
const CONTACT = 'MEASUREMENT';

/** What was read, as it was read: scores and classes are derived, never stored. */
export const MeasurementRecorded = defineFact({
  type: 'MeasurementRecorded',
  schema: 1,
  isDeed: true,
  fields: {
    personId,
    weightKg: f.optional(
      f.decimal({ id: 'Berat badan', en: 'Weight' }, { ...kilograms, example: 9.6 }),
    ),
    heightCm: f.optional(
      f.decimal(
        { id: 'Panjang/tinggi badan', en: 'Length/height' },
        { ...centimetres, example: 75.7 },
      ),
    ),
    position: f.optional(
      f.choice({ id: 'Cara ukur (PB telentang, TB berdiri)', en: 'Position' }, ['PB', 'TB']),
    ),
    muacCm: f.optional(
      f.decimal({ id: 'LILA', en: 'Mid-upper arm' }, { ...centimetres, example: 14.5 }),
    ),
    headCm: f.optional(
      f.decimal(
        { id: 'Lingkar kepala', en: 'Head circumference' },
        { ...centimetres, example: 46 },
      ),
    ),
    oedema: f.optional(
      f.choice({ id: 'Edema kedua kaki', en: 'Oedema of both feet' }, [
        'TIDAK_DIPERIKSA',
        'TIDAK',
        'YA',
      ]),
    ),
    hb: f.optional(
      f.decimal(
        { id: 'Hb', en: 'Haemoglobin' },
        { min: 0, max: 30, decimals: 1, unit: 'g/dL', example: 11.4 },
      ),
    ),
    place: f.optional(
      f.choice({ id: 'Tempat', en: 'Place' }, ['POSYANDU', 'RUMAH', 'FASKES', 'LAINNYA']),
    ),
  },
  objection: ({ weightKg, heightCm, muacCm, headCm, hb, oedema }) =>
    [weightKg, heightCm, muacCm, headCm, hb, oedema].every((value) => value === undefined)
      ? refuse('NOTHING_MEASURED')
      : undefined,
  oddities(d, { state, at }) {
    const person = state.persons.get(d.personId);
    return person === undefined ? [] : readingOddities(person, at, d);
  },
  evolve(state, fact) {
    const { personId: id, place: _, ...values } = fact.data;
    const person = personOf(state, fact, id);
    if (person === undefined) return;
    person.measurements.push({
      ...caused(fact),
      ...values,
      measurer: fact.by.actor,
      warnings: fact.warnings.map((w) => w.code),
    });
    person.contacts.push({ ...caused(fact), kind: CONTACT });
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} diukur${readings(d, ID_WORDS)}`,
    en: (d, c) => `${c.name(d.personId)} measured${readings(d, EN_WORDS)}`,
  },
});

interface Readings {
  readonly weightKg?: number;
  readonly heightCm?: number;
  readonly position?: string;
  readonly muacCm?: number;
  readonly headCm?: number;
  readonly hb?: number;
}
interface Words {
  readonly arm: string;
  readonly head: string;
  readonly comma: string;
}
const ID_WORDS: Words = { arm: 'LILA', head: 'lingkar kepala', comma: ',' };
const EN_WORDS: Words = { arm: 'arm', head: 'head', comma: '.' };

const readings = (d: Readings, words: Words): string => {
  const say = (n: number | undefined, before: string, unit: string): string[] =>
    n === undefined ? [] : [`${before}${String(n).replace('.', words.comma)} ${unit}`];
  const parts = [
    ...say(d.weightKg, '', 'kg'),
    ...say(d.heightCm, '', d.position === undefined ? 'cm' : `cm (${d.position})`),
    ...say(d.muacCm, `${words.arm} `, 'cm'),
    ...say(d.headCm, `${words.head} `, 'cm'),
    ...say(d.hb, 'Hb ', 'g/dL'),
  ];
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
};

export const RecordMeasurement = defineCommand({
  name: 'RecordMeasurement',
  path: 'measurements',
  permission: 'measure',
  title: { id: 'Catat pengukuran', en: 'Record a measurement' },
  fields: MeasurementRecorded.fields,
  records: MeasurementRecorded.type,
  refusals: [
    ...PRESENCE_REFUSALS,
    'NOTHING_MEASURED',
    'CLINICAL_ROLE_NEEDED',
    'MEASURED_BEFORE_BIRTH',
    'POSITION_MISSING',
    'GRAMS_AS_KILOGRAMS',
    'METRES_AS_CENTIMETRES',
    'DECIMAL_COMMA_LOST',
    'READING_IMPOSSIBLE',
  ],
  decide(input, context) {
    const refusal = notOpen(context) ?? notPresent(context, 'personId', input.personId);
    if (refusal !== undefined) return refusal;
    if (input.hb !== undefined && !isClinical(context.role))
      return refuse('CLINICAL_ROLE_NEEDED', 'hb');
    const person = personHere(context, input.personId);
    return (
      readingRefusal(person, context.occurredAt, input) ?? [
        record(MeasurementRecorded, context, input),
      ]
    );
  },
});
