import type { Bilingual } from '#libs/domain/kernel';
import type { OfCategory, Summary } from '../../system/api/types.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { categoryName } from '../../system/names.js';
import { Bar } from '../../parts/bar.js';

const texts = {
  title: { id: 'Menurut kategori', en: 'By category' },
  category: { id: 'Kategori', en: 'Category' },
  accompanied: { id: 'Didampingi', en: 'Accompanied' },
  atRisk: { id: 'Berisiko', en: 'At risk' },
  share: { id: 'Bagian', en: 'Share' },
} satisfies Record<string, Bilingual>;

const Row = ({ of, most, sum = false }: { of: OfCategory; most: number; sum?: boolean }) => {
  const t = useText();
  const format = useFormat();
  return (
    <tr className={sum ? 'sum' : undefined}>
      <th scope="row">
        {t(categoryName(of.category))}
        {!sum && <Bar figures={of} most={most} />}
      </th>
      <td>{format.count(of.accompanied)}</td>
      <td className="risk">{format.count(of.atRisk)}</td>
      <td>{of.accompanied === 0 ? '–' : format.percent(of.atRisk / of.accompanied)}</td>
    </tr>
  );
};

export const CategoryTable = ({ summary }: { readonly summary: Summary }) => {
  const t = useText();
  const most = Math.max(1, ...summary.categories.map((c) => c.accompanied));
  return (
    <section className="card" aria-labelledby="by-category">
      <h2 id="by-category">{t(texts.title)}</h2>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t(texts.category)}</th>
            <th scope="col">{t(texts.accompanied)}</th>
            <th scope="col">{t(texts.atRisk)}</th>
            <th scope="col">{t(texts.share)}</th>
          </tr>
        </thead>
        <tbody>
          {summary.categories.map((of) => (
            <Row key={of.category} of={of} most={most} />
          ))}
          <Row of={summary.childrenTogether} most={most} sum />
        </tbody>
      </table>
    </section>
  );
};
