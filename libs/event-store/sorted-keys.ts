const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** What JavaScript's own writer would not write as RFC 8785 wants it; it is left to the library. */
export const UNUSUAL = Symbol('unusual');

type Plain = Record<string, unknown>;

const sortedList = (list: readonly unknown[]): unknown => {
  let copy: unknown[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const item = sortedKeys(list[i]);
    if (item === UNUSUAL) return UNUSUAL;
    if (item !== list[i]) (copy ??= list.slice())[i] = item;
  }
  return copy ?? list;
};

const sortedObject = (object: Plain): unknown => {
  // A date and its like write themselves.
  if (typeof object['toJSON'] === 'function') return UNUSUAL;
  let names = Object.keys(object);
  let inOrder = true;
  let before = '';
  for (const name of names) {
    // An engine puts names that look like numbers first, whatever the order they were added in.
    if (isDigit(name.charCodeAt(0)) || name === '__proto__') return UNUSUAL;
    if (name < before) inOrder = false;
    before = name;
  }
  let copy: Plain | undefined = inOrder ? undefined : {};
  if (!inOrder) names = names.sort();
  for (const name of names) {
    const value = sortedKeys(object[name]);
    if (value === UNUSUAL) return UNUSUAL;
    if (!inOrder || value !== object[name]) (copy ??= { ...object })[name] = value;
  }
  return copy ?? object;
};

/**
 * The same value with the names of every object in the order of their UTF-16 units, itself where
 * they are already; `UNUSUAL` for the few values that need more than that to be canonical.
 */
export const sortedKeys = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNUSUAL;
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? sortedList(value) : sortedObject(value as Plain);
};
