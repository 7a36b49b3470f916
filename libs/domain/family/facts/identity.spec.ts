import {
  BUDI,
  budiAdded,
  family,
  familyClosed,
  familyRegistered,
  given,
  measured,
  ordering,
  pregnancyRecorded,
  SITI,
  sitiAdded,
  telling,
  uuid,
} from '../testing/index.js';
import { ChangeFamilyCard, FamilyCardChanged } from './family-card-changed.js';
import { AddPerson } from './person-added.js';
import { CorrectIdentity, PersonIdentityCorrected } from './person-identity-corrected.js';

// Bukit Intan, Rangkui and Jakarta; the day of a woman's birth carries 40 more.
const SITI_NIK = '1971046005970001';
const BUDI_NIK = '1971040903240001';

const addRani = ordering(AddPerson, {
  name: 'Rani',
  nikStatus: 'DECLARED',
  sex: 'P',
  birthDate: '1997-05-20',
  role: 'LAINNYA',
});
const correctIdentity = ordering(CorrectIdentity, { personId: BUDI });
const identityCorrected = telling(PersonIdentityCorrected, { personId: BUDI });

describe('a NIK', () => {
  it.each([
    ['its own', SITI_NIK, []],
    ['another birth date', '1971046105970001', ['NIK_BIRTH_DATE_MISMATCH']],
    ['the other sex', '1971042005970001', ['NIK_SEX_MISMATCH']],
    ['a province that is none', '9971046005970001', ['NIK_AREA_UNKNOWN', 'NIK_AREA_MISMATCH']],
    ['a kecamatan that is none', '1971096005970001', ['NIK_AREA_UNKNOWN', 'NIK_AREA_MISMATCH']],
    ['another kecamatan', '1971016005970001', ['NIK_AREA_MISMATCH']],
    ['Jakarta', '3171046005970001', ['NIK_AREA_MISMATCH']],
    [
      'nothing in common with her',
      '9971090101800001',
      ['NIK_BIRTH_DATE_MISMATCH', 'NIK_SEX_MISMATCH', 'NIK_AREA_UNKNOWN', 'NIK_AREA_MISMATCH'],
    ],
  ])('of %s is a warning, never a rejection', (_of, nik, warnings) =>
    given(family)
      .when(addRani({ nik }))
      .warns(...warnings),
  );

  it.each([
    ['all the same digit', '1111111111111111'],
    ['serial 0000', '1971046005970000'],
    ['a 31 June', '1971043106970001'],
    ['day 72', '1971047205970001'],
    ['month 13', '1971046013970001'],
  ])('with %s was never issued', (_what, nik) =>
    given(family).when(addRani({ nik })).refuses('NIK_MALFORMED', 'nik'),
  );

  it('on a leap day is read in the century that has one', () =>
    given(family)
      .when(addRani({ nik: '1971046902000001', birthDate: '2000-02-29' }))
      .warns());

  it('cannot be given and absent', () =>
    given(family)
      .when(addRani({ nik: SITI_NIK, nikStatus: 'ABSENT' }))
      .refuses('NIK_STATUS_CONTRADICTS', 'nikStatus'));
});

describe('a family card', () => {
  const changeCard = ordering(ChangeFamilyCard, { cardNumber: '1971040203240007', why: 'PINDAH' });
  const cardChanged = telling(FamilyCardChanged, { cardNumber: '1971040203240007', why: 'PINDAH' });

  it("is the city's, or a warning", () => {
    given(family).when(changeCard()).then(cardChanged());
    given(family)
      .when(changeCard({ cardNumber: '3171040203240007' }))
      .warns('CARD_AREA_MISMATCH');
    given(family)
      .when(changeCard({ cardNumber: '9971040203240007' }))
      .warns('CARD_AREA_UNKNOWN');
    given(familyRegistered({ residency: 'LUAR' }))
      .when(changeCard({ cardNumber: '3171040203240007' }))
      .warns();
  });

  it('has a day on which it was issued, without the 40', () =>
    given(family)
      .when(changeCard({ cardNumber: '1971044203240007' }))
      .refuses('CARD_MALFORMED', 'cardNumber'));

  it('changes to another one, of an open family', () => {
    given(family, cardChanged()).when(changeCard()).refuses('NOTHING_CHANGED', 'cardNumber');
    given(family, familyClosed()).when(changeCard()).refuses('FAMILY_CLOSED');
    given().when(changeCard()).refuses('FAMILY_NOT_REGISTERED');
  });
});

