import { scoreColumns, summedScore } from '../sums/scores.js';
import { readingsBehind } from '../sums/window.js';
import { measuredRule } from './measured.js';
import { sentence } from './sentence.js';
import { SUPERVISOR } from './who.js';

export const SCORE_SPREAD = measuredRule({
  about: 'WORKER',
  counted: 'READINGS',
  id: 'Q-SPREAD',
  severity: 'I',
  title: { id: 'Sebaran TB/U terlalu sempit', en: 'Spread of height-for-age too narrow' },
  text: {
    id: 'Simpangan baku TB/U dari seorang pengukur di bawah 0,8: mungkin angka disunting. Dinilai atas 6 bulan, sejak 30 pengukuran.',
    en: 'The standard deviation of a measurer’s height-for-age is below 0.8: figures may have been edited. Judged over 6 months, from 30 measurements on.',
  },
  fixedBy: SUPERVISOR,
  columns: scoreColumns('HAZ'),
  judge: (row, _key, smallest) => {
    const { n, moments, concerns } = summedScore(row, 'HAZ');
    const { sd } = moments ?? {};
    if (n < smallest || sd === undefined || !concerns.includes('SD_SUSPICIOUSLY_SMALL')) return [];
    const detail = sentence((say, l) =>
      l === 'id'
        ? `Simpangan baku ${say(sd)} atas ${say(n)} pengukuran`
        : `Standard deviation ${say(sd)} over ${say(n)} measurements`,
    );
    return [{ n, of: n, detail }];
  },
  behind: readingsBehind('WORKER', 'NARROW', 'r.haz is not null'),
});
