import { CITY, KECAMATAN, KELURAHAN, type Kecamatan, type Kelurahan } from './pangkalpinang.js';

export { CITY, KECAMATAN, KELURAHAN, type Kecamatan, type Kelurahan };

const kelurahanByCode = new Map(KELURAHAN.map((k) => [k.code, k]));
const kecamatanByCode = new Map(KECAMATAN.map((k) => [k.code, k]));

export const kelurahan = (code: string): Kelurahan | undefined => kelurahanByCode.get(code);

export const kecamatan = (code: string): Kecamatan | undefined => kecamatanByCode.get(code);

export const isKelurahan = (code: string): boolean => kelurahanByCode.has(code);

/** True for the city, one of its 7 kecamatan or one of its 42 kelurahan. */
export const isArea = (code: string): boolean =>
  code === CITY.code || kecamatanByCode.has(code) || kelurahanByCode.has(code);

/** Whether `inner` is `outer` or lies inside it. Codes nest by prefix at the dots. */
export const within = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(`${outer}.`);

/** The name of an area in words; the code itself when it is none of ours. */
export const areaName = (code: string): string =>
  kelurahanByCode.get(code)?.name ??
  kecamatanByCode.get(code)?.name ??
  (code === CITY.code ? CITY.name : code);

/** All kelurahan codes inside an area. */
export const kelurahanWithin = (area: string): readonly string[] =>
  KELURAHAN.filter((k) => within(k.code, area)).map((k) => k.code);
