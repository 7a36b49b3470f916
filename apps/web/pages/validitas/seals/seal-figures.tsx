import type { Bilingual } from '#libs/domain/kernel';
import { Link } from 'react-router';
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

const Row = ({ figure, seal }: { readonly figure: SealedFigure; readonly seal: SealOpened }) => {
  const format = useFormat();
  const to = useKeepClocks();
  const base = figure.name.split('/')[0];
  const open = (receipt: string, value: number) => (
    <Link to={`/kuitansi/${base}?${new URLSearchParams({ receipt })}`}>{format.number(value)}</Link>
  );
  const { restated } = figure;
  return (
    <tr>
      <th scope="row">
        {figure.title} <span className="small">{figure.unit}</span>
      </th>
      <td>{open(figure.receipt, figure.value)}</td>
      <td>{restated === undefined ? '–' : open(restated.receipt, restated.value)}</td>
      <td>
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
      </td>
    </tr>
  );
};

/** The sealed figures, unchanged for ever, and beside them what the same question gives today. */
export const SealFigures = ({ seal }: { readonly seal: SealOpened }) => {
  const t = useText();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={seal.title}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t(texts.figure)}</th>
            <th scope="col">{t(texts.sealed)}</th>
            <th scope="col">{t(texts.now)}</th>
            <th scope="col">{t(texts.change)}</th>
          </tr>
        </thead>
        <tbody>
          {seal.figures.map((figure) => (
            <Row key={figure.name} figure={figure} seal={seal} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
