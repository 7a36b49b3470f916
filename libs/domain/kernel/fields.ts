import type { Bilingual } from './text.js';

/*
 * What one input is. A fact's fields are written once, as data; the request checks, the API
 * description, the forms and the exports are read from it.
 */
export type FieldKind =
  | 'uuid'
  | 'day'
  | 'instant'
  | 'integer'
  | 'decimal'
  | 'text'
  | 'digits'
  | 'choice'
  | 'flag'
  | 'kelurahan'
  | 'list'
  | 'group'
  | 'json';

export interface Field<T = unknown, Opt extends boolean = boolean, Seal extends boolean = boolean> {
  readonly kind: FieldKind;
  readonly label: Bilingual;
  readonly example: unknown;
  readonly optional: Opt;
  /** Personal data: kept encrypted with the key of the fact's subject. */
  readonly sealed: Seal;
  readonly unit?: string;
  /** Inclusive bounds: of the number, or of the length of a text or list. */
  readonly min?: number;
  readonly max?: number;
  /** How many decimals a number may carry. */
  readonly decimals?: number;
  readonly choices?: readonly string[];
  /** Categories of persons whom this concerns; everyone where nothing is said. */
  readonly concerns?: readonly string[];
  /** Categories in which an answer is needed, although the field may be left out. */
  readonly neededIn?: readonly string[];
  readonly of?: Field;
  readonly fields?: Fields;
  /** Only for the type checker. */
  readonly _type?: T;
}

export type Fields = Readonly<Record<string, Field>>;

type Plain<T> = Field<T, false, false>;
type ValueOf<F> = F extends Field<infer T> ? T : never;
type Flatten<T> = { [K in keyof T]: T[K] } & {};

/** What a command must carry: optional fields may be left out. */
export type InputOf<F extends Fields> = Flatten<
  { -readonly [K in keyof F as F[K]['optional'] extends true ? never : K]: ValueOf<F[K]> } & {
    -readonly [K in keyof F as F[K]['optional'] extends true ? K : never]?: ValueOf<F[K]>;
  }
>;

/** What a reader of the fact finds: sealed fields are gone once their key is forgotten. */
export type DataOf<F extends Fields> = Flatten<
  {
    -readonly [
      K in keyof F as F[K]['optional'] extends true
        ? never
        : F[K]['sealed'] extends true
          ? never
          : K
    ]: ValueOf<F[K]>;
  } & {
    -readonly [
      K in keyof F as F[K]['optional'] extends true ? K : F[K]['sealed'] extends true ? K : never
    ]?: ValueOf<F[K]>;
  }
>;

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

const plain = <T>(
  kind: FieldKind,
  label: Bilingual,
  example: unknown,
  extra: Partial<Omit<Field, '_type'>> = {},
): Plain<T> => ({ kind, label, example, ...extra, optional: false, sealed: false });

export const uuid = (label: Bilingual): Plain<string> =>
  plain('uuid', label, '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55');

/** A day in Asia/Jakarta. */
export const day = (label: Bilingual, example = '2025-07-14'): Plain<string> =>
  plain('day', label, example);

/** A moment with an offset, or a day of which the moment is not known. */
export const instant = (label: Bilingual, example = '2025-07-14T09:30:00+07:00'): Plain<string> =>
  plain('instant', label, example);

export const integer = (
  label: Bilingual,
  o: Bounds & { unit?: string; example: number },
): Plain<number> => plain('integer', label, o.example, o);

/** A number with at most `decimals` decimals. */
export const decimal = (
  label: Bilingual,
  o: Bounds & { decimals: number; unit?: string; example: number },
): Plain<number> => plain('decimal', label, o.example, o);

/** Free text. `max` is in characters. */
export const text = (
  label: Bilingual,
  o: { min?: number; max: number; example: string },
): Plain<string> => plain('text', label, o.example, { min: 1, ...o });

/** Exactly so many digits, kept as text: 16 digits do not fit a number. */
export const digits = (label: Bilingual, length: number, example: string): Plain<string> =>
  plain('digits', label, example, { min: length, max: length });

export const choice = <const C extends readonly string[]>(
  label: Bilingual,
  choices: C,
  example: C[number] = choices[0] as C[number],
): Plain<C[number]> => plain('choice', label, example, { choices });

export const flag = (label: Bilingual, example = true): Plain<boolean> =>
  plain('flag', label, example);

/** A code of one of the 42 kelurahan, `19.71.04.1006`. */
export const kelurahan = (label: Bilingual): Plain<string> =>
  plain('kelurahan', label, '19.71.04.1006');

export const list = <F extends Field>(label: Bilingual, of: F, o: Bounds): Plain<ValueOf<F>[]> =>
  plain('list', label, [of.example], { ...o, of });

export const group = <F extends Fields>(label: Bilingual, fields: F): Plain<InputOf<F>> =>
  plain(
    'group',
    label,
    Object.fromEntries(Object.entries(fields).map(([name, f]) => [name, f.example])),
    { fields },
  );

/** Any JSON object; used only where the shape is that of another fact (corrections). */
export const json = (
  label: Bilingual,
  example: Record<string, unknown>,
): Plain<Record<string, unknown>> => plain('json', label, example);

export const optional = <T, S extends boolean>(f: Field<T, boolean, S>): Field<T, true, S> => ({
  ...f,
  optional: true,
});

export const sealed = <T, O extends boolean>(f: Field<T, O>): Field<T, O, true> => ({
  ...f,
  sealed: true,
});
