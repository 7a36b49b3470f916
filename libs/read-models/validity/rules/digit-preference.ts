import { digitsOf, SMALLEST_GROUP } from '#libs/domain/growth';
import type { Group, GroupRule } from '../rule.js';
import { SUPERVISOR } from './who.js';
import { READINGS, readingsBehind, sentence } from './windows.js';

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

const counts = (field: string): string =>
  `array[${DIGITS.map((d) => `count(*) filter (where ${field} = ${d})`).join(', ')}]::integer[]`;

interface Row {
  readonly day: string;
  readonly worker: string;
  readonly weight: readonly number[];
  readonly height: readonly number[];
}

const WORDS = { weight: { id: 'Berat', en: 'Weight' }, height: { id: 'Tinggi', en: 'Height' } };

const groupOf = (row: Row, field: 'weight' | 'height'): Group[] => {
  const digits = digitsOf(row[field]);
  if (digits === undefined || digits.n < SMALLEST_GROUP) return [];
  if (digits.grade !== 'PROBLEMATIC' && !digits.heaped) return [];
  const { n, percent = 0 } = digits.wholeOrHalf;
  const word = WORDS[field];
  const detail = sentence((say, l) =>
    l === 'id'
      ? `${word.id}: ${say(percent)} % berakhir ,0 atau ,5; skor digit ${say(digits.score)} (di atas 20 bermasalah)`
      : `${word.en}: ${say(percent)} % end in .0 or .5; digit score ${say(digits.score)} (problematic above 20)`,
  );
  return [{ day: row.day, key: row.worker, n, of: digits.n, detail }];
};

export const DIGIT_PREFERENCE: GroupRule = {
  about: 'WORKER',
  id: 'Q-DIGITS',
  severity: 'I',
  title: { id: 'Kesukaan angka terakhir', en: 'Digit preference' },
  text: {
    id: 'Angka terakhir berat atau tinggi dari seorang pengukur tidak merata: dibulatkan atau dikira-kira. Dinilai atas 6 bulan, sejak 30 pengukuran.',
    en: 'The last digits of a measurer’s weights or heights are uneven: rounded, or guessed. Judged over 6 months, from 30 measurements on.',
  },
  fixedBy: SUPERVISOR,
  groups: async (sql, days, kelurahan) => {
    const rows = await sql.query<Row>(
      `select m.day::text as day, r.worker, ${counts('r.weight_digit')} as weight,
         ${counts('r.height_digit')} as height
       from ${READINGS} group by 1, 2`,
      [days, kelurahan],
    );
    return rows.flatMap((row) => [...groupOf(row, 'weight'), ...groupOf(row, 'height')]);
  },
  behind: readingsBehind('ROUNDED', 'weight_digit in (0, 5) or height_digit in (0, 5)'),
};
