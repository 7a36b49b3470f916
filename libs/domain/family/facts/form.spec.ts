import { ASAM, given, ordering } from '../testing/index.js';
import { RegisterFamily } from './family-registered.js';

const siti = {
  name: 'Siti',
  nikStatus: 'ABSENT',
  sex: 'P',
  birthDate: '1997-05-20',
  role: 'ISTRI',
} as const;

const registerFamily = ordering(RegisterFamily, {
  kelurahan: ASAM,
  residency: 'KTP_PANGKALPINANG',
  persons: [siti],
});

describe('the form of what comes in', () => {
  it.each([
    [
      'a kelurahan outside the 42',
      { kelurahan: '19.71.04.9999' },
      'kelurahan',
      'UNKNOWN_KELURAHAN',
    ],
    ['a kelurahan elsewhere', { kelurahan: '19.02.01.1001' }, 'kelurahan', 'UNKNOWN_KELURAHAN'],
    ['a card of 15 digits', { cardNumber: '197101020324000' }, 'cardNumber', 'NOT_DIGITS'],
    ['a card as a number', { cardNumber: 1971010203240007 }, 'cardNumber', 'DIGITS_AS_NUMBER'],
    ['nobody', { persons: [] }, 'persons', 'TOO_FEW'],
    ['no name', { persons: [{ ...siti, name: ' ' }] }, 'persons.0.name', 'EMPTY'],
    [
      'a malformed id',
      { persons: [{ ...siti, personId: '17' }] },
      'persons.0.personId',
      'NOT_A_UUID',
    ],
    [
      '30 February',
      { persons: [{ ...siti, birthDate: '1997-02-30' }] },
      'persons.0.birthDate',
      'NOT_A_DAY',
    ],
    [
      'a NUL byte',
      { persons: [{ ...siti, name: 'S\u0000' }] },
      'persons.0.name',
      'CONTROL_CHARACTER',
    ],
    [
      'half a smiley',
      { persons: [{ ...siti, name: '\ud83d' }] },
      'persons.0.name',
      'CONTROL_CHARACTER',
    ],
    ['a field nobody knows', { constructor: 1 }, 'constructor', 'UNKNOWN_FIELD'],
  ])('refuses %s', (_name, input, field, problem) => {
    const order = { ...registerFamily(), input: { ...registerFamily().input, ...input } };
    given().when(order).refuses('FIELD_INVALID', field, { problem });
  });

  it('tells a decimal comma from something that is no number', () => {
    const weighing = (birthWeightKg: unknown) => {
      const order = registerFamily();
      return { ...order, input: { ...order.input, persons: [{ ...siti, birthWeightKg }] } };
    };
    given().when(weighing('3,1')).refuses('FIELD_INVALID', undefined, { problem: 'DECIMAL_COMMA' });
    given().when(weighing('3.1')).refuses('FIELD_INVALID', undefined, { problem: 'NOT_A_NUMBER' });
    given().when(weighing(3.1415)).refuses('FIELD_INVALID', undefined, { problem: 'TOO_PRECISE' });
  });

  it('lets nothing happen in the future or before the programme', () => {
    given()
      .when(registerFamily({}, { on: '2025-08-01' }))
      .refuses('OCCURRED_IN_FUTURE', 'occurredAt');
    given()
      .when(registerFamily({}, { on: '1925-07-31' }))
      .refuses('OCCURRED_TOO_EARLY', 'occurredAt');
  });
});
