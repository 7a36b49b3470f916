import { areaName } from '#libs/domain/area';
import { heapShare, type Heap } from '#libs/domain/growth';
import type { Bilingual } from '#libs/domain/kernel';
import { childrenBehind } from '../sums/last-measured.js';
import { measuredRule, type Judged, type Row } from './measured.js';
import { sentence } from './sentence.js';
import { REGISTRAR } from './who.js';

const WORDS: Readonly<Record<Heap, Bilingual>> = {
  BIRTH_DAY: { id: 'lahir pada tanggal 1 atau 15', en: 'were born on the 1st or 15th' },
  WHOLE_YEARS: {
    id: 'tepat berumur 12, 24, 36 atau 48 bulan',
    en: 'are 12, 24, 36 or 48 months old',
  },
};

const heap = (
  which: Heap,
  [part, whole]: readonly [string, string],
  row: Row,
  key: string,
  smallest: number,
): readonly Judged[] => {
  const [n = 0, of = 0] = [row[part], row[whole]];
  const { heaped, percent = 0, expectedPercent } = heapShare(which, n, of);
  if (of < smallest || !heaped) return [];
  const detail = sentence((say, l) =>
    l === 'id'
      ? `${areaName(key)}: ${say(percent)} % dari ${say(of)} anak ${WORDS[which].id}; diharapkan ${say(expectedPercent)} %`
      : `${areaName(key)}: ${say(percent)} % of ${say(of)} children ${WORDS[which].en}; ${say(expectedPercent)} % expected`,
  );
  return [{ n, of, detail }];
};

export const AGE_HEAPING = measuredRule({
  about: 'AREA',
  counted: 'CHILDREN',
  id: 'Q-HEAPING',
  severity: 'I',
  title: { id: 'Penumpukan umur', en: 'Age heaping' },
  text: {
    id: 'Tanggal lahir 1 atau 15, atau umur bulat 12, 24, 36, 48 bulan, lebih dari dua kali yang diharapkan: umur dikira-kira. Atas anak yang diukur dalam 6 bulan, sejak 30 anak.',
    en: 'Births on the 1st or 15th, or ages of exactly 12, 24, 36 or 48 months, more than twice as often as expected: ages were guessed. Of children measured within 6 months, from 30 on.',
  },
  fixedBy: REGISTRAR,
  columns: ['born', 'round_births', 'whole_years'],
  judge: (row, key, smallest) => [
    ...heap('BIRTH_DAY', ['round_births', 'born'], row, key, smallest),
    ...heap('WHOLE_YEARS', ['whole_years', 'n'], row, key, smallest),
  ],
  behind: childrenBehind('HEAPED', 'f.round_birth or f.whole_years'),
});
