import type { Bilingual } from '#libs/domain/kernel';
import { TrendingDown, TrendingUp } from 'lucide-react';
import { Link } from 'react-router';
import { useKeepClocks } from '../../system/clocks.js';
import { useTrend, type Asked } from '../../system/figures.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';
import { useLastSeal } from '../../system/seals.js';

const texts = {
  since: { id: 'sejak', en: 'since' },
  seal: { id: 'segel', en: 'the seal of' },
  same: { id: 'Tetap', en: 'Unchanged' },
} satisfies Record<string, Bilingual>;

const MONTHS = 13;

/** What a figure was at the last seal, or at the end of last month when nothing is sealed yet. */
const useBefore = (figure: string, asked: Asked, from: string) => {
  const seal = useLastSeal(asked.area, from);
  const trend = useTrend(figure, asked, MONTHS);
  const sealed = seal?.figures.find((f) => f.name.split('/')[0] === figure);
  if (seal !== undefined && sealed !== undefined)
    return { value: sealed.value, from: seal.id, day: seal.until, sealed: true };
  const before = trend.data?.at(-2);
  return before === undefined
    ? undefined
    : { value: before.value, from: before.asOf, day: before.asOf, sealed: false };
};

/** The difference, and the way to its explanation. */
export const ChangeSince = ({
  figure,
  asked,
  value,
  from,
}: {
  readonly figure: string;
  readonly asked: Asked;
  readonly value: number;
  /** The first day of the page's period. */
  readonly from: string;
}) => {
  const t = useText();
  const format = useFormat();
  const to = useKeepClocks();
  const before = useBefore(figure, asked, from);
  if (before === undefined) return null;
  const difference = value - before.value;
  const Icon = difference < 0 ? TrendingDown : TrendingUp;
  return (
    <Link
      className="change"
      to={to(`/kuitansi/${figure}/perubahan`, { area: asked.area, dari: before.from })}
    >
      {difference === 0 ? (
        t(texts.same)
      ) : (
        <>
          <Icon size={16} aria-hidden="true" /> {format.change(difference)}
        </>
      )}{' '}
      {t(texts.since)} {before.sealed && `${t(texts.seal)} `}
      {format.day(before.day)}
    </Link>
  );
};
