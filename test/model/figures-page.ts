import { FIGURES, partsOf, type Figure } from '#libs/read-models/figures';

const COUNTED: Readonly<Record<Figure['counts'], string>> = {
  PERSON: 'a person once',
  FAMILY: 'a family once',
  DEED: 'each deed',
};

const meant = ({ state, period, counts }: Figure): string => {
  const when = state ? 'on a day' : period === 'MONTH' ? 'in a period, or the month so far' : '';
  return `${COUNTED[counts]}, ${when === '' ? 'in a period, or the year so far' : when}`;
};

const section = (figure: Figure): string => {
  const { name, title, text, unit, shareOf } = figure;
  const parts = partsOf(figure);
  return [
    `### \`${name}\` ${title.id} / ${title.en}`,
    '',
    `${unit.id} / ${unit.en}${shareOf === undefined ? '' : `, of ${shareOf.en}`}; ${meant(figure)}.`,
    '',
    text.en,
    ...(parts.length === 0
      ? []
      : ['', `Parts: ${parts.map((part) => `\`${part.name}\``).join(', ')}.`]),
  ].join('\n');
};

/** Every figure with its definition, and what no figure says. */
export const figuresPage = (): string =>
  `# The figures

Drawn from the definitions (\`libs/read-models/figures/definitions\`) by \`npm run docs\`. Each figure opens
its receipt, can be asked for on both clocks, explains its changes, is sealed with every month and semester,
and stands in the tabulation of the minilok, the kelurahan's report and the semester report. The parts of a
figure are asked for in the same way and stand behind it in these tables; a seal holds the figure they add up
to, and the moment of knowledge at which they come out the same again. A new kind of support has its part by
itself.

## The report of a posyandu (SKDN)

\`children\` (S), \`weighed\` (D), \`gaining\` (N/D), \`not-gaining\` (T/D), \`twice-not-gaining\` (2T),
\`unjudged\` (O), \`first-weighed\` (B) and \`below-red-line\` (BGM), by the rules of the growth card in
\`libs/domain/growth/kms\`; D = N + T + O + B. Of a period longer than a month each child counts once, by its
last weighing: the figures of six months do not add up to those of a semester. \`coverage\` (D/S) asks
whether a child that is registered on the last day was measured at all: its numerator also counts those
measured without being weighed, and leaves out those who have left or turned five since.

## What no figure says

- **K**, the children who own a growth card: no fact records who owns one.
- **Eggs received, allocated, in stock** (domain.md 7.3): Jejak keeps what was handed over, to whom and
  when. What a team or a posyandu received, and what broke, is no fact here: \`lotId\` of a handover is a
  reference into whatever book the lot is kept in, and no balance is drawn from it.

## Every figure

${FIGURES.map(section).join('\n\n')}
`;
