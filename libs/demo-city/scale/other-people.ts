import { createHash } from 'node:crypto';
import { otherName } from '../names.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NUMBER = /^\d{16}$/;
const SERIALS = 9_999;

/** An id that is another for each copy, and always the same for the same two. */
export const otherId = (id: string, copy: number): string => {
  const h = createHash('sha1').update(`${copy}/${id}`).digest('hex');
  const variant = ((Number.parseInt(h.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-5${h.slice(13, 16)}-${variant}${h.slice(18, 20)}-${h.slice(20, 32)}`;
};

/** NIK and No. KK of the copies: the same place and day, a serial that nobody has yet. */
export class OtherNumbers {
  readonly #taken = new Set<string>();
  readonly #given = new Map<string, string>();

  /** `originals` belong to the city that is copied. */
  constructor(originals: Iterable<string>) {
    for (const number of originals) this.#taken.add(number);
  }

  of(number: string, copy: number): string {
    const key = `${copy}/${number}`;
    const given = this.#given.get(key) ?? this.#next(number);
    this.#given.set(key, given);
    return given;
  }

  #next(number: string): string {
    const place = number.slice(0, 12);
    let serial = Number(number.slice(12));
    for (let tries = 0; tries < SERIALS; tries++) {
      serial = (serial % SERIALS) + 1;
      const candidate = place + String(serial).padStart(4, '0');
      if (this.#taken.has(candidate)) continue;
      this.#taken.add(candidate);
      return candidate;
    }
    throw new RangeError('more people were born on one day than there are numbers');
  }
}

type Change = (text: string, field: string) => string;

/** The same value with every text in it changed. */
export const changed = (value: unknown, change: Change, field = ''): unknown => {
  if (typeof value === 'string') return change(value, field);
  if (Array.isArray(value)) return value.map((item: unknown) => changed(item, change, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, changed(item, change, name)]),
  );
};

export const isId = (text: string): boolean => UUID.test(text);
export const isNumber = (text: string): boolean => NUMBER.test(text);

/** What one copy writes in place of a text: other people under other ids, in the same places. */
export const changeFor =
  (copy: number, numbers: OtherNumbers, idOf: (id: string) => string): Change =>
  (text, field) => {
    if (isId(text)) return idOf(text);
    if (isNumber(text)) return numbers.of(text, copy);
    return field === 'name' ? otherName(text, copy) : text;
  };

/** Every 16-digit number anywhere in a value. */
export const numbersIn = (value: unknown): string[] => {
  const found: string[] = [];
  changed(value, (text) => {
    if (isNumber(text)) found.push(text);
    return text;
  });
  return found;
};
