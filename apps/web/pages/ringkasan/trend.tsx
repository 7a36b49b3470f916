import type { Bilingual } from '#libs/domain/kernel';
import { TrendChart } from '../../parts/charts/trend-chart.js';
import { Failed, Loading } from '../../parts/states.js';
import { useTrend } from '../../system/figures.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';

const texts = {
  title: { id: 'Perjalanan per bulan', en: 'Month by month' },
  accompanied: { id: 'Didampingi', en: 'Accompanied' },
  atRisk: { id: 'Berisiko', en: 'At risk' },
  yearly: {
    id: 'Didampingi dan berisiko dihitung sejak 1 Januari, maka tiap Januari mulai dari awal.',
    en: 'Counted since the first of January, so each January begins anew.',
  },
  month: { id: 'Akhir bulan', en: 'End of month' },
  table: { id: 'Angka', en: 'Figures' },
} satisfies Record<string, Bilingual>;

const MONTHS = 13;

export const Trend = ({ area }: { readonly area: string }) => {
  const t = useText();
  const format = useFormat();
  const atRisk = useTrend('at-risk', { area }, MONTHS);
  const accompanied = useTrend('accompanied', { area }, MONTHS);
  const failed = [atRisk, accompanied].find(({ isLoadingError }) => isLoadingError);
  const months = accompanied.data ?? [];
  const at = (i: number): string => format.count(atRisk.data?.[i]?.value ?? 0);
  return (
    <section className="card trend-card" aria-labelledby="trend">
      <div className="card-head">
        <h2 id="trend">{t(texts.title)}</h2>
        <ul className="legend" aria-hidden="true">
          <li>{t(texts.atRisk)}</li>
          <li className="second">{t(texts.accompanied)}</li>
        </ul>
      </div>
      {failed !== undefined ? (
        <Failed error={failed.error} retry={() => void failed.refetch()} />
      ) : atRisk.data === undefined || accompanied.data === undefined ? (
        <Loading lines={4} />
      ) : (
        <>
          <TrendChart
            title={t(texts.title)}
            series={[
              { name: t(texts.accompanied), tone: 'second', points: accompanied.data },
              { name: t(texts.atRisk), tone: 'main', points: atRisk.data },
            ]}
          />
          <p className="small">{t(texts.yearly)}</p>
          <details className="printed">
            <summary>{t(texts.table)}</summary>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{t(texts.month)}</th>
                  <th scope="col">{t(texts.accompanied)}</th>
                  <th scope="col">{t(texts.atRisk)}</th>
                </tr>
              </thead>
              <tbody>
                {months.map((m, i) => (
                  <tr key={m.month}>
                    <th scope="row">{format.day(m.asOf)}</th>
                    <td>{format.count(m.value)}</td>
                    <td>{at(i)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
};
