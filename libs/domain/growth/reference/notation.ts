/*
 * How a column of figures is written. WHO's curves are smooth, so the second differences of the
 * scaled figures are nearly always -1, 0 or 1: four of them make one of 81 letters. Runs of larger
 * ones stand in brackets as numbers. Zeros at the end are left out, which makes a constant L free.
 */
const LETTERS = '!#%&*+-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxy';

const PER_LETTER = 4;
const BRACKET = '('.charCodeAt(0);

const letterOf = (four: readonly number[]): string =>
  LETTERS.charAt(four.reduceRight((sum, d) => sum * 3 + d + 1, 0));

/** What each letter stands for, by its character code. */
const FOURS: ReadonlyMap<number, readonly number[]> = new Map(
  Array.from(LETTERS, (letter, code) => [
    letter.charCodeAt(0),
    Array.from({ length: PER_LETTER }, (_, k) => (Math.floor(code / 3 ** k) % 3) - 1),
  ]),
);

/** Writes second differences as text. */
export const write = (differences: readonly number[]): string => {
  const end = differences.findLastIndex((d) => d !== 0) + 1;
  let text = '';
  let large: number[] = [];
  const flush = (): void => {
    if (large.length > 0) text += `(${large.join(',')})`;
    large = [];
  };
  for (let i = 0; i < end;) {
    const four = Array.from({ length: PER_LETTER }, (_, k) =>
      i + k < end ? differences[i + k]! : 0,
    );
    if (four.every((d) => Math.abs(d) <= 1)) {
      flush();
      text += letterOf(four);
      i += PER_LETTER;
    } else {
      large.push(differences[i]!);
      i += 1;
    }
  }
  flush();
  return text;
};

/** Reads text back into second differences; zeros at the end may be missing or too many. */
export const read = (text: string): number[] => {
  const differences: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === BRACKET) {
      const end = text.indexOf(')', i);
      for (const number of text.slice(i + 1, end).split(',')) differences.push(Number(number));
      i = end;
    } else {
      const four = FOURS.get(code);
      if (four === undefined)
        throw new Error('The reference figures hold a letter that is not theirs.');
      differences.push(...four);
    }
  }
  return differences;
};
