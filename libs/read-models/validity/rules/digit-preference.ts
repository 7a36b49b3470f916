import { digitsOf } from '#libs/domain/growth';
import { digitColumns } from '../sums/measures.js';
import { readingsBehind } from '../sums/window.js';
import { measuredRule, type Judged, type Row } from './measured.js';
import { sentence } from './sentence.js';
import { SUPERVISOR } from './who.js';

const WORDS = { w: { id: 'Berat', en: 'Weight' }, h: { id: 'Tinggi', en: 'Height' } };

const judged = (row: Row, letter: 'w' | 'h', smallest: number): readonly Judged[] => {
  const digits = digitsOf(digitColumns(letter).map((column) => row[column] ?? 0));
  if (digits === undefined || digits.n < smallest) return [];
  if (digits.grade !== 'PROBLEMATIC' && !digits.heaped) return [];
  const { n, percent = 0 } = digits.wholeOrHalf;
  const word = WORDS[letter];
  const detail = sentence((say, l) =>
    l === 'id'
      ? `${word.id}: ${say(percent)} % berakhir ,0 atau ,5; skor digit ${say(digits.score)} (di atas 20 bermasalah)`
      : `${word.en}: ${say(percent)} % end in .0 or .5; digit score ${say(digits.score)} (problematic above 20)`,
  );
  return [{ n, of: digits.n, detail }];
};

export const DIGIT_PREFERENCE = measuredRule({
  about: 'WORKER',
  counted: 'READINGS',
  id: 'Q-DIGITS',
  severity: 'I',
  title: { id: 'Kesukaan angka terakhir', en: 'Digit preference' },
  text: {
    id: 'Angka terakhir berat atau tinggi dari seorang pengukur tidak merata: dibulatkan atau dikira-kira. Dinilai atas 6 bulan, sejak 30 pengukuran.',
    en: 'The last digits of a measurer’s weights or heights are uneven: rounded, or guessed. Judged over 6 months, from 30 measurements on.',
  },
  fixedBy: SUPERVISOR,
  columns: [...digitColumns('w'), ...digitColumns('h')],
  judge: (row, _key, smallest) => [...judged(row, 'w', smallest), ...judged(row, 'h', smallest)],
  behind: readingsBehind(
    'WORKER',
    'ROUNDED',
    'r.weight_digit in (0, 5) or r.height_digit in (0, 5)',
  ),
});
