import { areaName } from '#libs/domain/area';
import type { Bilingual } from '#libs/domain/kernel';
import { PageTitle } from '../../parts/page-title.js';
import type { FigureWords, ReceiptPage } from '../../system/api/figure-types.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { categoryName } from '../../system/names.js';

const texts = {
  receipt: { id: 'Kuitansi', en: 'Receipt' },
  lines: {
    id: 'baris di bawah ini berjumlah tepat angka ini',
    en: 'lines below add up to exactly this number',
  },
  known: { id: 'diketahui sampai', en: 'as known on' },
} satisfies Record<string, Bilingual>;

/** What was counted, of whom, when, and as known when. */
export const ReceiptHead = ({
  words,
  page,
}: {
  readonly words: FigureWords | undefined;
  readonly page: ReceiptPage;
}) => {
  const t = useText();
  const format = useFormat();
  const { area, category, from, asOf, knownAt } = page.question;
  return (
    <header className="page-head receipt-title">
      <p className="eyebrow">{t(texts.receipt)}</p>
      <PageTitle>{words?.title ?? page.figure}</PageTitle>
      <p className="receipt-value">
        <b data-testid="value">{format.count(page.value)}</b> <span>{words?.unit}</span>
      </p>
      <p className="lead">
        {[areaName(area), category && t(categoryName(category))].filter(Boolean).join(' · ')} ·{' '}
        {format.day(from)} – {format.day(asOf)}
        {knownAt !== undefined && ` · ${t(texts.known)} ${format.moment(knownAt)}`}
      </p>
      {words !== undefined && <p className="definition">{words.text}</p>}
      <p className="small">
        {format.count(page.lines)} {t(texts.lines)} · <code className="code">{page.figure}</code>
      </p>
    </header>
  );
};
