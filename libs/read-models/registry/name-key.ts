/** Behind all names: a person whose name has been forgotten. */
export const NAMELESS = '~';

/** A name for order and search: lower case, no accents, single spaces. */
export const nameKey = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
