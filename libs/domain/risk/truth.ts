/** Three-valued: what nobody asked or measured is unknown, and unknown never becomes a yes. */
export type Truth = 'YES' | 'NO' | 'UNKNOWN';

/** Yes when one is, no when all are (Kleene). Nothing to ask is a no. */
export const anyOf = (truths: readonly Truth[]): Truth => {
  if (truths.includes('YES')) return 'YES';
  return truths.includes('UNKNOWN') ? 'UNKNOWN' : 'NO';
};

/** Yes when all are, no when one is not (Kleene). Nothing to ask is a yes. */
export const allOf = (truths: readonly Truth[]): Truth => {
  if (truths.includes('NO')) return 'NO';
  return truths.includes('UNKNOWN') ? 'UNKNOWN' : 'YES';
};

export const truthOf = (holds: boolean): Truth => (holds ? 'YES' : 'NO');
