import { readFileSync } from 'node:fs';
import { refusalTexts } from '#libs/domain/family';
import type { CommandDef, FactDef, Field } from '#libs/domain/kernel';
import type { FamilyState } from '#libs/domain/family';
import { mayIssue, ROLES } from '#libs/identity/roles';

const FACTS = new URL('../../libs/domain/family/facts/', import.meta.url);
const FIXTURES = new URL('../history/fixtures/', import.meta.url);

type Fact = FactDef<FamilyState>;
type Command = CommandDef<FamilyState>;

const isFact = (item: object): item is Fact => 'evolve' in item && 'tell' in item;
const isCommand = (item: object): item is Command => 'decide' in item;

interface FixtureText {
  readonly told: { readonly id: string; readonly en: string };
}

const toldBy = ({ type, schema }: Fact): FixtureText['told'] =>
  (JSON.parse(readFileSync(new URL(`${type}.v${schema}.json`, FIXTURES), 'utf8')) as FixtureText)
    .told;

const bounds = ({ min, max, unit = '', decimals }: Field): string =>
  [
    min === undefined && max === undefined ? '' : `${min ?? ''}–${max ?? ''} ${unit}`.trim(),
    decimals === undefined ? '' : `${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`,
  ]
    .filter((part) => part !== '')
    .join(', ');

const content = (field: Field): string => {
  switch (field.kind) {
    case 'choice':
      return (field.choices ?? []).map((choice) => `\`${choice}\``).join(' ');
    case 'integer':
    case 'decimal':
      return `${field.kind}, ${bounds(field)}`;
    case 'digits':
      return `${field.max} digits, as text`;
    case 'text':
      return `text, at most ${field.max} characters`;
    case 'list':
      return `list of ${field.of === undefined ? 'anything' : content(field.of)}`;
    case 'group':
      return `group of ${Object.keys(field.fields ?? {})
        .map((name) => `\`${name}\``)
        .join(', ')}`;
    case 'json':
    case 'uuid':
    case 'day':
    case 'instant':
    case 'flag':
    case 'kelurahan':
      return field.kind;
  }
};

const row = ([name, field]: readonly [string, Field]): string =>
  `| \`${name}\`${field.optional ? ' ?' : ''} | ${field.label.id} / ${field.label.en} | ${content(field)} | ${
    field.sealed ? 'sealed' : ''
  } |`;

const timing: Readonly<Record<string, string>> = {
  WHOLE_DAY: 'It counts from the first moment of its day.',
  ALWAYS: 'It counts from the beginning: it changes what was believed, not the world.',
};

const amends = ({ amend }: Fact): string[] => [
  ...(amend?.correct === false ? ['It cannot be corrected.'] : []),
  ...(amend?.void === false ? ['It cannot be voided.'] : []),
];

const sealing = ({ fields, subject }: Fact): string[] =>
  Object.values(fields).some((field) => field.sealed)
    ? [`Sealed with the key of ${subject === undefined ? 'the family' : `\`${subject}\``}.`]
    : [];

const factPart = (fact: Fact): string => {
  const told = toldBy(fact);
  const notes = [
    ...[timing[fact.timing ?? '']].filter((text) => text !== undefined),
    ...sealing(fact),
    ...amends(fact),
  ];
  return [
    `### \`${fact.type}\``,
    '',
    `_${told.id}._ / _${told.en}._`,
    '',
    ...(notes.length === 0 ? [] : [`Schema ${fact.schema}. ${notes.join(' ')}`, '']),
    '| field | | content | |',
    '| --- | --- | --- | --- |',
    ...Object.entries(fact.fields).map(row),
  ].join('\n');
};

const who = (command: Command): string =>
  command.reaction === true
    ? 'In answer to another family only.'
    : `\`POST ${command.path === '' ? '/api/v1/families' : `…/${command.path}`}\`, by ${Object.keys(
        ROLES,
      )
        .filter((role) => mayIssue(role, command.permission))
        .join(', ')}.`;

const commandPart = (command: Command): string =>
  [
    `**\`${command.name}\`** ${command.title.id} / ${command.title.en}. ${who(command)}`,
    '',
    `Refuses: ${command.refusals.join(', ')}.`,
  ].join('\n');

const INTRO = `# The stream of a family

\`family-<uuid>\`. Drawn from the definitions in \`libs/domain/family/facts\`, one part for each file, by
\`test/model\`, which also holds this page to them; \`npm run docs\` draws it anew. What the envelope adds to
every fact is on [the page of the log](log.md).

"?" marks a field that may be left out. A sealed field is encrypted inside the fact with the key of a person
or of the family. The sentences are those of the golden fixtures. Addresses are below
\`/api/v1/families/{familyId}\`. A role acts in its own area only.

Besides what is listed with it, any command may be refused as OCCURRED_IN_FUTURE or OCCURRED_TOO_EARLY, and
with LATER_FACTS_CONTRADICT when it comes late and what happened afterwards could then not be true.
`;

const refusals = (): string =>
  [
    '## Refusals',
    '',
    '| code | status | |',
    '| --- | --- | --- |',
    ...Object.entries(refusalTexts).map(
      ([code, { status, id, en }]) => `| \`${code}\` | ${status} | ${id} / ${en} |`,
    ),
  ].join('\n');

/** The files of facts in the order of their table of contents. */
const files = (): readonly string[] =>
  [...readFileSync(new URL('index.ts', FACTS), 'utf8').matchAll(/'\.\/([a-z-]+)\.js'/g)].map(
    ([, name]) => `${name}.js`,
  );

/** The page of docs/model that tells every fact and every command of a family. */
export const familyPage = async (): Promise<string> => {
  const parts: string[] = [];
  for (const file of files()) {
    const contents = (await import(`../../libs/domain/family/facts/${file}`)) as object;
    const items = Object.values(contents).filter(
      (item): item is object => typeof item === 'object',
    );
    parts.push(...items.filter(isFact).map(factPart), ...items.filter(isCommand).map(commandPart));
  }
  return `${[INTRO.trimEnd(), '## Facts', ...parts, refusals()].join('\n\n')}\n`;
};
