import type { Bilingual } from '#libs/domain/kernel';
import type { TabulatedFigure, Tabulation } from '../../system/api/tabulation-types.js';
import { useText } from '../../system/look.js';
import { categoryName } from '../../system/names.js';
import { Cell } from './cell.js';

const texts = {
  figure: { id: 'Angka', en: 'Figure' },
  total: { id: 'Jumlah', en: 'Total' },
  area: { id: 'Menurut wilayah', en: 'By area' },
  category: { id: 'Menurut kategori', en: 'By category' },
} satisfies Record<string, Bilingual>;

export type By = 'area' | 'category';

/** Every figure of a report on a line, its total first, then its parts. */
export const Tabulated = ({
  tabulation,
  by,
}: {
  readonly tabulation: Tabulation;
  readonly by: By;
}) => {
  const t = useText();
  const cells = (figure: TabulatedFigure) =>
    by === 'area'
      ? figure.areas.map((cell) => ({ cell, id: cell.area, title: cell.name }))
      : figure.categories.map((cell) => ({
          cell,
          id: cell.category,
          title: t(categoryName(cell.category)),
        }));
  const [first] = tabulation.figures;
  const title = t(texts[by]);
  return (
    <section className="tabulated" aria-label={title}>
      <h2>{title}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t(texts.figure)}</th>
              <th scope="col">{t(texts.total)}</th>
              {first !== undefined &&
                cells(first).map(({ id, title: name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {tabulation.figures.map((figure) => (
              <tr key={figure.name}>
                <th scope="row">
                  {figure.title} <small>{figure.unit}</small>
                </th>
                <Cell
                  cell={figure}
                  figure={figure.name}
                  of={`${figure.title}, ${t(texts.total)}`}
                />
                {cells(figure).map(({ cell, id, title: name }) => (
                  <Cell key={id} cell={cell} figure={figure.name} of={`${figure.title}, ${name}`} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
