import {
  AGUS,
  ASAM,
  BUDI,
  family,
  familyClosed,
  familyRegistered,
  given,
  ordering,
  SITI,
  sitiAdded,
  telling,
  uuid,
} from '../testing/index.js';
import { CloseFamily, FamilyClosed } from './family-closed.js';
import { FamilyMoved, MoveFamily } from './family-moved.js';
import { FamilyReopened, ReopenFamily } from './family-reopened.js';
import { ChangeHead, HeadChanged } from './head-changed.js';
import { HouseholdSurveyed, SurveyHousehold } from './household-surveyed.js';
import { MarkDuplicate, PersonMarkedDuplicate } from './person-marked-duplicate.js';
import { PersonDeceased, RecordDeath } from './person-deceased.js';
import { PersonDeparted, RecordDeparture } from './person-departed.js';

const BINTANG = '19.71.04.1002';
const familyReopened = telling(FamilyReopened, { reason: 'Kembali dari Palembang' });
const familyMoved = telling(FamilyMoved, { kelurahan: BINTANG }, { on: '2025-04-01' });

describe('where a family lives', () => {
  const moveFamily = ordering(MoveFamily, { kelurahan: BINTANG });

  it('is a history of its own', () => {
    given(family).when(moveFamily()).then(familyMoved());
    const { residences } = given(family, familyMoved()).state();
    expect(residences.map((r) => r.kelurahan)).toEqual([ASAM, BINTANG]);
  });

  it('is asked of an open family only', () => {
    given().when(moveFamily()).refuses('FAMILY_NOT_REGISTERED');
    given(family, familyClosed()).when(moveFamily()).refuses('FAMILY_CLOSED');
  });
});

describe('closing and reopening', () => {
  const closeFamily = ordering(CloseFamily, { why: 'PINDAH_KOTA' });
  const reopenFamily = ordering(ReopenFamily, { reason: 'Kembali dari Palembang' });
  const closedNow = telling(FamilyClosed, { why: 'PINDAH_KOTA' });

  it('happens once each, in turn', () => {
    given(family).when(closeFamily()).then(closedNow());
    given(family, familyClosed()).when(closeFamily()).refuses('FAMILY_CLOSED');
    given(family, familyClosed()).when(reopenFamily()).then(familyReopened());
    given(family).when(reopenFamily()).refuses('FAMILY_NOT_CLOSED');
    given(family, familyClosed(), familyReopened())
      .when(reopenFamily())
      .refuses('FAMILY_NOT_CLOSED');
    given(family, familyClosed(), familyReopened()).when(closeFamily()).warns();
  });

  it('is not dated before another closing, which would close what is closed', () =>
    given(family, familyClosed())
      .when(closeFamily({}, { on: '2025-05-01' }))
      .refuses('LATER_FACTS_CONTRADICT', 'occurredAt', { problem: 'FACTS_DEPEND_ON_IT' }));

  it('reads two closings and one opening as closed from the first on', () => {
    const earlier = familyClosed({ why: 'MENOLAK' }, { on: '2025-03-01' });
    const { closures } = given(family, familyClosed(), familyReopened(), earlier).state();
    expect(closures).toEqual([expect.objectContaining({ reason: 'MENOLAK' })]);
    expect(closures[0]?.reopenedAt?.slice(0, 10)).toBe('2025-07-01');
  });
});

describe('the head of the family', () => {
  const changeHead = ordering(ChangeHead, { personId: SITI, formerHeadRole: 'SUAMI' });
  const headChanged = telling(HeadChanged, { personId: SITI, formerHeadRole: 'SUAMI' });

  it('is one person', () => {
    given(family).when(changeHead()).then(headChanged());
    const { persons } = given(family, headChanged()).state();
    expect([persons.get(SITI)?.role, persons.get(AGUS)?.role]).toEqual([
      'KEPALA_KELUARGA',
      'SUAMI',
    ]);
  });

  it('is another one than before, and a member', () => {
    given(family)
      .when(changeHead({ personId: AGUS }))
      .refuses('ALREADY_HEAD', 'personId');
    given(family)
      .when(changeHead({ personId: uuid('nobody') }))
      .refuses('PERSON_NOT_FOUND');
  });
});

describe('leaving', () => {
  const recordDeath = ordering(RecordDeath, { personId: BUDI });
  const recordDeparture = ordering(RecordDeparture, { personId: BUDI });
  const deceased = telling(PersonDeceased, { personId: BUDI });
  const departed = telling(PersonDeparted, { personId: BUDI });

  it('is told once of whoever is there', () => {
    given(family).when(recordDeath()).then(deceased());
    given(family).when(recordDeparture()).then(departed());
    given(family, deceased()).when(recordDeparture()).refuses('PERSON_NOT_FOUND', 'personId');
    given(family, departed()).when(recordDeath()).refuses('PERSON_NOT_FOUND', 'personId');
  });

  it('of the head asks for another one, unless nobody is left', () => {
    given(family)
      .when(recordDeath({ personId: AGUS }))
      .warns('HEAD_LEFT');
    given(family.slice(0, 2))
      .when(recordDeath({ personId: AGUS }))
      .warns();
  });

  it("ends the person's days there", () => {
    const { persons } = given(family, deceased()).state();
    expect(persons.get(BUDI)?.stays.at(-1)).toMatchObject({ leftHow: 'MENINGGAL' });
  });
});

describe('a person entered twice', () => {
  const markDuplicate = ordering(MarkDuplicate, { personId: BUDI, duplicateOf: SITI });
  const marked = telling(PersonMarkedDuplicate, { personId: BUDI, duplicateOf: SITI });

  it('goes on as the other record', () => {
    given(family).when(markDuplicate()).then(marked());
    const { persons } = given(family, marked()).state();
    expect(persons.get(BUDI)?.stays.at(-1)).toMatchObject({
      leftHow: 'DUPLIKAT',
      continuesAs: SITI,
    });
  });

  it('is not a duplicate of herself, nor of someone who is not there', () => {
    given(family)
      .when(markDuplicate({ duplicateOf: BUDI }))
      .refuses('DUPLICATE_OF_ITSELF');
    given(family)
      .when(markDuplicate({ duplicateOf: uuid('elsewhere') }))
      .refuses('PERSON_NOT_FOUND', 'duplicateOf');
    given(family)
      .when(markDuplicate({ duplicateOf: uuid('elsewhere'), inFamilyId: uuid('another family') }))
      .warns();
  });
});

describe('the household', () => {
  const survey = {
    water: 'TIDAK_DIKETAHUI',
    latrine: 'DENGAN_TANGKI_SEPTIK',
    contraception: 'MODERN',
    welfareRank: '2',
  } as const;
  const surveyHousehold = ordering(SurveyHousehold, survey);

  it('is surveyed; what nobody asked stays unknown', () => {
    given(family).when(surveyHousehold()).then(telling(HouseholdSurveyed, survey)());
    const { surveys } = given(family, telling(HouseholdSurveyed, survey)()).state();
    expect(surveys.at(-1)).toMatchObject(survey);
  });

  it("is not surveyed without the family, or under words of one's own", () => {
    given(sitiAdded()).when(surveyHousehold()).refuses('FAMILY_NOT_REGISTERED');
    given(familyRegistered(), familyClosed()).when(surveyHousehold()).refuses('FAMILY_CLOSED');
    const order = surveyHousehold();
    given(family)
      .when({ ...order, input: { ...order.input, water: 'SUNGAI' } })
      .refuses('FIELD_INVALID', 'water', { problem: 'NOT_A_CHOICE' });
  });
});
