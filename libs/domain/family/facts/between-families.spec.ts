import { isRefusal } from '#libs/domain/kernel';
import { atRiskOn, categoryOn } from '../category.js';
import {
  AGUS,
  ASAM,
  BUDI,
  factCalled,
  Families,
  ordering,
  REGISTERED,
  SITI,
  TODAY,
  uuid,
} from '../testing/index.js';
import { RegisterCatin } from './catin-registered.js';
import { HandOverEggs } from './eggs-handed-over.js';
import { RegisterFamily } from './family-registered.js';
import { CloseFamily } from './family-closed.js';
import { SplitFamily } from './family-split.js';
import { VoidFact } from './fact-voided.js';
import { CompleteHomeVisit } from './home-visit-completed.js';
import { RecordPregnancy } from './pregnancy-recorded.js';
import { RecordMeasurement } from './measurement-recorded.js';
import { ReassessRisk } from './risk-reassessed.js';
import { AssessRisk } from './risk-assessed.js';
import { GraduateFromRisk } from './risk-graduated.js';
import { CorrectFact } from './fact-corrected.js';
import { ReceivePerson } from './person-transferred-in.js';
import { TransferPerson } from './person-transferred-out.js';
import { RecordWedding } from './wedding-recorded.js';

const [RANGKUI, GABEK, NEW] = [uuid('Rangkui'), uuid('Gabek'), uuid('new home')];
const on = REGISTERED;

const agus = {
  personId: AGUS,
  name: 'Agus',
  nikStatus: 'ABSENT',
  sex: 'L',
  birthDate: '1995-02-11',
  role: 'KEPALA_KELUARGA',
} as const;
const siti = { ...agus, personId: SITI, name: 'Siti', sex: 'P', birthDate: '1997-05-20' } as const;
const budi = {
  ...agus,
  personId: BUDI,
  name: 'Budi',
  birthDate: '2024-03-09',
  role: 'ANAK',
} as const;
type Persons = Parameters<ReturnType<typeof ordering<never, typeof RegisterFamily.fields>>>[0];

const register = ordering(
  RegisterFamily,
  { kelurahan: ASAM, residency: 'KTP_PANGKALPINANG', persons: [] },
  { on },
);
const transfer = ordering(TransferPerson, {
  personId: BUDI,
  toFamilyId: GABEK,
  role: 'ANAK',
  why: 'PENGASUHAN',
});
const home = { kelurahan: '19.71.06.1001', residency: 'KTP_PANGKALPINANG' } as const;

const families = (
  ...of: readonly [string, NonNullable<NonNullable<Persons>['persons']>][]
): Families => {
  const all = new Families();
  for (const [id, persons] of of) all.carryOut(id, register({ persons }));
  return all;
};
const code = (outcome: ReturnType<Families['carryOut']>): string =>
  isRefusal(outcome) ? outcome.code : 'accepted';

