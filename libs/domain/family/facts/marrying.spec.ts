import {
  AGUS,
  BUDI,
  catinRegistered,
  family,
  familyClosed,
  given,
  ordering,
  telling,
  uuid,
} from '../testing/index.js';
import { CatinRegistered, RegisterCatin } from './catin-registered.js';
import { CancelWedding, WeddingCancelled } from './wedding-cancelled.js';
import { RecordWedding, WeddingRecorded } from './wedding-recorded.js';

const registerCatin = ordering(RegisterCatin, { personId: AGUS, weddingPlannedOn: '2025-10-31' });
const registeredNow = telling(CatinRegistered, { personId: AGUS, weddingPlannedOn: '2025-10-31' });
const recordWedding = ordering(RecordWedding, { personId: AGUS });
const cancelWedding = ordering(CancelWedding, { personId: AGUS });
const weddingRecorded = telling(WeddingRecorded, { personId: AGUS });
const weddingCancelled = telling(WeddingCancelled, { personId: AGUS });

describe('a catin', () => {
  it('is registered three months ahead, or it is a warning', () => {
    given(family).when(registerCatin()).then(registeredNow());
    given(family)
      .when(registerCatin({ weddingPlannedOn: '2025-10-30' }))
      .warns('CATIN_LATE');
    given(family)
      .when(registerCatin({ weddingPlannedOn: undefined }))
      .warns();
  });

  it('does not marry before being registered', () =>
    given(family)
      .when(registerCatin({ weddingPlannedOn: '2025-07-30' }))
      .refuses('WEDDING_IN_PAST', 'weddingPlannedOn'));

  it('is one once, until the wedding or its end', () => {
    given(family, catinRegistered()).when(registerCatin()).refuses('ALREADY_CATIN', 'personId');
    given(family, catinRegistered(), weddingCancelled()).when(registerCatin()).warns();
    given(family, catinRegistered())
      .when(registerCatin({ weddingPlannedOn: undefined }, { on: '2025-02-10' }))
      .refuses('LATER_FACTS_CONTRADICT', 'occurredAt', { problem: 'ALREADY_CATIN' });
  });

  it('is a member of an open family', () => {
    given(family)
      .when(registerCatin({ personId: uuid('x') }))
      .refuses('PERSON_NOT_FOUND');
    given(family, familyClosed()).when(registerCatin()).refuses('FAMILY_CLOSED');
  });
});

describe('a wedding', () => {
  it('ends the engagement, as does calling it off', () => {
    given(family, catinRegistered()).when(recordWedding()).then(weddingRecorded());
    given(family, catinRegistered()).when(cancelWedding()).then(weddingCancelled());
    const { persons } = given(family, catinRegistered(), weddingRecorded()).state();
    expect(persons.get(AGUS)?.engagements).toEqual([
      expect.objectContaining({ outcome: 'MENIKAH' }),
    ]);
  });

  it('is that of a catin', () => {
    given(family).when(recordWedding()).refuses('NOT_A_CATIN', 'personId');
    given(family).when(cancelWedding()).refuses('NOT_A_CATIN', 'personId');
    given(family, catinRegistered(), weddingRecorded())
      .when(cancelWedding())
      .refuses('NOT_A_CATIN');
    given(family, catinRegistered())
      .when(recordWedding({ personId: BUDI }))
      .refuses('NOT_A_CATIN', 'personId');
  });
});
