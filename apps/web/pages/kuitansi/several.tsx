import { areaName } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import { useParams } from 'react-router';
import { PageTitle } from '../../parts/page-title.js';
import { BackLink } from '../../parts/back-link.js';
import { DownloadButton } from '../../parts/download-button.js';
import { Failed, Loading } from '../../parts/states.js';
import { useKeepClocks } from '../../system/clocks.js';
import { useFigure } from '../../system/figures.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { categoryName } from '../../system/names.js';
import { useFigureWords, useQuestion, useReceipt } from './queries.js';
import { ReceiptLines } from './receipt-lines.js';

const texts = {
  back: { id: 'Ringkasan', en: 'Summary' },
  receipt: { id: 'Kuitansi', en: 'Receipt' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  sum: {
    id: 'Jumlah dari kategori di bawah ini; setiap orang berada di tepat satu kategori.',
    en: 'The sum of the categories below; everybody is in exactly one of them.',
  },
} satisfies Record<string, Bilingual>;

const Part = ({
  figure,
  category,
  unit,
}: {
  readonly figure: string;
  readonly category: string;
  readonly unit: string | undefined;
}) => {
  const t = useText();
  const format = useFormat();
  const question = useQuestion();
  question.set('category', category);
  const list = useReceipt(figure, question);
  const first = list.data?.pages[0];
  const title = t(categoryName(category));
  if (list.isLoadingError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (first === undefined) return <Loading lines={4} />;
  return (
    <section className="stack" aria-label={title}>
      <div className="card-head">
        <h2>
          {title}: {format.count(first.value)} {unit}
        </h2>
        <DownloadButton
          path={`figures/${figure}/receipt?${question}&format=csv`}
          name={`jejak-${figure}-${category}-${first.question.asOf}.csv`}
        >
          {t(texts.csv)}
        </DownloadButton>
      </div>
      <ReceiptLines list={list} unit={unit} label={title} />
    </section>
  );
};

/** The receipt of some categories together: one after the other, adding up to the number. */
export const Several = ({ categories }: { readonly categories: readonly string[] }) => {
  const t = useText();
  const format = useFormat();
  const { figure = '' } = useParams();
  const to = useKeepClocks();
  const question = useQuestion();
  const area = question.get('area') ?? '';
  const words = useFigureWords(figure);
  const whole = useFigure(figure, { area, from: question.get('from') ?? undefined });
  const value = whole.data?.categories
    ?.filter(({ category }) => categories.includes(category))
    .reduce((sum, part) => sum + part.value, 0);
  return (
    <article className="kuitansi stack">
      <BackLink to={to('/', { area })}>{t(texts.back)}</BackLink>
      <header className="page-head receipt-title">
        <p className="eyebrow">{t(texts.receipt)}</p>
        <PageTitle>{words?.title ?? figure}</PageTitle>
        <p className="receipt-value">
          <b data-testid="value">{value === undefined ? '…' : format.count(value)}</b>{' '}
          <span>{words?.unit}</span>
        </p>
        <p className="lead">
          {areaName(area)} · {categories.map((code) => t(categoryName(code))).join(' + ')}
        </p>
        {words !== undefined && <p className="definition">{words.text}</p>}
        <p className="small">{t(texts.sum)}</p>
      </header>
      {categories.map((category) => (
        <Part key={category} figure={figure} category={category} unit={words?.unit} />
      ))}
    </article>
  );
};
