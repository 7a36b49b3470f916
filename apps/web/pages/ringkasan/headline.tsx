import type { Bilingual } from '#libs/domain/kernel';
import type { Summary } from '../../system/api/types.js';
import { useClocks } from '../../system/clocks.js';
import { useFigure } from '../../system/figures.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { ChangeSince } from './change-since.js';
import { Stat } from './stat.js';

const texts = {
  figures: { id: 'Angka utama', en: 'Headline figures' },
  accompanied: { id: 'Didampingi', en: 'Accompanied' },
  atRisk: { id: 'Berisiko stunting', en: 'At risk of stunting' },
  share: { id: 'dari yang didampingi', en: 'of the accompanied' },
  measured: { id: 'Balita diukur bulan ini (D/S)', en: 'Children measured this month (D/S)' },
  of: { id: 'dari', en: 'of' },
  children: { id: 'anak', en: 'children' },
  overdue: { id: 'Kunjungan terlambat', en: 'Overdue visits' },
  persons: { id: 'orang menunggu dikunjungi', en: 'persons wait to be seen' },
  eggs: { id: 'Telur bulan ini', en: 'Eggs this month' },
  pieces: { id: 'butir diserahkan', en: 'handed over' },
  failed: { id: 'Belum dapat dimuat', en: 'Could not be loaded' },
} satisfies Record<string, Bilingual>;

/** The numbers that people come for; each opens the persons and facts behind it. */
export const Headline = ({
  summary,
  area,
}: {
  readonly summary: Summary;
  readonly area: string;
}) => {
  const t = useText();
  const format = useFormat();
  const { asOf } = useClocks();
  const month = `${asOf.slice(0, 7)}-01`;
  const overdue = useFigure('overdue', { area });
  const eggs = useFigure('eggs', { area, from: month });
  const { accompanied, atRisk, coverage } = summary;
  const count = ({ data, isLoadingError }: ReturnType<typeof useFigure>): string | undefined =>
    isLoadingError ? '–' : data && format.count(data.value);
  return (
    <section aria-label={t(texts.figures)}>
      <dl className="headline">
        <Stat
          title={t(texts.accompanied)}
          figure="accompanied"
          asked={{ area }}
          value={format.count(accompanied)}
          testId="accompanied"
        >
          <ChangeSince
            figure="accompanied"
            asked={{ area }}
            value={accompanied}
            from={summary.from}
          />
        </Stat>
        <Stat
          title={t(texts.atRisk)}
          figure="at-risk"
          asked={{ area }}
          value={format.count(atRisk)}
          tone="risk"
          testId="at-risk"
        >
          <span>
            {accompanied > 0 && `${format.percent(atRisk / accompanied)} ${t(texts.share)}`}
          </span>
          <ChangeSince figure="at-risk" asked={{ area }} value={atRisk} from={summary.from} />
        </Stat>
        <Stat
          title={t(texts.measured)}
          figure="coverage"
          asked={{ area, from: coverage.from }}
          value={coverage.percent === undefined ? '–' : format.percent(coverage.percent / 100)}
        >
          {`${format.count(coverage.numerator)} ${t(texts.of)} ${format.count(coverage.denominator)} ${t(texts.children)}`}
        </Stat>
        <Stat
          title={t(texts.overdue)}
          figure="overdue"
          asked={{ area }}
          value={count(overdue)}
          tone="late"
        >
          {t(overdue.isLoadingError ? texts.failed : texts.persons)}
        </Stat>
        <Stat title={t(texts.eggs)} figure="eggs" asked={{ area, from: month }} value={count(eggs)}>
          {t(eggs.isLoadingError ? texts.failed : texts.pieces)}
        </Stat>
      </dl>
    </section>
  );
};
