import type { Bilingual } from '#libs/domain/kernel';
import { useSearchParams } from 'react-router';
import type { Figure } from '../../system/api/figure-types.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { categoryName } from '../../system/names.js';

const texts = {
  label: { id: 'Kategori', en: 'Category' },
  all: { id: 'Semua', en: 'All' },
} satisfies Record<string, Bilingual>;

/** The categories of a figure, each with its part of it. */
export const Narrow = ({
  figure,
  chosen,
}: {
  readonly figure: Figure;
  readonly chosen: string | undefined;
}) => {
  const t = useText();
  const format = useFormat();
  const [, setParams] = useSearchParams();
  const choose = (category: string | undefined): void =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (category === undefined) after.delete('category');
        else after.set('category', category);
        return after;
      },
      { replace: true },
    );
  return (
    <div className="tags no-print" role="group" aria-label={t(texts.label)}>
      <button
        type="button"
        className="chip"
        aria-pressed={chosen === undefined}
        onClick={() => choose(undefined)}
      >
        {t(texts.all)}
      </button>
      {figure.categories?.map(({ category, value }) => (
        <button
          key={category}
          type="button"
          className="chip"
          aria-pressed={chosen === category}
          onClick={() => choose(category)}
        >
          {t(categoryName(category))} {chosen === undefined && <b>{format.count(value)}</b>}
        </button>
      ))}
    </div>
  );
};