describe('putting an identity right', () => {
  it('is recorded beside what was believed', () =>
    given(family)
      .when(correctIdentity({ nik: BUDI_NIK, nikStatus: 'DECLARED', shownBy: 'AKTA' }))
      .then(identityCorrected({ nik: BUDI_NIK, nikStatus: 'DECLARED', shownBy: 'AKTA' })));

  it('holds from the beginning', () => {
    const state = given(family, identityCorrected({ name: 'Budiman' })).state('2025-02-01');
    expect(state.persons.get(BUDI)?.name).toBe('Budiman');
  });

  it('holds also for someone who came back before it was known', () => {
    const backAgain = budiAdded({ name: 'Budi' }, { on: '2025-07-02' });
    const { persons } = given(
      family,
      identityCorrected({ name: 'Budy', phone: '0812' }),
      backAgain,
      identityCorrected({ name: 'Budiman' }),
    ).state();
    expect(persons.get(BUDI)).toMatchObject({ name: 'Budiman', phone: '0812' });
  });

  it('needs a person of the family and a change', () => {
    given(family)
      .when(correctIdentity({ personId: uuid('nobody'), name: 'X' }))
      .refuses('PERSON_NOT_FOUND', 'personId');
    given(family)
      .when(correctIdentity({ shownBy: 'KTP' }))
      .refuses('NOTHING_CHANGED');
    given(family, familyClosed())
      .when(correctIdentity({ name: 'X' }))
      .refuses('FAMILY_CLOSED');
  });

  it('lets nobody be born after what is known of her', () => {
    const born = (birthDate: string) => correctIdentity({ birthDate });
    given(family).when(born('2025-08-01')).refuses('BIRTH_IN_FUTURE', 'birthDate');
    given(family).when(born('1899-12-31')).refuses('OCCURRED_TOO_EARLY', 'birthDate');
    given(family).when(born('2025-01-07')).refuses('BORN_AFTER_ENTRY', 'birthDate');
    given(family, measured({}, { on: '2025-01-06' }))
      .when(born('2025-01-07'))
      .refuses('MEASURED_BEFORE_BIRTH', 'birthDate');
  });

  it('says that every growth score is another one', () => {
    const born = correctIdentity({ birthDate: '2024-03-19' });
    given(family, measured()).when(born).warns('AGE_CHANGED_AFTER_MEASUREMENTS');
    given(family).when(born).warns();
  });

  it('warns of a NIK that does not fit what was known before', () => {
    const withNik = budiAdded({ nik: BUDI_NIK, nikStatus: 'DECLARED' });
    given(family.slice(0, 3), withNik)
      .when(correctIdentity({ birthDate: '2024-03-19' }))
      .warns('NIK_BIRTH_DATE_MISMATCH');
    given(family.slice(0, 3), withNik)
      .when(correctIdentity({ sex: 'P' }))
      .warns('NIK_SEX_MISMATCH');
  });

  it('keeps a NIK and its status together', () => {
    given(family)
      .when(correctIdentity({ nik: BUDI_NIK }))
      .refuses('NIK_STATUS_CONTRADICTS', 'nikStatus');
    given(family, identityCorrected({ nik: BUDI_NIK, nikStatus: 'DECLARED' }))
      .when(correctIdentity({ nikStatus: 'ABSENT' }))
      .refuses('NIK_STATUS_CONTRADICTS', 'nikStatus');
    given(family)
      .when(correctIdentity({ nik: '1111111111111111', nikStatus: 'DECLARED' }))
      .refuses('NIK_MALFORMED', 'nik');
  });

  it('gives nobody the NIK of another member', () =>
    given(family, identityCorrected({ personId: SITI, nik: SITI_NIK, nikStatus: 'DECLARED' }))
      .when(correctIdentity({ nik: SITI_NIK, nikStatus: 'DECLARED' }))
      .refuses('NIK_ALREADY_IN_FAMILY', 'nik'));

  it('makes no man of a mother', () => {
    given(family, pregnancyRecorded())
      .when(correctIdentity({ personId: SITI, sex: 'L' }))
      .refuses('NOT_A_WOMAN', 'sex');
    given(family)
      .when(correctIdentity({ personId: SITI, sex: 'L' }))
      .warns();
  });

  it('is found also of someone whose birth date was forgotten', () => {
    const forgotten = { birthDate: undefined, name: undefined, birthMonth: '1997-05' };
    const { persons } = given(familyRegistered(), sitiAdded(forgotten)).state();
    expect(persons.get(SITI)).toMatchObject({ birthMonth: '1997-05', sex: 'P' });
  });
});
