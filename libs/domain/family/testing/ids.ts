const fnv = (text: string, salt: number): number => {
  let hash = 0x811c9dc5 ^ salt;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

/** A UUID that is always the same for a name, so that specs may name what they speak of. */
export const uuid = (name: string): string => {
  const hex = [1, 2, 3, 4].map((salt) => fnv(name, salt).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};