describe('moving to another family', () => {
  const two = () => families([RANGKUI, [agus, budi]], [GABEK, [siti]]);

  it('ends here and begins there, on the same day', () => {
    const all = two();
    expect(code(all.carryOut(RANGKUI, transfer()))).toBe('accepted');
    const [here, there] = [all.state(RANGKUI), all.state(GABEK)];
    const budiHere = here.persons.get(BUDI);
    const budiThere = there.persons.get(BUDI);
    expect(budiHere?.stays.at(-1)).toMatchObject({
      leftHow: 'PINDAH_KELUARGA',
      continuesAs: GABEK,
    });
    expect(budiThere).toMatchObject({ name: 'Budi', birthDate: '2024-03-09', role: 'ANAK' });
    expect(budiThere?.stays).toEqual([expect.objectContaining({ fromFamilyId: RANGKUI })]);
    expect(budiHere && categoryOn(here, budiHere, TODAY)).toBeUndefined();
    expect(budiThere && categoryOn(there, budiThere, TODAY)).toBe('BADUTA');
  });

  it('takes along what the new family must know', () => {
    const all = two();
    const give = (order: Parameters<Families['carryOut']>[1]) => all.carryOut(RANGKUI, order);
    give(
      ordering(AssessRisk, { personId: BUDI, atRisk: true, factors: ['A4'], ruleSet: 'risk/1' })(
        {},
        { on: '2025-05-05' },
      ),
    );
    give(
      ordering(RecordMeasurement, {
        personId: BUDI,
        weightKg: 9.9,
        heightCm: 78.5,
        position: 'PB',
      })({}, { on: '2025-07-02' }),
    );
    give(ordering(HandOverEggs, { personId: BUDI, eggs: 30 })({}, { on: '2025-07-03' }));
    give(transfer());
    const there = all.state(GABEK).persons.get(BUDI);
    expect(there && atRiskOn(there, TODAY)).toBe(true);
    expect(there?.measurements).toEqual([expect.objectContaining({ weightKg: 9.9 })]);
    // Nor does moving bring a second month's eggs, or a contact that was made elsewhere.
    const eggs = ordering(HandOverEggs, { personId: BUDI, eggs: 30 });
    expect(code(all.carryOut(GABEK, eggs()))).toBe('EGGS_ALREADY_GIVEN');
    expect(there?.contacts).toEqual([]);
  });

  it('does not stop a graduation that was under way', () => {
    const all = two();
    const judged = { personId: BUDI, ruleSet: 'risk/1' } as const;
    all.carryOut(
      RANGKUI,
      ordering(AssessRisk, { ...judged, atRisk: true, factors: ['A4'] })({}, { on: '2025-05-05' }),
    );
    all.carryOut(
      RANGKUI,
      ordering(ReassessRisk, { ...judged, atRisk: false, factors: [] })({}, { on: '2025-07-20' }),
    );
    all.carryOut(RANGKUI, transfer({}, { on: '2025-07-25' }));
    const graduate = ordering(GraduateFromRisk, { personId: BUDI });
    expect(code(all.carryOut(GABEK, graduate()))).toBe('accepted');
  });

  it('lets her pregnancy go on there, and end here', () => {
    const all = families([RANGKUI, [agus, { ...siti, role: 'ISTRI' }]], [GABEK, [budi]]);
    all.carryOut(RANGKUI, ordering(RecordPregnancy, { personId: SITI })({}, { on: '2025-05-05' }));
    all.carryOut(RANGKUI, transfer({ personId: SITI, role: 'LAINNYA' }));
    expect(all.state(GABEK).persons.get(SITI)?.pregnancies).toEqual([
      expect.objectContaining({ at: '2025-05-05T00:00:00+07:00' }),
    ]);
    const again = ordering(RecordPregnancy, { personId: SITI });
    expect(code(all.carryOut(GABEK, again()))).toBe('ALREADY_PREGNANT');
  });

  it('and back finds the histories where they ended', () => {
    const all = two();
    all.carryOut(RANGKUI, transfer({}, { on: '2025-03-01' }));
    all.carryOut(GABEK, transfer({ toFamilyId: RANGKUI }, { on: '2025-06-01' }));
    const { persons } = all.state(RANGKUI);
    expect(persons.get(BUDI)?.stays.map((stay) => stay.leftAt?.slice(0, 10))).toEqual([
      '2025-03-01',
      undefined,
    ]);
  });

  it.each([
    ['to her own family', transfer({ toFamilyId: RANGKUI }), 'SAME_FAMILY'],
    ['of nobody', transfer({ personId: uuid('nobody') }), 'PERSON_NOT_FOUND'],
    ['as a second head', transfer({ role: 'KEPALA_KELUARGA' }), 'TWO_HEADS'],
    ['into no family', transfer({ toFamilyId: uuid('nowhere') }), 'FAMILY_NOT_REGISTERED'],
  ])('is refused %s, and then nothing happens anywhere', (_how, order, refusal) => {
    const all = two();
    expect(code(all.carryOut(RANGKUI, order))).toBe(refusal);
    expect([all.facts(RANGKUI).length, all.facts(GABEK).length]).toEqual([3, 2]);
  });

  it('is refused to whoever is there already', () => {
    const all = two();
    const { data } = { data: transfer().input };
    expect(data['personId']).toBe(BUDI);
    all.carryOut(GABEK, ordering(RegisterFamily, { ...home, persons: [] })());
    all.carryOut(RANGKUI, transfer());
    const arrive = ordering(ReceivePerson, {
      ...budi,
      fromFamilyId: RANGKUI,
      departureId: uuid('another leaving'),
    });
    expect(code(all.carryOut(GABEK, arrive()))).toBe('PERSON_ALREADY_IN_FAMILY');
  });

  it('to a closed family is told, not spared', () => {
    const all = two();
    all.carryOut(GABEK, ordering(CloseFamily, { why: 'MENOLAK' })({}, { on: '2025-05-01' }));
    all.carryOut(RANGKUI, transfer());
    expect(all.facts(GABEK).at(-1)?.warnings).toEqual([{ code: 'FAMILY_IS_CLOSED' }]);
  });

  it('dated before what happened to her here contradicts that', () => {
    const all = two();
    all.carryOut(
      RANGKUI,
      ordering(CompleteHomeVisit, { personsSeen: [BUDI], place: 'RUMAH' })(
        {},
        { on: '2025-07-10' },
      ),
    );
    expect(code(all.carryOut(RANGKUI, transfer({}, { on: '2025-07-09' })))).toBe(
      'LATER_FACTS_CONTRADICT',
    );
    expect(code(all.carryOut(RANGKUI, transfer({}, { on: '2025-07-10' })))).toBe('accepted');
  });
});

