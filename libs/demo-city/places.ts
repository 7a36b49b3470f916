import { KELURAHAN } from '#libs/domain/area';
import { Chance } from './random.js';
import { posyanduName } from './names.js';

export interface Posyandu {
  readonly name: string;
  readonly kelurahan: string;
  /** Its day of the month. */
  readonly day: number;
}

// Two counts of posyandu are in print, 117 and 118 (domain.md 0); the city of the demo has 118.
const POSYANDU_COUNT = 118;

const layOut = (): readonly Posyandu[] => {
  const chance = new Chance('posyandu');
  const each = new Map(KELURAHAN.map((k) => [k.code, 2]));
  for (let i = 2 * KELURAHAN.length; i < POSYANDU_COUNT; i++) {
    const { code } = chance.pick(KELURAHAN);
    each.set(code, (each.get(code) ?? 0) + 1);
  }
  return KELURAHAN.flatMap(({ code }) =>
    Array.from({ length: each.get(code) ?? 0 }, (_, i) => ({
      name: posyanduName(i),
      kelurahan: code,
      day: chance.int(4, 25),
    })),
  );
};

export const POSYANDU: readonly Posyandu[] = layOut();

export const posyanduOf = (kelurahan: string): readonly Posyandu[] =>
  POSYANDU.filter((p) => p.kelurahan === kelurahan);
