import {
  AGUS,
  BUDI,
  family,
  familyClosed,
  given,
  homeVisitCompleted,
  made,
  ordering,
  SITI,
  telling,
  uuid,
} from '../testing/index.js';
import { ConsentRecorded, RecordConsent } from './consent-recorded.js';
import { ConsentWithdrawn, WithdrawConsent } from './consent-withdrawn.js';
import { CompleteHomeVisit } from './home-visit-completed.js';
import { HomeVisitMissed, MissHomeVisit } from './home-visit-missed.js';
import { PersonDeparted } from './person-departed.js';
import { AnswerReferral, ReferralAnswered } from './referral-answered.js';
import { IssueReferral, ReferralIssued } from './referral-issued.js';
import { CompleteResurvey, ResurveyDone } from './resurvey-done.js';
import { RequestResurvey, ResurveyRequested } from './resurvey-requested.js';

const nobody = uuid('nobody');

describe('a visit', () => {
  const completeVisit = ordering(CompleteHomeVisit, { personsSeen: [BUDI], place: 'RUMAH' });
  const missVisit = ordering(MissHomeVisit, { reason: 'TIDAK_DI_RUMAH' });

  it('is a contact of everyone seen, once each', () => {
    given(family).when(completeVisit()).then(homeVisitCompleted());
    const { persons } = given(
      family,
      homeVisitCompleted({ personsSeen: [BUDI, SITI, BUDI] }),
    ).state();
    expect([BUDI, SITI, AGUS].map((id) => persons.get(id)?.contacts.length)).toEqual([1, 1, 0]);
  });

  it('meets who is there, in a family that is accompanied', () => {
    given(family)
      .when(completeVisit({ personsSeen: [BUDI, nobody] }))
      .refuses('PERSON_NOT_FOUND', 'personsSeen');
    given(family, familyClosed()).when(completeVisit()).refuses('FAMILY_CLOSED');
    given(family)
      .when(completeVisit({}, { on: '2025-01-05' }))
      .refuses('FAMILY_NOT_REGISTERED');
    given(family, telling(PersonDeparted, { personId: BUDI })({}, { on: '2025-07-01' }))
      .when(completeVisit({}, { on: '2025-07-02' }))
      .refuses('PERSON_NOT_FOUND', 'personsSeen');
  });

  it('may have taken place before something that was entered earlier', () => {
    const departed = telling(PersonDeparted, { personId: BUDI })({}, { on: '2025-07-20' });
    given(family, departed)
      .when(completeVisit({}, { on: '2025-07-19' }))
      .then(homeVisitCompleted());
  });

  it('is missed for a reason, and then nobody was seen', () => {
    given(family)
      .when(missVisit())
      .then(telling(HomeVisitMissed, { reason: 'TIDAK_DI_RUMAH' })());
    given(family, familyClosed()).when(missVisit()).refuses('FAMILY_CLOSED');
    const { persons } = given(family, telling(HomeVisitMissed, { reason: 'MENOLAK' })()).state();
    expect([...persons.values()].flatMap((p) => p.contacts)).toEqual([]);
  });
});

describe('consent', () => {
  const recordConsent = ordering(RecordConsent, {
    personId: SITI,
    purpose: 'PENDAMPINGAN',
    channel: 'LISAN',
  });
  const withdraw = ordering(WithdrawConsent, { personId: SITI, purpose: 'PENDAMPINGAN' });
  const recorded = telling(ConsentRecorded, {
    personId: SITI,
    purpose: 'PENDAMPINGAN',
    channel: 'LISAN',
  });
  const withdrawn = telling(ConsentWithdrawn, { personId: SITI, purpose: 'PENDAMPINGAN' });

  it("is an adult's own, and for a child that of an adult of the family", () => {
    given(family).when(recordConsent()).then(recorded());
    const forBudi = { personId: BUDI, guardianId: SITI };
    given(family).when(recordConsent(forBudi)).then(recorded(forBudi));
    given(family)
      .when(recordConsent({ personId: BUDI }))
      .refuses('GUARDIAN_MISSING', 'guardianId');
    given(family)
      .when(recordConsent({ personId: SITI, guardianId: BUDI }))
      .refuses('GUARDIAN_NOT_ADULT', 'guardianId');
    given(family)
      .when(recordConsent({ personId: BUDI, guardianId: nobody }))
      .refuses('PERSON_NOT_FOUND', 'guardianId');
  });

  it('is withdrawn once, also after the help has ended', () => {
    given(family, recorded()).when(withdraw()).then(withdrawn());
    given(family, recorded(), withdrawn()).when(withdraw()).refuses('CONSENT_MISSING', 'purpose');
    given(family, recorded({ purpose: 'FOTO' }))
      .when(withdraw())
      .refuses('CONSENT_MISSING');
    given(family, recorded({}, { on: '2025-06-01' }), familyClosed())
      .when(withdraw())
      .then(withdrawn());
    given(family)
      .when(withdraw({ personId: nobody }))
      .refuses('PERSON_NOT_FOUND');
  });
});

describe('a referral', () => {
  const usual = {
    personId: BUDI,
    to: 'Puskesmas Melintang',
    why: 'BGM',
    urgency: 'SEGERA',
  } as const;
  const referralId = made('referral');
  const issue = ordering(IssueReferral, usual);
  const issued = telling(ReferralIssued, { ...usual, referralId });
  const answer = ordering(AnswerReferral, { referralId, result: 'DITANGANI' });
  const answered = telling(ReferralAnswered, { personId: BUDI, referralId, result: 'DITANGANI' });

  it('is issued under an id of its own', () => {
    given(family).when(issue()).then(issued());
    given(family, issued()).when(issue({ referralId })).refuses('ID_ALREADY_USED', 'referralId');
    given(family)
      .when(issue({ personId: nobody }))
      .refuses('PERSON_NOT_FOUND', 'personId');
  });

  it('is answered once, after it was issued, about whoever was referred', () => {
    given(family, issued()).when(answer()).then(answered());
    given(family).when(answer()).refuses('REFERRAL_NOT_FOUND', 'referralId');
    given(family, issued())
      .when(answer({}, { on: '2025-06-30' }))
      .refuses('REFERRAL_NOT_FOUND');
    given(family, issued(), answered()).when(answer()).refuses('REFERRAL_ALREADY_ANSWERED');
  });
});

describe('a re-survey', () => {
  const resurveyId = made('resurvey');
  const request = ordering(RequestResurvey, { why: 'DATA_MERAGUKAN' });
  const requested = telling(ResurveyRequested, { why: 'DATA_MERAGUKAN', resurveyId });
  const complete = ordering(CompleteResurvey, { resurveyId, result: 'SESUAI' });
  const done = telling(ResurveyDone, { resurveyId, result: 'SESUAI' });

  it('is asked for, and done once', () => {
    given(family).when(request()).then(requested());
    given(family, requested()).when(complete()).then(done());
    given(family).when(complete()).refuses('RESURVEY_NOT_FOUND', 'resurveyId');
    given(family, requested(), done()).when(complete()).refuses('RESURVEY_ALREADY_DONE');
    given(family, requested())
      .when(request({ resurveyId }))
      .refuses('ID_ALREADY_USED', 'resurveyId');
    given(family, familyClosed()).when(request()).refuses('FAMILY_CLOSED');
  });

  it("takes nobody's risk away by silence", () => {
    const { resurveys } = given(family, requested()).state();
    expect(resurveys).toEqual([expect.not.objectContaining({ doneAt: expect.anything() })]);
  });
});
