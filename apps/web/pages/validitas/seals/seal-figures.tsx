import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
import { Cell, ColumnHead, Row, RowHead, StackedTable } from '../../../parts/stacked/stacked.js';
import type { SealedFigure, SealOpened } from '../../../system/api/seal-types.js';
import { today, useKeepClocks } from '../../../system/clocks.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';

const texts = {
  figure: { id: 'Angka', en: 'Figure' },
  sealed: { id: 'Disegel', en: 'Sealed' },
  now: { id: 'Diketahui kini', en: 'As known now' },
  change: { id: 'Selisih', en: 'Difference' },
} satisfies Record<string, Bilingual>;

const Line = ({ figure, seal }: { readonly figure: SealedFigure; readonly seal: SealOpened }) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const base = figure.name.split('/')[0];
  const open = (receipt: string, value: number) => (
    <Link to={`/kuitansi/${base}?${new URLSearchParams({ receipt })}`}>{format.number(value)}</Link>
  );
  const { restated } = figure;
  return (
    <Row>
      <RowHead>
        {figure.title} <span className="small">{figure.unit}</span>
      </RowHead>
      <Cell label={t(texts.sealed)}>{open(figure.receipt, figure.value)}</Cell>
      <Cell label={t(texts.now)}>
        {restated === undefined ? '–' : open(restated.receipt, restated.value)}
      </Cell>
      <Cell label={t(texts.change)}>
        {restated === undefined || restated.difference === 0 ? (
          '–'
        ) : (
          <Link
            to={to(`/kuitansi/${base}/perubahan`, {
              area: seal.area,
              dari: seal.id,
              sampai: today(),
              jam: 'known',
            })}
          >
            {format.change(restated.difference)}
          </Link>
        )}
      </Cell>
    </Row>
  );
};

/** The sealed figures, unchanged for ever, and beside them what the same question gives today. */
export const SealFigures = ({ seal }: { readonly seal: SealOpened }) => {
  const t = useText();
  return (
    <StackedTable
      label={seal.title}
      head={
        <Row>
          {[texts.figure, texts.sealed, texts.now, texts.change].map((text) => (
            <ColumnHead key={text.id}>{t(text)}</ColumnHead>
          ))}
        </Row>
      }
    >
      {seal.figures.map((figure) => (
        <Line key={figure.name} figure={figure} seal={seal} />
      ))}
    </StackedTable>
  );
};
