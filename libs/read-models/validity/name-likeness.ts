/** Ways in which one name is written (Ejaan lama, short forms); longer ones first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(muhammad|mohammad|muhamad|mohamad|muhamed|moh|muh|mhd|md)\b/g, 'm'],
  [/\b(abd|abdul)\b/g, 'abdul'],
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/sj/g, 'sy'],
  [/nj/g, 'ny'],
  [/ph|v/g, 'f'],
  [/[qk]h?/g, 'k'],
  [/z/g, 's'],
  [/(?<=[a-z])h/g, ''],
  [/(?<=[a-z])[aeiouy]/g, ''],
  [/([a-z])\1+/g, '$1'],
];

const FORMS = /\b(hj|h|dr|drs|ny|tn|bin|binti|almh?|s\s?\.?\s?pd|se|sh)\b\.?/g;

/**
 * What stays of a name when spelling and titles are taken from it: names that differ by a letter
 * or two mostly come out the same. Not for showing, and not for telling two persons apart alone.
 */
export const nameLikeness = (name: string): string => {
  let text = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z\s.]/g, '')
    .replaceAll(FORMS, ' ')
    .replaceAll('.', ' ');
  for (const [pattern, instead] of SPELLINGS) text = text.replaceAll(pattern, instead);
  return text.split(/\s+/).filter(Boolean).sort().join(' ');
};
