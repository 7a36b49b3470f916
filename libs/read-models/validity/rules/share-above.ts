import type { Bilingual } from '#libs/domain/kernel';
import type { Judged, Row } from './measured.js';
import { sentence } from './sentence.js';

interface Share {
  /** Columns of the part and of the whole. */
  readonly part: string;
  readonly whole: string;
  /** Found when the part is more than so many percent of it. */
  readonly percent: number;
  /** What the part is, after "3 of 40". */
  readonly words: Bilingual;
}

/** Judges a group by a share that should be small; hidden where the whole is less than `smallest`. */
export const shareAbove =
  ({ part, whole, percent, words }: Share) =>
  (row: Row, _key: string, smallest: number): readonly Judged[] => {
    const [n = 0, of = 0] = [row[part], row[whole]];
    if (of < smallest || 100 * n <= percent * of) return [];
    const detail = sentence((say, l) =>
      l === 'id' ? `${say(n)} dari ${say(of)} ${words.id}` : `${say(n)} of ${say(of)} ${words.en}`,
    );
    return [{ n, of, detail }];
  };
