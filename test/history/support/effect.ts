/** What one state has that another has not, each difference under its path; `null` for what is gone. */
export type Effect = Readonly<Record<string, unknown>>;

type Plain = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Empty histories are left out: a person may have any number of those in the future. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, item: unknown) =>
      isEmpty(item) ? undefined : item instanceof Map ? Object.fromEntries(item) : item,
    ),
  );

const isBranch = (value: unknown): value is Plain => typeof value === 'object' && value !== null;

const differences = (before: unknown, after: unknown, path: string): [string, unknown][] => {
  if (!isBranch(before) || !isBranch(after))
    return before === after ? [] : [[path.slice(1), after ?? null]];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return names.flatMap((name) => differences(before[name], after[name], `${path}/${name}`));
};

/**
 * The effect of what happened between two states. Only differences are kept, so that a state which
 * learns something new says the same of every fact that was shipped before.
 */
export const effectOf = (before: unknown, after: unknown): Effect =>
  Object.fromEntries(differences(plain(before), plain(after), ''));
