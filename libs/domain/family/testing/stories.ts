import fc from 'fast-check';
import { addDays, type Fact } from '#libs/domain/kernel';
import type { Families } from './families.js';
import { AGUS, ASAM, BUDI, FINE, NOT_BREASTFED, REGISTERED, SITI } from './family.js';
import { agus, budi, GABEK, homes, NEW, RANGKUI, siti } from './homes.js';
import { uuid } from './ids.js';
import type { Order } from './sentence.js';

/*
 * Lives of a family by chance: whatever is asked for in any order, and carried out where the rules
 * allow it.
 */
interface Deed {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Days after the registration, and minutes of that day. */
  readonly day: number;
  readonly minute: number;
  /** Days between what happened and its entry. */
  readonly late: number;
  /** Which fact an amendment is of. */
  readonly nth: number;
  readonly elsewhere: boolean;
}

const person = fc.constantFrom(AGUS, SITI, BUDI);
const reason = 'Salah orang';
const judgement = fc.constantFrom(
  { personId: BUDI, answers: NOT_BREASTFED },
  { personId: BUDI, answers: FINE },
);
const weight = fc.integer({ min: 60, max: 130 }).map((tenths) => tenths / 10);

type Asked = fc.Arbitrary<Pick<Deed, 'name' | 'input'>>;

const asked = (name: string, input: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}): Asked =>
  fc.record(input).map((given) => ({ name, input: given }));

const DEEDS: readonly Asked[] = [
  asked('CompleteHomeVisit', {
    personsSeen: fc.subarray([AGUS, SITI, BUDI], { minLength: 1 }),
    place: fc.constant('RUMAH'),
  }),
  asked('RecordMeasurement', { personId: fc.constant(BUDI), weightKg: weight }),
  asked('RecordMeasurement', {
    personId: fc.constant(BUDI),
    weightKg: fc.constantFrom(10.4, 11.2),
    heightCm: fc.constantFrom(79, 81),
    position: fc.constant('PB'),
  }),
  judgement.map((input) => ({ name: 'AssessRisk', input })),
  judgement.map((input) => ({ name: 'ReassessRisk', input })),
  asked('GraduateFromRisk', { personId: fc.constant(BUDI) }),
  asked('HandOverEggs', { personId: person, eggs: fc.integer({ min: 1, max: 60 }) }),
  asked('RecordPregnancy', { personId: fc.constant(SITI) }),
  asked('EndPregnancy', { personId: fc.constant(SITI), outcome: fc.constant('KEGUGURAN') }),
  asked('RecordDelivery', {
    personId: fc.constant(SITI),
    place: fc.constant('FASKES'),
    helper: fc.constant('BIDAN'),
    children: fc.constantFrom([{ sex: 'P' }], [{ sex: 'L' }, { sex: 'P' }]),
  }),
  asked('RegisterCatin', { personId: fc.constant(AGUS) }),
  asked('RecordWedding', { personId: fc.constant(AGUS) }),
  asked('MoveFamily', { kelurahan: fc.constantFrom(ASAM, '19.71.06.1001', '19.71.01.1004') }),
  asked('CloseFamily', { why: fc.constant('MENOLAK') }),
  asked('ReopenFamily', { reason: fc.constant('Keluarga kembali') }),
  asked('ChangeHead', { personId: person }),
  asked('TransferPerson', {
    personId: person,
    toFamilyId: fc.constantFrom(RANGKUI, GABEK),
    role: fc.constant('LAINNYA'),
    why: fc.constant('LAINNYA'),
  }),
  asked('RecordDeparture', { personId: person }),
  asked('CorrectIdentity', { personId: person, name: fc.constantFrom('Budy', 'Sity') }),
  asked('VoidFact', { reason: fc.constant(reason) }),
  asked('CorrectFact', {
    reason: fc.constant(reason),
    changes: fc.oneof(
      weight.map((weightKg) => ({ weightKg })),
      weight.map((weightKg) => ({ changes: { weightKg } })),
    ),
  }),
];

const deed: fc.Arbitrary<Deed> = fc
  .record({
    act: fc.oneof(...DEEDS),
    day: fc.nat(240),
    minute: fc.nat(1_300),
    late: fc.oneof(fc.constant(0), fc.nat(60)),
    nth: fc.nat(),
    elsewhere: fc.nat(5).map((n) => n === 0),
  })
  .map(({ act, ...rest }) => ({ ...act, ...rest }));

const momentOf = ({ day, minute }: Deed): string => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${addDays(REGISTERED, day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+07:00`;
};

const entered = (of: Deed): number => Date.parse(momentOf(of)) + of.late * 86_400_000;

const orderOf = (of: Deed, targets: readonly Fact[]): Order => {
  const amends = of.name === 'VoidFact' || of.name === 'CorrectFact';
  const target = targets[of.nth % Math.max(1, targets.length)]?.id ?? uuid('nothing');
  return {
    name: of.name,
    input: amends ? { ...of.input, targetId: target } : of.input,
    how: {
      on: amends ? addDays(REGISTERED, of.day + of.late) : momentOf(of),
      recordedAt: new Date(entered(of)).toISOString(),
      by: { actor: `bidan-${of.nth % 3}`, role: 'BIDAN' },
    },
  };
};

const lived = (deeds: readonly Deed[]): Families => {
  const families = homes(
    [RANGKUI, [agus, { ...siti, role: 'ISTRI' }, budi]],
    [GABEK, [{ ...siti, personId: NEW }]],
  );
  for (const one of deeds.toSorted((a, b) => entered(a) - entered(b))) {
    const familyId = one.elsewhere ? GABEK : RANGKUI;
    families.carryOut(familyId, orderOf(one, families.facts(familyId)));
  }
  return families;
};

/** Everything that happened to two families between which people moved. */
export const lives: fc.Arbitrary<Families> = fc
  .array(deed, { minLength: 5, maxLength: 40, size: 'max' })
  .map(lived);

/** The facts of the first of them, in the order recorded. */
export const stories: fc.Arbitrary<readonly Fact[]> = lives.map((families) =>
  families.facts(RANGKUI),
);
