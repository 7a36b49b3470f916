import { isDay, isInstant } from './clock.js';
import type { Field, Fields } from './fields.js';

/** One thing wrong with an input. `path` is dotted (`persons.0.nik`). */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
// C0 controls except tab and line breaks: no keyboard types them and PostgreSQL refuses NUL.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
// A lone half of a surrogate pair has no UTF-8 form and could not be hashed.
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export interface CheckContext {
  isKelurahan(code: string): boolean;
}

const scale = (value: number): number => {
  const [, fraction = ''] = String(value).split('.');
  return fraction.length;
};

type Verdict = Omit<Problem, 'path'> | undefined;

const numberProblem = (f: Field, v: unknown): Verdict => {
  if (typeof v === 'string' && /^-?\d+,\d+$/.test(v)) return { code: 'DECIMAL_COMMA' };
  if (typeof v !== 'number' || !Number.isFinite(v)) return { code: 'NOT_A_NUMBER' };
  if (f.kind === 'integer' && !Number.isInteger(v)) return { code: 'NOT_AN_INTEGER' };
  if (f.min !== undefined && v < f.min) return { code: 'TOO_SMALL', params: { min: f.min } };
  if (f.max !== undefined && v > f.max) return { code: 'TOO_LARGE', params: { max: f.max } };
  if (f.decimals !== undefined && (String(v).includes('e') || scale(v) > f.decimals))
    return { code: 'TOO_PRECISE', params: { decimals: f.decimals } };
  return undefined;
};

const textProblem = (f: Field, v: string): Verdict => {
  if (CONTROL.test(v) || LONE_SURROGATE.test(v)) return { code: 'CONTROL_CHARACTER' };
  if (v.trim().length < (f.min ?? 0)) return { code: 'EMPTY' };
  if (f.max !== undefined && v.length > f.max) return { code: 'TOO_LONG', params: { max: f.max } };
  return undefined;
};

const digitsProblem = (f: Field, v: unknown): Verdict => {
  // 16 digits as a JSON number have lost their last digit before anyone can look at them.
  if (typeof v === 'number') return { code: 'DIGITS_AS_NUMBER' };
  if (typeof v !== 'string' || !/^\d+$/.test(v) || v.length !== f.max)
    return { code: 'NOT_DIGITS', params: { length: f.max ?? 0 } };
  return undefined;
};

const scalarProblem = (f: Field, v: unknown, context: CheckContext): Verdict => {
  switch (f.kind) {
    case 'uuid':
      return typeof v === 'string' && UUID.test(v) ? undefined : { code: 'NOT_A_UUID' };
    case 'day':
      return typeof v === 'string' && isDay(v) ? undefined : { code: 'NOT_A_DAY' };
    case 'instant':
      return typeof v === 'string' && (isDay(v) || isInstant(v))
        ? undefined
        : { code: 'NOT_A_MOMENT' };
    case 'integer':
    case 'decimal':
      return numberProblem(f, v);
    case 'text':
      return typeof v === 'string' ? textProblem(f, v) : { code: 'NOT_A_TEXT' };
    case 'digits':
      return digitsProblem(f, v);
    case 'choice':
      return typeof v === 'string' && f.choices?.includes(v)
        ? undefined
        : { code: 'NOT_A_CHOICE', params: { choices: (f.choices ?? []).join(', ') } };
    case 'flag':
      return typeof v === 'boolean' ? undefined : { code: 'NOT_A_FLAG' };
    case 'kelurahan':
      return typeof v === 'string' && context.isKelurahan(v)
        ? undefined
        : { code: 'UNKNOWN_KELURAHAN' };
    case 'list':
    case 'group':
    case 'json':
      return undefined;
  }
};

const isObject = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

const listProblems = (f: Field, v: unknown, path: string, context: CheckContext): Problem[] => {
  if (!Array.isArray(v)) return [{ path, code: 'NOT_A_LIST' }];
  if (f.min !== undefined && v.length < f.min)
    return [{ path, code: 'TOO_FEW', params: { min: f.min } }];
  if (f.max !== undefined && v.length > f.max)
    return [{ path, code: 'TOO_MANY', params: { max: f.max } }];
  return f.of === undefined
    ? []
    : v.flatMap((item, i) => checkField(f.of as Field, item, `${path}.${i}`, context));
};

/** Everything wrong with one value, innermost first named; empty when it is right. */
export const checkField = (
  f: Field,
  value: unknown,
  path: string,
  context: CheckContext,
): Problem[] => {
  if (value === undefined || value === null)
    return f.optional && value === undefined ? [] : [{ path, code: 'REQUIRED' }];
  switch (f.kind) {
    case 'list':
      return listProblems(f, value, path, context);
    case 'group':
      return isObject(value)
        ? checkFields(f.fields ?? {}, value, `${path}.`, context)
        : [{ path, code: 'NOT_A_GROUP' }];
    case 'json':
      return isObject(value) ? [] : [{ path, code: 'NOT_A_GROUP' }];
    default: {
      const verdict = scalarProblem(f, value, context);
      return verdict === undefined ? [] : [{ path, ...verdict }];
    }
  }
};

/** Everything wrong with an input, unknown fields included. */
export const checkFields = (
  fields: Fields,
  input: Readonly<Record<string, unknown>>,
  prefix: string,
  context: CheckContext,
): Problem[] => [
  ...Object.keys(input)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => ({ path: `${prefix}${name.slice(0, 60)}`, code: 'UNKNOWN_FIELD' })),
  ...Object.entries(fields).flatMap(([name, f]) =>
    checkField(f, input[name], `${prefix}${name}`, context),
  ),
];