describe('taking a move back', () => {
  const moved = (): Families => {
    const all = families([RANGKUI, [agus, budi]], [GABEK, [siti]]);
    all.carryOut(RANGKUI, transfer({}, { as: 'move', on: '2025-07-10' }));
    return all;
  };
  const voidMove = ordering(VoidFact, { targetId: factCalled('move'), reason: 'Salah keluarga' });

  it('undoes both halves', () => {
    const all = moved();
    expect(code(all.carryOut(RANGKUI, voidMove()))).toBe('accepted');
    expect(all.state(RANGKUI).persons.get(BUDI)?.stays.at(-1)?.leftAt).toBeUndefined();
    expect(all.state(GABEK).persons.has(BUDI)).toBe(false);
  });

  it('is refused while something there rests on it', () => {
    const all = moved();
    all.carryOut(GABEK, ordering(CompleteHomeVisit, { personsSeen: [BUDI], place: 'RUMAH' })());
    expect(code(all.carryOut(RANGKUI, voidMove()))).toBe('FACTS_DEPEND_ON_IT');
  });

  it('is refused once she has come back: she cannot have been here all the while', () => {
    const all = moved();
    all.carryOut(GABEK, transfer({ toFamilyId: RANGKUI }));
    expect(code(all.carryOut(RANGKUI, voidMove()))).toBe('PERSON_ALREADY_IN_FAMILY');
  });

  it('is done from where she left, and not undone', () => {
    const all = moved();
    const arrival = all.facts(GABEK).at(-1)?.id ?? '';
    const why = 'Salah keluarga';
    expect(
      code(all.carryOut(GABEK, ordering(VoidFact, { targetId: arrival, reason: why })())),
    ).toBe('FACT_NOT_VOIDABLE');
    const change = ordering(CorrectFact, {
      targetId: arrival,
      changes: { role: 'LAINNYA' },
      reason: why,
    });
    expect(code(all.carryOut(GABEK, change()))).toBe('FACT_NOT_CORRECTABLE');
    all.carryOut(RANGKUI, voidMove({}, { as: 'void' }));
    const unvoid = voidMove({ targetId: factCalled('void') });
    expect(code(all.carryOut(RANGKUI, unvoid))).toBe('FACT_NOT_VOIDABLE');
  });
});

