import type { Bilingual } from '#libs/domain/kernel';
import { GitCompareArrows } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { BackLink } from '../../parts/back-link.js';
import { DownloadButton } from '../../parts/download-button.js';
import { Failed, Loading } from '../../parts/states.js';
import { useKeepClocks } from '../../system/clocks.js';
import { useFigure } from '../../system/figures.js';
import { useText } from '../../system/look.js';
import { ReceiptHead } from './head.js';
import { Narrow } from './narrow.js';
import { useFigureWords, useQuestion, useReceipt } from './queries.js';
import { PrintWhole } from './print-whole.js';
import { ReceiptLines } from './receipt-lines.js';
import { Several } from './several.js';
import './kuitansi.css';

const texts = {
  back: { id: 'Ringkasan', en: 'Summary' },
  compare: { id: 'Bandingkan dua tanggal', en: 'Compare two dates' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
  lines: { id: 'JSON Lines', en: 'JSON lines' },
  persons: {
    id: 'Orang dan fakta di balik angka ini',
    en: 'The persons and facts behind this number',
  },
} satisfies Record<string, Bilingual>;

/** The persons and facts behind one number of one question. */
const One = () => {
  const t = useText();
  const { figure = '' } = useParams();
  const to = useKeepClocks();
  const question = useQuestion();
  const words = useFigureWords(figure);
  const list = useReceipt(figure, question);
  const first = list.data?.pages[0];
  const area = first?.question.area ?? question.get('area') ?? '';
  const category = question.get('category') ?? undefined;
  const asked = useFigure(figure, { area, category, from: question.get('from') ?? undefined });
  if (list.isLoadingError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (first === undefined) return <Loading lines={10} />;
  const file = `figures/${figure}/receipt?${first.receipt === undefined ? question : new URLSearchParams({ receipt: first.receipt })}`;
  const name = `jejak-${figure}-${area}-${first.question.asOf}`;
  return (
    <article className="kuitansi stack">
      <BackLink to={to('/', { area })}>{t(texts.back)}</BackLink>
      <ReceiptHead words={words} page={first} />
      <div className="row no-print">
        <Link
          className="button"
          to={to(`/kuitansi/${figure}/perubahan`, {
            area,
            ...(category === undefined ? {} : { category }),
          })}
        >
          <GitCompareArrows size={18} aria-hidden="true" /> {t(texts.compare)}
        </Link>
        <DownloadButton path={`${file}&format=csv`} name={`${name}.csv`}>
          {t(texts.csv)}
        </DownloadButton>
        <DownloadButton path={`${file}&format=jsonl`} name={`${name}.jsonl`}>
          {t(texts.lines)}
        </DownloadButton>
        <PrintWhole list={list} />
      </div>
      {asked.data !== undefined && question.get('receipt') === null && (
        <Narrow figure={asked.data} chosen={category} />
      )}
      <ReceiptLines list={list} unit={words?.unit} label={t(texts.persons)} />
    </article>
  );
};

/** The persons and facts that a number is the sum of; of categories together, one after the other. */
const Kuitansi = () => {
  const categories = (useQuestion().get('category') ?? '').split(',');
  return categories.length > 1 ? <Several categories={categories} /> : <One />;
};

export default Kuitansi;
