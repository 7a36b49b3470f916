import type { Bilingual } from '#libs/domain/kernel';
import { ColumnHead, Row, RowHead, StackedTable } from '../../parts/stacked/stacked.js';
import type { TabulatedFigure, Tabulation } from '../../system/api/tabulation-types.js';
import { useText } from '../../system/look.js';
import { categoryName } from '../../system/names.js';
import { NumberCell } from './number-cell.js';

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
    <section className="tabulated" data-by={by} aria-label={title}>
      <h2>{title}</h2>
      <StackedTable
        label={title}
        className="pairs"
        head={
          <Row>
            <ColumnHead>{t(texts.figure)}</ColumnHead>
            <ColumnHead>{t(texts.total)}</ColumnHead>
            {first !== undefined &&
              cells(first).map(({ id, title: name }) => <ColumnHead key={id}>{name}</ColumnHead>)}
          </Row>
        }
      >
        {tabulation.figures.map((figure) => (
          <Row key={figure.name}>
            <RowHead>
              {figure.title} <small>{figure.unit}</small>
            </RowHead>
            <NumberCell
              cell={figure}
              label={t(texts.total)}
              figure={figure.name}
              of={`${figure.title}, ${t(texts.total)}`}
            />
            {cells(figure).map(({ cell, id, title: name }) => (
              <NumberCell
                key={id}
                cell={cell}
                label={name}
                figure={figure.name}
                of={`${figure.title}, ${name}`}
              />
            ))}
          </Row>
        ))}
      </StackedTable>
    </section>
  );
};
