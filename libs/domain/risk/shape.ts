import { checkFields, f, type Fields, type Problem } from '#libs/domain/kernel';
import { COMPARISONS, RISK_CATEGORIES, SCREENINGS, STANDINGS } from './rule-set.js';
import { UNITS } from './units.js';

/*
 * What a rule set looks like, in the kernel's own fields. rule-set.schema.json says the same to
 * editors and to other programs; a test holds the two together.
 */
const words = (id: string, en: string) =>
  f.group(
    { id, en },
    {
      id: f.text({ id: 'Indonesia', en: 'Indonesian' }, { max: 300, example: 'KEK' }),
      en: f.text({ id: 'Inggris', en: 'English' }, { max: 300, example: 'KEK' }),
    },
  );
const name = (id: string, en: string, example: string) => f.text({ id, en }, { max: 60, example });
const parameterName = name('Parameter', 'Parameter', 'muacPregnant');
const input = name('Masukan', 'Input', 'muacCm');
const categories = f.list(
  { id: 'Kategori', en: 'Categories' },
  f.choice({ id: 'Kategori', en: 'Category' }, RISK_CATEGORIES),
  { min: 0, max: RISK_CATEGORIES.length },
);
const flag = (id: string, en: string) => f.optional(f.flag({ id, en }));

const RULE_SET: Fields = {
  $schema: f.optional(name('Skema', 'Schema', './rule-set.schema.json')),
  name: name('Nama', 'Name', 'risk/1'),
  title: words('Judul', 'Title'),
  parameters: f.json({ id: 'Parameter', en: 'Parameters' }, {}),
  factors: f.list({ id: 'Faktor', en: 'Factors' }, f.json({ id: 'Faktor', en: 'Factor' }, {}), {
    min: 1,
    max: 200,
  }),
};

const parameter = (value: Fields[string]): Fields => ({
  value,
  unit: f.choice({ id: 'Satuan', en: 'Unit' }, Object.keys(UNITS)),
  standing: f.choice({ id: 'Kepastian', en: 'Standing' }, STANDINGS),
  source: f.text({ id: 'Sumber', en: 'Source' }, { max: 300, example: 'domain.md 2.1' }),
  remark: words('Catatan', 'Remark'),
  choices: f.optional(
    f.list({ id: 'Pilihan', en: 'Choices' }, name('Pilihan', 'Choice', 'STANDALONE'), {
      min: 2,
      max: 10,
    }),
  ),
});
const FIGURE = parameter(
  f.decimal({ id: 'Nilai', en: 'Value' }, { min: -1000, max: 100_000, decimals: 3, example: 23.5 }),
);
const WAY = parameter(name('Nilai', 'Value', 'STANDALONE'));

const FACTOR: Fields = {
  code: name('Kode', 'Code', 'B5'),
  name: words('Nama', 'Name'),
  categories,
  neededIn: categories,
  sex: f.optional(f.choice({ id: 'Jenis kelamin', en: 'Sex' }, ['L', 'P'])),
  fromMonths: f.optional(parameterName),
  belowMonths: f.optional(parameterName),
  lasting: flag('Riwayat', 'Lasting'),
  remeasure: f.optional(parameterName),
  countsWhen: f.optional(
    f.group({ id: 'Berlaku bila', en: 'Counts when' }, { param: parameterName, is: parameterName }),
  ),
  screening: f.optional(f.choice({ id: 'Penapisan', en: 'Screening' }, SCREENINGS)),
  when: f.json({ id: 'Bila', en: 'When' }, {}),
};

const asking = { input, within: f.optional(parameterName), ifKnown: flag('Bila ada', 'If known') };
const kind = (of: readonly string[]) => f.choice({ id: 'Jenis', en: 'Kind' }, of);
const combination: Fields = {
  kind: kind(['any', 'all']),
  of: f.list({ id: 'Syarat', en: 'Conditions' }, f.json({ id: 'Syarat', en: 'Condition' }, {}), {
    min: 1,
    max: 10,
  }),
};
const CONDITIONS: Readonly<Record<string, Fields>> = {
  ...Object.fromEntries(
    COMPARISONS.map((code) => [code, { ...asking, kind: kind([code]), param: parameterName }]),
  ),
  between: { ...asking, kind: kind(['between']), from: parameterName, to: parameterName },
  answered: {
    ...asking,
    kind: kind(['answered']),
    as: f.flag({ id: 'Jawaban', en: 'Answer' }),
  },
  oneOf: {
    ...asking,
    kind: kind(['oneOf']),
    values: f.list({ id: 'Nilai', en: 'Values' }, name('Nilai', 'Value', 'TIDAK_ADA'), {
      min: 1,
      max: 20,
    }),
  },
};

export type Json = Readonly<Record<string, unknown>>;
const NOWHERE = { isKelurahan: () => false };
const check = (fields: Fields, value: Json, path: string): Problem[] =>
  checkFields(fields, value, path === '' ? '' : `${path}.`, NOWHERE);

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const conditionProblems = (value: Json, path: string): Problem[] => {
  const fields = CONDITIONS[String(value.kind)];
  return fields === undefined
    ? [{ path: `${path}.kind`, code: 'UNKNOWN_KIND', params: { kind: String(value.kind) } }]
    : check(fields, value, path);
};

const whenProblems = (value: Json, path: string): Problem[] => {
  if (value.kind !== 'any' && value.kind !== 'all') return conditionProblems(value, path);
  const own = check(combination, value, path);
  return own.length > 0
    ? own
    : (value.of as Json[]).flatMap((one, i) => conditionProblems(one, `${path}.of.${i}`));
};

const factorProblems = (value: Json, path: string): Problem[] => {
  const own = check(FACTOR, value, path);
  return isJson(value.when) ? [...own, ...whenProblems(value.when, `${path}.when`)] : own;
};

const parameterProblems = (value: unknown, path: string): Problem[] => {
  if (!isJson(value)) return [{ path, code: 'NOT_A_GROUP' }];
  return check(typeof value.value === 'number' ? FIGURE : WAY, value, path);
};

/** Everything about the form of a rule set that is wrong; what it refers to is looked at later. */
export const shapeProblems = (data: unknown): readonly Problem[] => {
  if (!isJson(data)) return [{ path: '', code: 'NOT_A_GROUP' }];
  const own = check(RULE_SET, data, '');
  if (own.length > 0) return own;
  const { parameters, factors } = data as { parameters: Json; factors: Json[] };
  return [
    ...Object.entries(parameters).flatMap(([key, value]) =>
      parameterProblems(value, `parameters.${key}`),
    ),
    ...factors.flatMap((value, i) => factorProblems(value, `factors.${i}`)),
  ];
};
