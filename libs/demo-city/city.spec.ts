import { tellCity, CUT_OFF } from './index.js';

const SEED = 'pangkalpinang-2025';

interface Stated {
  readonly nik?: string;
  readonly sex: 'L' | 'P';
  readonly birthDate: string;
}

describe('the told city', () => {
  const short = tellCity(SEED, CUT_OFF);
  const long = tellCity(SEED, '2026-06-30');

  it('is told the same way whichever day the telling stops at', () => {
    expect(long.slice(0, short.length)).toEqual(short);
    expect(long.length).toBeGreaterThan(short.length + 10_000);
  });

  it('goes on after July 2025, month by month', () => {
    const months = new Set(long.slice(short.length).map((act) => act.recordedAt.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(11);
    const deliveries = long.filter((act) => act.name === 'RecordDelivery');
    expect(deliveries.filter((act) => act.occurredAt > '2025-08').length).toBeGreaterThan(700);
  });

  it('gives no command an id twice, and enters nothing before it happened', () => {
    expect(new Set(long.map((act) => act.commandId)).size).toBe(long.length);
    for (const { occurredAt, recordedAt } of long)
      expect(Date.parse(recordedAt)).toBeGreaterThanOrEqual(Date.parse(occurredAt));
  });

  it('has NIKs that are valid in form: 16 digits around the birth date, 40 added for women, none twice', () => {
    const persons = long
      .filter((act) => act.name === 'RegisterFamily')
      .flatMap((act) => act.input['persons'] as readonly Stated[])
      .filter((person) => person.nik !== undefined);
    for (const { nik = '', sex, birthDate } of persons) {
      expect(nik).toMatch(/^\d{16}$/);
      const [year, month, day] = [birthDate.slice(2, 4), birthDate.slice(5, 7), birthDate.slice(8)];
      const dayOfBirth = String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
      expect(nik.slice(6, 12)).toBe(`${dayOfBirth}${month}${year}`);
    }
    expect(new Set(persons.map(({ nik }) => nik)).size).toBe(persons.length);
  });

  it('is another city under another seed', () => {
    const other = tellCity('kota-lain', '2024-01-31');
    expect(other[0]?.familyId).not.toBe(short[0]?.familyId);
  });
});
