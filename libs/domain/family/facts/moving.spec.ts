import { atRiskOn, categoryOn } from '../category.js';
import {
  agus,
  budi,
  BUDI,
  codeOf,
  familyRegistered,
  FINE,
  given,
  Families,
  GABEK,
  homes,
  NOT_BREASTFED,
  ordering,
  RANGKUI,
  SITI,
  siti,
  sitiAdded,
  TODAY,
  transfer,
  uuid,
} from '../testing/index.js';
import { HandOverEggs } from './eggs-handed-over.js';
import { CloseFamily } from './family-closed.js';
import { CompleteHomeVisit } from './home-visit-completed.js';
import { RecordMeasurement } from './measurement-recorded.js';
import { ReceivePerson } from './person-transferred-in.js';
import { RecordPregnancy } from './pregnancy-recorded.js';
import { AssessRisk } from './risk-assessed.js';
import { GraduateFromRisk } from './risk-graduated.js';
import { ReassessRisk } from './risk-reassessed.js';

describe('moving to another family', () => {
  const two = () => homes([RANGKUI, [agus, budi]], [GABEK, [siti]]);

  it('ends here and begins there, on the same day', () => {
    const all = two();
    expect(codeOf(all.carryOut(RANGKUI, transfer()))).toBe('accepted');
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
      ordering(AssessRisk, { personId: BUDI, answers: NOT_BREASTFED })({}, { on: '2025-05-05' }),
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
    expect(codeOf(all.carryOut(GABEK, eggs()))).toBe('EGGS_ALREADY_GIVEN');
    expect(there?.contacts).toEqual([]);
  });

  it('does not stop a graduation that was under way', () => {
    const all = two();
    const told = (order: Parameters<Families['carryOut']>[1]) => all.carryOut(RANGKUI, order);
    told(
      ordering(AssessRisk, { personId: BUDI, answers: NOT_BREASTFED })({}, { on: '2025-05-05' }),
    );
    const readings = { weightKg: 10.4, heightCm: 79, position: 'PB' } as const;
    told(ordering(RecordMeasurement, { personId: BUDI, ...readings })({}, { on: '2025-07-19' }));
    told(ordering(ReassessRisk, { personId: BUDI, answers: FINE })({}, { on: '2025-07-20' }));
    all.carryOut(RANGKUI, transfer({}, { on: '2025-07-25' }));
    const graduate = ordering(GraduateFromRisk, { personId: BUDI });
    expect(codeOf(all.carryOut(GABEK, graduate()))).toBe('accepted');
  });

  it('lets her pregnancy go on there, and end here', () => {
    const all = homes([RANGKUI, [agus, { ...siti, role: 'ISTRI' }]], [GABEK, [budi]]);
    all.carryOut(RANGKUI, ordering(RecordPregnancy, { personId: SITI })({}, { on: '2025-05-05' }));
    all.carryOut(RANGKUI, transfer({ personId: SITI, role: 'LAINNYA' }));
    expect(all.state(GABEK).persons.get(SITI)?.pregnancies).toEqual([
      expect.objectContaining({ at: '2025-05-05T00:00:00+07:00' }),
    ]);
    const again = ordering(RecordPregnancy, { personId: SITI });
    expect(codeOf(all.carryOut(GABEK, again()))).toBe('ALREADY_PREGNANT');
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
    expect(codeOf(all.carryOut(RANGKUI, order))).toBe(refusal);
    expect([all.facts(RANGKUI).length, all.facts(GABEK).length]).toEqual([3, 2]);
  });

  it('brings nobody who is there already', () => {
    const all = two();
    all.carryOut(RANGKUI, transfer());
    const arrive = ordering(ReceivePerson, {
      ...budi,
      fromFamilyId: RANGKUI,
      departureId: uuid('another leaving'),
    });
    expect(codeOf(all.carryOut(GABEK, arrive()))).toBe('PERSON_ALREADY_IN_FAMILY');
  });

  it('needs what only an erasure takes away', () =>
    given(familyRegistered(), sitiAdded({ birthDate: undefined }))
      .when(transfer({ personId: SITI }))
      .refuses('PERSON_FORGOTTEN', 'personId'));

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
    expect(codeOf(all.carryOut(RANGKUI, transfer({}, { on: '2025-07-09' })))).toBe(
      'LATER_FACTS_CONTRADICT',
    );
    expect(codeOf(all.carryOut(RANGKUI, transfer({}, { on: '2025-07-10' })))).toBe('accepted');
  });
});
