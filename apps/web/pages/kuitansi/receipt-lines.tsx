import type { Bilingual } from '#libs/domain/kernel';
import { LoadMore } from '../../parts/load-more.js';
import { Empty } from '../../parts/states.js';
import { useText } from '../../system/look.js';
import type { useReceipt } from './queries.js';
import { ReceiptLine } from './receipt-item.js';

const texts = {
  notAll: {
    id: 'Belum semua baris tercetak: cetak dengan tombol Cetak.',
    en: 'Not all lines are on paper: print with the button Print.',
  },
  none: {
    id: 'Tidak ada seorang pun di balik angka ini.',
    en: 'There is nobody behind this number.',
  },
} satisfies Record<string, Bilingual>;

/** The lines of a receipt, page by page. */
export const ReceiptLines = ({
  list,
  unit,
  label,
}: {
  readonly list: ReturnType<typeof useReceipt>;
  readonly unit: string | undefined;
  readonly label: string;
}) => {
  const t = useText();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return <Empty>{t(texts.none)}</Empty>;
  return (
    <>
      <section aria-label={label}>
        <ol className="receipt-lines">
          {items.map((item) => (
            <ReceiptLine
              key={`${item.familyId}/${item.persons[0]?.personId}/${item.facts[0]?.id}`}
              item={item}
              unit={unit}
            />
          ))}
        </ol>
      </section>
      {list.hasNextPage && <p className="print-only">{t(texts.notAll)}</p>}
      <LoadMore list={list} />
    </>
  );
};
