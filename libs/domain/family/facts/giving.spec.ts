import {
  BUDI,
  eggsHandedOver,
  family,
  familyClosed,
  given,
  ordering,
  riskAssessed,
  SITI,
  telling,
  uuid,
} from '../testing/index.js';
import { supportKinds } from '../support/catalogue.js';
import { HandOverEggs } from './eggs-handed-over.js';
import { DeliverSupport, SupportDelivered } from './support-delivered.js';

const handOverEggs = ordering(HandOverEggs, { personId: BUDI, eggs: 30 });
const overrideReason = 'Telur pecah semua di jalan';
const atRisk = [...family, riskAssessed()];

describe('handing over eggs', () => {
  it('is to someone at risk, or a warning', () => {
    given(atRisk)
      .when(handOverEggs({ lotId: uuid('lot') }))
      .then(eggsHandedOver({ lotId: uuid('lot') }));
    given(family).when(handOverEggs()).warns('BENEFICIARY_NOT_AT_RISK');
  });

  it('happens once a month for each person', () => {
    given(atRisk, eggsHandedOver({}, { on: '2025-07-01' }))
      .when(handOverEggs())
      .refuses('EGGS_ALREADY_GIVEN', 'personId', { period: '2025-07' });
    given(atRisk, eggsHandedOver({}, { on: '2025-06-30' }))
      .when(handOverEggs())
      .warns();
    given(atRisk, eggsHandedOver({ personId: SITI }))
      .when(handOverEggs())
      .warns();
  });

  it('happens again for a stated reason, also when that one was earlier in the month', () => {
    given(atRisk, eggsHandedOver())
      .when(handOverEggs({ overrideReason }))
      .then(eggsHandedOver({ overrideReason, override: true }));
    given(atRisk, eggsHandedOver({}, { on: '2025-07-20' }))
      .when(handOverEggs({ overrideReason }, { on: '2025-07-02' }))
      .then(eggsHandedOver({ overrideReason, override: true }));
    given(atRisk, eggsHandedOver({}, { on: '2025-07-20' }))
      .when(handOverEggs({}, { on: '2025-07-02' }))
      .refuses('EGGS_ALREADY_GIVEN');
  });

  it('is to members of an open family', () => {
    given(atRisk, familyClosed()).when(handOverEggs()).refuses('FAMILY_CLOSED');
    given(atRisk)
      .when(handOverEggs({ personId: uuid('x') }))
      .refuses('PERSON_NOT_FOUND', 'personId');
    given(atRisk)
      .when(handOverEggs({ receivedBy: uuid('x') }))
      .refuses('PERSON_NOT_FOUND', 'receivedBy');
  });

  it.each([0, 61, 1.5])('is not of %d eggs', (eggs) =>
    given(atRisk).when(handOverEggs({ eggs })).refuses('FIELD_INVALID', 'eggs'),
  );
});

describe('support', () => {
  const deliver = ordering(DeliverSupport, {
    personId: BUDI,
    kind: 'KIE',
    details: { topic: 'GIZI' },
  });
  const delivered = telling(SupportDelivered, {
    personId: BUDI,
    kind: 'KIE',
    details: { topic: 'GIZI' },
  });

  it('is recorded with what its kind asks', () =>
    given(family)
      .when(deliver({ funding: 'APBD' }))
      .then(delivered({ funding: 'APBD' })));

  it.each([
    ['no topic', {}, 'details.topic', 'REQUIRED'],
    ['another topic', { topic: 'CUACA' }, 'details.topic', 'NOT_A_CHOICE'],
    ['something else', { topic: 'GIZI', toString: 1 }, 'details.toString', 'UNKNOWN_FIELD'],
  ])('with %s is refused', (_what, details, field, problem) =>
    given(family).when(deliver({ details })).refuses('FIELD_INVALID', field, { problem }),
  );

  it('is given to a member of an open family', () => {
    given(family, familyClosed()).when(deliver()).refuses('FAMILY_CLOSED');
    given(family)
      .when(deliver({ personId: uuid('x') }))
      .refuses('PERSON_NOT_FOUND');
  });

  it.each([...supportKinds.values()])(
    '$kind is taken with the examples of its fields',
    (support) => {
      const details = Object.fromEntries(
        Object.entries(support.fields).map(([name, field]) => [name, field.example]),
      );
      given(family)
        .when(deliver({ kind: support.kind, details }))
        .warns();
      expect(support.id).not.toBe(support.en);
    },
  );

  it('has the eight kinds of BKKBN, each once', () =>
    expect(
      [...supportKinds.values()].flatMap((kind) => kind.bkkbn ?? []).toSorted((a, b) => a - b),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8]));
});
