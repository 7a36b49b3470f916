import { familyFacts } from '#libs/domain/family';
import type { Field, Language } from '#libs/domain/kernel';
import type { CatalogueCommand, CatalogueField, Entry } from '../../../system/api/family-types.js';

/* Given by the page, never typed. */
const BY_PAGE = new Set(['targetId', 'pregnancyId', 'lotId', 'resurveyId', 'policy', 'evidence']);

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

/** The inputs that a person fills in. */
export const fieldsOf = (
  command: CatalogueCommand,
  entry: Entry | undefined,
  language: Language,
): readonly CatalogueField[] => {
  const own = command.fields.filter(
    (f) =>
      !(BY_PAGE.has(f.name) && (!f.required || entry !== undefined)) &&
      !(f.kind === 'uuid' && f.name === 'referralId' && !f.required) &&
      !(f.kind === 'instant' && f.name === 'newOccurredAt') &&
      f.name !== 'ruleSet',
  );
  if (command.name !== 'CorrectFact' || entry === undefined) return own;
  return own.flatMap((f) => (f.name === 'changes' ? ofTarget(entry, language) : [f]));
};
