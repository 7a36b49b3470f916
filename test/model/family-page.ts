import { familyCommands, familyFacts } from '#libs/domain/family';
import type { Field, Fields } from '#libs/domain/kernel';

const sign = (field: Field): string =>
  `${field.sealed ? ' (sealed)' : ''}${field.optional ? ' ?' : ''}`;

const fieldsOf = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, field]) => `\`${name}\`${sign(field)}`)
    .join(', ');

const INTRO = `# The stream of a family

\`family-<uuid>\`. Drawn from the definitions in \`libs/domain/family/facts\` by \`test/model\`, which also holds
this page to them; \`npm run docs\` draws it anew. _Sealed_ fields are encrypted inside the fact with the
key of a person or of the family; "?" marks what may be left out. What the envelope adds to every fact is on
[the page of the log](log.md).
`;

/** The page of docs/model that lists every fact and every command of a family. */
export const familyPage = (): string => {
  const facts = [...familyFacts.values()].map(
    ({ type, schema, fields }) => `| \`${type}\` | ${schema} | ${fieldsOf(fields)} |`,
  );
  const commands = [...familyCommands.values()].map(
    ({ name, title, path, permission, refusals, reaction }) =>
      `| \`${name}\` | ${title.id} / ${title.en} | ${reaction ? 'in answer to another family' : `\`${path}\``} | ${
        reaction ? '' : permission
      } | ${refusals.join(', ')} |`,
  );
  return [
    INTRO,
    '## Facts\n',
    '| fact | schema | fields |',
    '| --- | --- | --- |',
    ...facts,
    '\n## Commands\n',
    'Addresses are below `/api/v1/families/{familyId}/`; an empty one is `/api/v1/families`.\n',
    '| command | | address | permission | refuses with |',
    '| --- | --- | --- | --- | --- |',
    ...commands,
    '',
  ].join('\n');
};
