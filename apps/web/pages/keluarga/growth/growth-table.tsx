import type { Score } from '#libs/domain/growth';
import type { Bilingual } from '#libs/domain/kernel';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import type { Chart } from './lines.js';

interface Judged {
  readonly value: number | undefined;
  readonly score: Score | undefined;
  readonly name: Bilingual | undefined;
}

export interface Reading extends Readonly<Record<Chart, Judged>> {
  readonly at: string;
  readonly ageDays: number;
}

const texts = {
  table: { id: 'Angka', en: 'Figures' },
  day: { id: 'Tanggal', en: 'Date' },
  value: { id: 'Hasil', en: 'Reading' },
  z: { id: 'Nilai z', en: 'z-score' },
  class: { id: 'Kelas', en: 'Class' },
} satisfies Record<string, Bilingual>;

/** The chart in words: for screen readers, and for whoever wants the figures. */
export const GrowthTable = ({
  title,
  chart,
  readings,
}: {
  readonly title: string;
  readonly chart: Chart;
  readonly readings: readonly Reading[];
}) => {
  const t = useText();
  const format = useFormat();
  const unit = chart === 'lhfa' ? 'cm' : 'kg';
  return (
    <details className="printed">
      <summary>{t(texts.table)}</summary>
      <table className="figures">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.day)}</th>
            <th scope="col">{t(texts.value)}</th>
            <th scope="col">{t(texts.z)}</th>
            <th scope="col">{t(texts.class)}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ at, [chart]: judged }) => (
            <tr key={at}>
              <th scope="row">{format.day(at)}</th>
              <td>{judged.value === undefined ? '–' : `${format.number(judged.value)} ${unit}`}</td>
              <td>{judged.score === undefined ? '–' : format.number(judged.score.z, 2)}</td>
              <td>{judged.name === undefined ? '–' : t(judged.name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
