import type { Bilingual } from '#libs/domain/kernel';
import type { ReadModel } from '../../../system/api/admin-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';

const texts = {
  label: { id: 'Pembangunan ulang', en: 'Rebuild' },
  perSecond: { id: 'fakta per detik', en: 'facts a second' },
  left: { id: 'detik lagi', en: 'seconds left' },
} satisfies Record<string, Bilingual>;

/** How far a rebuild is, how quick, and how long it will take. */
export const RebuildProgress = ({
  rebuild,
}: {
  readonly rebuild: NonNullable<ReadModel['rebuild']>;
}) => {
  const t = useText();
  const format = useFormat();
  const { done, total, perSecond, secondsLeft } = rebuild;
  return (
    <div>
      <progress className="progress" aria-label={t(texts.label)} value={done} max={total} />
      <p className="small">
        {format.count(done)} / {format.count(total)}
        {` · ${format.count(perSecond)} ${t(texts.perSecond)}`}
        {secondsLeft !== undefined && ` · ${format.count(secondsLeft)} ${t(texts.left)}`}
      </p>
    </div>
  );
};
