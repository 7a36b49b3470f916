import { nameLikeness } from '../../read-models/validity/name-likeness.js';
import { PERIOD_FROM } from '../targets.js';
import { planCity } from './city.js';
import { ENTERED_TWICE } from './twice.js';

test('some families are entered twice, alike in all but number, spelling and place', () => {
  const { households } = planCity('pangkalpinang-2025');
  const twice = households.filter(({ key }) => key.endsWith('-again'));
  expect(twice).toHaveLength(ENTERED_TWICE);
  for (const copy of twice) {
    const first = households.find(({ key }) => `${key}-again` === copy.key);
    expect(copy.registeredOn > (first?.registeredOn ?? '9')).toBe(true);
    expect(copy.registeredOn < PERIOD_FROM).toBe(true);
    expect(copy.posyandu.kelurahan).not.toBe(first?.posyandu.kelurahan);
    const pairs = [
      [copy.mother, first?.mother],
      ...copy.children.map((c, n) => [c, first?.children[n]]),
    ];
    for (const [one, other] of pairs) {
      expect(one?.id).not.toBe(other?.id);
      expect(one?.name).not.toBe(other?.name);
      expect(nameLikeness(one?.name ?? '')).toBe(nameLikeness(other?.name ?? 'nobody'));
      expect([one?.birthDate, one?.sex, one?.nik]).toEqual([
        other?.birthDate,
        other?.sex,
        undefined,
      ]);
      expect(one?.goal).toEqual({ atRisk: false });
    }
  }
});
