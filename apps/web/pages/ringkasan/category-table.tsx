import type { Bilingual } from '#libs/domain/kernel';
import type { OfCategory, Summary } from '../../system/api/types.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { categoryName } from '../../system/names.js';
import { Bar } from '../../parts/bar.js';
import { FigureLink } from '../../parts/figure-link.js';

const texts = {
  title: { id: 'Menurut kategori', en: 'By category' },
  category: { id: 'Kategori', en: 'Category' },
  accompanied: { id: 'Didampingi', en: 'Accompanied' },
  atRisk: { id: 'Berisiko', en: 'At risk' },
  share: { id: 'Bagian', en: 'Share' },
} satisfies Record<string, Bilingual>;

const CHILDREN = 'BADUTA,BALITA';

interface RowProps {
  readonly of: OfCategory;
  readonly most: number;
  readonly area: string;
  /** Of several categories together; its receipt is theirs, one after the other. */
  readonly sum?: boolean;
}

const Row = ({ of, most, area, sum = false }: RowProps) => {
  const t = useText();
  const format = useFormat();
  const category = sum ? CHILDREN : of.category;
  const link = (figure: string, value: number) => (
    <FigureLink figure={figure} asked={{ area, category }}>
      {format.count(value)}
    </FigureLink>
  );
  return (
    <tr className={sum ? 'sum' : undefined}>
      <th scope="row">
        {t(categoryName(of.category))}
        {!sum && <Bar figures={of} most={most} />}
      </th>
      <td>{link('accompanied', of.accompanied)}</td>
      <td className="risk">{link('at-risk', of.atRisk)}</td>
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
            <Row key={of.category} of={of} most={most} area={summary.area} />
          ))}
          <Row of={summary.childrenTogether} most={most} area={summary.area} sum />
        </tbody>
      </table>
    </section>
  );
};
