import type { Day } from '#libs/domain/kernel';
import type { Chance } from './random.js';

const KECAMATAN_OF_REGISTRATION = [
  '197101',
  '197102',
  '197103',
  '197104',
  '197105',
  '197106',
  '197107',
];
// People who moved here keep the number of the place where they were first registered.
const ELSEWHERE = ['190101', '190301', '190504', '167107', '317402'];

const six = (day: Day, plus: number): string =>
  String(Number(day.slice(8, 10)) + plus).padStart(2, '0') + day.slice(5, 7) + day.slice(2, 4);

/** Hands out numbers that are valid in form (domain.md 6) and never the same twice. */
export class Registry {
  readonly #serials = new Map<string, number>();

  /** NIK: place of first registration, birth date (day + 40 for women), serial. */
  nik(chance: Chance, sex: 'L' | 'P', birthDate: Day): string {
    const place = chance.yes(0.08)
      ? chance.pick(ELSEWHERE)
      : chance.pick(KECAMATAN_OF_REGISTRATION);
    return this.#numbered(place + six(birthDate, sex === 'P' ? 40 : 0));
  }

  /** No. KK: place of issue, day of issue, serial. */
  card(kelurahan: string, issuedOn: Day): string {
    return this.#numbered(kelurahan.slice(0, 8).replaceAll('.', '') + six(issuedOn, 0));
  }

  #numbered(prefix: string): string {
    const serial = (this.#serials.get(prefix) ?? 0) + 1;
    this.#serials.set(prefix, serial);
    return prefix + String(serial).padStart(4, '0');
  }
}
