/*
 * How a column of figures is written. WHO's curves are smooth, so the second differences of the
 * scaled figures are nearly always -1, 0 or 1: four of them make one of 81 letters. Runs of larger
 * ones stand in brackets as numbers. Zeros at the end are left out, which makes a constant L free.
 */
const LETTERS = '!#%&*+-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxy';

const PER_LETTER = 4;
const TOKEN = /\(([-\d,]+)\)|[^(]/g;

const letterOf = (four: readonly number[]): string =>
  LETTERS.charAt(four.reduceRight((sum, d) => sum * 3 + d + 1, 0));

const differencesOf = (letter: string): number[] => {
  let code = LETTERS.indexOf(letter);
  if (code < 0) throw new Error('The reference figures hold a letter that is not theirs.');
  return Array.from({ length: PER_LETTER }, () => {
    const d = (code % 3) - 1;
    code = Math.floor(code / 3);
    return d;
  });
};

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
export const read = (text: string): number[] =>
  Array.from(text.matchAll(TOKEN)).flatMap(([token, numbers]) =>
    numbers === undefined ? differencesOf(token) : numbers.split(',').map(Number),
  );
