import type { Bilingual } from '#libs/domain/kernel';
import { IntervalBar } from '../../parts/charts/interval-bar.js';
import { FigureLink } from '../../parts/figure-link.js';
import type { PrevalenceFigure } from '../../system/api/types.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';

const texts = {
  title: { id: 'Prevalensi stunting', en: 'Stunting prevalence' },
  interval: { id: 'selang 95 %', en: '95 % interval' },
  to: { id: 'sampai', en: 'to' },
  of: { id: 'dari', en: 'of' },
  measured: { id: 'anak yang diukur', en: 'children measured' },
  target: { id: 'target', en: 'target' },
  below: { id: 'Di bawah target', en: 'Below the target of' },
  above: { id: 'Di atas target', en: 'Above the target of' },
  around: { id: 'Belum jelas di bawah', en: 'Not clearly below' },
} satisfies Record<string, Bilingual>;

export const Prevalence = ({
  prevalence,
  area,
}: {
  readonly prevalence: PrevalenceFigure;
  readonly area: string;
}) => {
  const t = useText();
  const format = useFormat();
  const { percent, targetPercent: target, numerator, denominator, severity, doubt } = prevalence;
  if (percent === undefined) return null;
  const { low = percent, high = percent } = prevalence;
  const text = `${t(texts.interval)} ${format.number(low)} ${t(texts.to)} ${format.number(high)} %`;
  const verdict = high < target ? texts.below : low > target ? texts.above : texts.around;
  return (
    <section className="card" aria-labelledby="prevalence">
      <div className="card-head">
        <h2 id="prevalence">{t(texts.title)}</h2>
        <span className={verdict === texts.below ? 'tag calm' : 'tag risk'}>
          {t(verdict)} {target} %
        </span>
      </div>
      <p className="prevalence-line">
        <FigureLink
          figure="prevalence"
          asked={{ area, from: prevalence.from }}
          className="stat-link"
        >
          {format.number(percent)} %
        </FigureLink>
        <span className="small">
          {text}
          <br />
          {format.count(numerator)} {t(texts.of)} {format.count(denominator)} {t(texts.measured)}
          {severity !== undefined && ` · ${severity.text}`}
        </span>
      </p>
      <IntervalBar
        label={`${format.number(percent)} %, ${text}, ${t(texts.target)} ${target} %`}
        percent={percent}
        low={low}
        high={high}
        target={target}
        targetLabel={`${t(texts.target)} ${target} %`}
      />
      {doubt !== undefined && <p className="notice careful">{doubt.text}</p>}
    </section>
  );
};
