import type { Bilingual } from '#libs/domain/kernel';
import { daysBetween } from '#libs/domain/kernel';
import { classNames, growthClasses, zScores } from '#libs/domain/growth';
import { useState } from 'react';
import { Segments } from '../../../parts/segments.js';
import type { Person } from '../../../system/api/family-types.js';
import { useText } from '../../../system/look.js';
import { BandLegend } from './band-legend.js';
import { ChartSvg } from './chart-svg.js';
import { GrowthTable, type Reading } from './growth-table.js';
import type { Chart } from './lines.js';

const texts = {
  height: { id: 'Panjang/tinggi menurut umur', en: 'Length/height for age' },
  weight: { id: 'Berat menurut umur', en: 'Weight for age' },
  heightShort: { id: 'Tinggi/umur', en: 'Height for age' },
  weightShort: { id: 'Berat/umur', en: 'Weight for age' },
  which: { id: 'Grafik', en: 'Chart' },
} satisfies Record<string, Bilingual>;

const readingsOf = (person: Person, birthDate: string): readonly Reading[] =>
  person.measurements.map((m) => {
    const ageDays = daysBetween(birthDate, m.at.slice(0, 10));
    const scores = zScores({ ...m, sex: person.sex, ageDays });
    const { HAZ, WAZ } = growthClasses(scores, m.oedema);
    return {
      at: m.at,
      ageDays,
      lhfa: { value: scores.heightCm, score: scores.HAZ, name: HAZ && classNames[HAZ] },
      wfa: { value: m.weightKg, score: scores.WAZ, name: WAZ && classNames[WAZ] },
    };
  });

/** How a child grew beside the WHO lines, as a picture and as a table. */
export const Growth = ({
  person,
  birthDate,
}: {
  readonly person: Person;
  readonly birthDate: string;
}) => {
  const t = useText();
  const [chart, setChart] = useState<Chart>('lhfa');
  const readings = readingsOf(person, birthDate);
  const title = t(chart === 'lhfa' ? texts.height : texts.weight);
  return (
    <div className="growth">
      <Segments
        label={t(texts.which)}
        value={chart}
        set={setChart}
        options={[
          ['lhfa', t(texts.heightShort)],
          ['wfa', t(texts.weightShort)],
        ]}
      />
      <ChartSvg title={title} chart={chart} sex={person.sex} readings={readings} />
      <BandLegend
        chart={chart}
        flagged={readings.some(({ [chart]: { score } }) => score?.flagged === true)}
      />
      <GrowthTable title={title} chart={chart} readings={readings} />
    </div>
  );
};
