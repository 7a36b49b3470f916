import type { Bilingual } from '#libs/domain/kernel';
import { IntervalBar } from '../../parts/charts/interval-bar.js';
import { FigureLink } from '../../parts/figure-link.js';
import { useFigure } from '../../system/figures.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';

const texts = {
  title: { id: 'Prevalensi stunting', en: 'Stunting prevalence' },
  interval: { id: 'selang 95 %', en: '95 % interval' },
  to: { id: 'sampai', en: 'to' },
  of: { id: 'dari', en: 'of' },
  measured: { id: 'anak yang diukur', en: 'children measured' },
  target: { id: 'target', en: 'target' },
  below: { id: 'Di bawah target 14 %', en: 'Below the 14 % target' },
  above: { id: 'Di atas target 14 %', en: 'Above the 14 % target' },
  around: { id: 'Belum jelas di bawah 14 %', en: 'Not clearly below 14 %' },
  tooLow: {
    id: 'Lebih rendah daripada 2,28 % yang muncul juga di penduduk sehat: periksa mutu pengukuran.',
    en: 'Lower than the 2.28 % that a healthy population shows: check the quality of measuring.',
  },
} satisfies Record<string, Bilingual>;

/** The city's target of 2025 (domain.md 0). */
const TARGET_PERCENT = 14;
/** Below −2 SD of a standard normal distribution. */
const HEALTHY_PERCENT = 2.28;

export const Prevalence = ({ area }: { readonly area: string }) => {
  const t = useText();
  const format = useFormat();
  const { data, isError } = useFigure('prevalence', { area });
  const share = data?.share;
  if (isError || share?.percent === undefined) return null;
  const { percent, low = percent, high = percent, numerator, denominator } = share;
  const text = `${t(texts.interval)} ${format.number(low)} ${t(texts.to)} ${format.number(high)} %`;
  const verdict =
    high < TARGET_PERCENT ? texts.below : low > TARGET_PERCENT ? texts.above : texts.around;
  return (
    <section className="card" aria-labelledby="prevalence">
      <div className="card-head">
        <h2 id="prevalence">{t(texts.title)}</h2>
        <span className={verdict === texts.below ? 'tag calm' : 'tag risk'}>{t(verdict)}</span>
      </div>
      <p className="prevalence-line">
        <FigureLink figure="prevalence" asked={{ area }} className="stat-link">
          {format.number(percent)} %
        </FigureLink>
        <span className="small">
          {text}
          <br />
          {format.count(numerator)} {t(texts.of)} {format.count(denominator)} {t(texts.measured)}
        </span>
      </p>
      <IntervalBar
        label={`${format.number(percent)} %, ${text}, ${t(texts.target)} ${TARGET_PERCENT} %`}
        percent={percent}
        low={low}
        high={high}
        target={TARGET_PERCENT}
        targetLabel={`${t(texts.target)} ${TARGET_PERCENT} %`}
      />
      {percent < HEALTHY_PERCENT && <p className="notice careful">{t(texts.tooLow)}</p>}
    </section>
  );
};