describe('a wedding of two families', () => {
  const betrothed = (): Families => {
    const bride = { ...siti, role: 'ANAK' as const };
    const groom = { ...agus, role: 'ANAK' as const };
    const all = families(
      [RANGKUI, [groom, budi]],
      [GABEK, [bride, { ...siti, personId: uuid('mother') }]],
    );
    const catin = ordering(RegisterCatin, { personId: AGUS, weddingPlannedOn: '2025-07-30' });
    all.carryOut(RANGKUI, catin({ partnerId: SITI, partnerFamilyId: GABEK }, { on: '2025-04-01' }));
    all.carryOut(GABEK, catin({ personId: SITI, partnerId: AGUS }, { on: '2025-04-01' }));
    return all;
  };
  const founding = { ...home, cardNumber: '1971063007250001' };
  const wedding = ordering(RecordWedding, { personId: AGUS }, { on: '2025-07-30' });

  it('founds a third one, whoever is told of first', () => {
    const all = betrothed();
    all.carryOut(
      GABEK,
      wedding({
        personId: SITI,
        spouseId: AGUS,
        movesTo: { toFamilyId: NEW, role: 'ISTRI', founding },
      }),
    );
    all.carryOut(
      RANGKUI,
      wedding({ spouseId: SITI, movesTo: { toFamilyId: NEW, role: 'KEPALA_KELUARGA', founding } }),
    );
    const { persons, cards, residences } = all.state(NEW);
    expect([...persons.values()].map((p) => [p.name, p.role, p.engagements.length])).toEqual([
      ['Siti', 'ISTRI', 0],
      ['Agus', 'KEPALA_KELUARGA', 0],
    ]);
    expect(cards.map((card) => card.number)).toEqual([founding.cardNumber]);
    expect(residences.map((r) => r.kelurahan)).toEqual([home.kelurahan]);
    expect(all.facts(NEW).map((fact) => fact.type)).toEqual([
      'FamilyRegistered',
      'PersonTransferredIn',
      'PersonTransferredIn',
    ]);
  });

  it('of two who would both be the head is refused to the second', () => {
    const all = betrothed();
    const movesTo = { toFamilyId: NEW, role: 'KEPALA_KELUARGA' as const, founding };
    expect(code(all.carryOut(GABEK, wedding({ personId: SITI, movesTo })))).toBe('accepted');
    expect(code(all.carryOut(RANGKUI, wedding({ movesTo })))).toBe('TWO_HEADS');
  });
});

describe('splitting a family', () => {
  const split = ordering(SplitFamily, {
    toFamilyId: NEW,
    persons: [
      { personId: SITI, role: 'KEPALA_KELUARGA' },
      { personId: BUDI, role: 'ANAK' },
    ],
    home,
    why: 'CERAI',
  });
  const one = () => families([RANGKUI, [agus, { ...siti, role: 'ISTRI' }, budi]]);

  it('founds a family of those who go', () => {
    const all = one();
    all.carryOut(RANGKUI, split());
    expect([...all.state(NEW).persons.values()].map((p) => [p.name, p.role])).toEqual([
      ['Siti', 'KEPALA_KELUARGA'],
      ['Budi', 'ANAK'],
    ]);
    expect(all.state(RANGKUI).splits).toEqual([expect.objectContaining({ toFamilyId: NEW })]);
  });

  const role = 'LAINNYA' as const;
  it.each([
    ['everyone', [AGUS, SITI, BUDI].map((personId) => ({ personId, role })), 'NOBODY_LEFT'],
    [
      'the same one twice',
      [BUDI, BUDI].map((personId) => ({ personId, role })),
      'SAME_PERSON_TWICE',
    ],
    ['a stranger', [{ personId: uuid('x'), role }], 'PERSON_NOT_FOUND'],
    [
      'two heads',
      [SITI, BUDI].map((personId) => ({ personId, role: 'KEPALA_KELUARGA' as const })),
      'TWO_HEADS',
    ],
  ])('is refused of %s', (_who, persons, refusal) =>
    expect(code(one().carryOut(RANGKUI, split({ persons })))).toBe(refusal),
  );

  it('does not go into the family itself', () =>
    expect(code(one().carryOut(RANGKUI, split({ toFamilyId: RANGKUI })))).toBe('SAME_FAMILY'));
});
