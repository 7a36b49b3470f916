import { familyFacts, supportKinds } from '#libs/domain/family';
import type { Field, Language } from '#libs/domain/kernel';
import type { CatalogueCommand, CatalogueField, Entry } from '../../../system/api/family-types.js';
import type { Values } from './draft.js';

/* Given by the page, never typed. */
const BY_PAGE = new Set(['targetId', 'pregnancyId', 'lotId', 'policy', 'evidence', 'ruleSet']);
const CHOSEN = new Set(['resurveyId', 'referralId']);

/** A field of the domain as the catalogue would say it. */
export const asCatalogue = (name: string, f: Field, language: Language): CatalogueField => ({
  name,
  kind: f.kind,
  label: f.label[language],
  required: !f.optional,
  ...(f.unit === undefined ? {} : { unit: f.unit }),
  ...(f.choices === undefined ? {} : { choices: f.choices }),
  ...(f.of === undefined ? {} : { of: asCatalogue(name, f.of, language) }),
});

/** A correction names only what changes: the fields of the fact it is about, all of them optional. */
const ofTarget = (entry: Entry, language: Language): CatalogueField[] =>
  Object.entries(familyFacts.get(entry.type)?.fields ?? {})
    .filter(([, f]) => f.kind !== 'uuid' && f.kind !== 'json' && f.kind !== 'group')
    .map(([name, f]) => ({
      ...asCatalogue(name, f, language),
      name: `changes.${name}`,
      required: false,
    }));

/** What is asked besides the kind of a support, once the kind is chosen. */
const detailsOf = (field: CatalogueField, values: Values, language: Language): CatalogueField[] => {
  const asked = Object.entries(supportKinds.get(String(values['kind']))?.fields ?? {});
  if (asked.length === 0) return [];
  const fields = asked.map(([name, f]) => asCatalogue(name, f, language));
  return [{ ...field, kind: 'group', fields }];
};

/** The inputs that a person fills in. */
export const fieldsOf = (
  command: CatalogueCommand,
  entry: Entry | undefined,
  values: Values,
  language: Language,
): readonly CatalogueField[] => {
  const own = command.fields.filter(
    (f) =>
      !(BY_PAGE.has(f.name) && (!f.required || entry !== undefined || f.name === 'ruleSet')) &&
      !(CHOSEN.has(f.name) && !f.required) &&
      f.name !== 'newOccurredAt',
  );
  return own.flatMap((f) => {
    if (f.name === 'details') return detailsOf(f, values, language);
    if (f.name === 'changes' && entry !== undefined) return ofTarget(entry, language);
    return [f];
  });
};

/** What is at hand for each command; the rest is folded away, one tap further. */
const MAIN: Readonly<Record<string, readonly string[]>> = {
  RecordMeasurement: ['weightKg', 'heightCm', 'position'],
  CompleteHomeVisit: ['place'],
  HandOverEggs: [],
  AssessRisk: ['answers'],
  ReassessRisk: ['answers'],
  DeliverSupport: ['details'],
  IssueReferral: [],
};

/** Splits the inputs into those at hand and those folded away. */
export const inTwo = (
  command: CatalogueCommand,
  fields: readonly CatalogueField[],
): { readonly main: readonly CatalogueField[]; readonly more: readonly CatalogueField[] } => {
  const named = MAIN[command.name];
  if (named === undefined) return { main: fields, more: [] };
  const atHand = (f: CatalogueField): boolean => f.required || named.includes(f.name);
  return { main: fields.filter(atHand), more: fields.filter((f) => !atHand(f)) };
};
