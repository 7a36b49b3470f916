import type { Bilingual } from '#libs/domain/kernel';
import type { Figures } from '../../system/api/types.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';

const texts = {
  accompanied: { id: 'Didampingi', en: 'Accompanied' },
  atRisk: { id: 'Berisiko stunting', en: 'At risk of stunting' },
  share: { id: 'dari yang didampingi', en: 'of the accompanied' },
  persons: { id: 'orang', en: 'persons' },
} satisfies Record<string, Bilingual>;

export const Headline = ({ figures }: { readonly figures: Figures }) => {
  const t = useText();
  const format = useFormat();
  const { accompanied, atRisk } = figures;
  return (
    <dl className="headline">
      <div>
        <dt>{t(texts.accompanied)}</dt>
        <dd data-testid="accompanied">{format.count(accompanied)}</dd>
        <dd className="aside">{t(texts.persons)}</dd>
      </div>
      <div className="risk">
        <dt>{t(texts.atRisk)}</dt>
        <dd data-testid="at-risk">{format.count(atRisk)}</dd>
        <dd className="aside">
          {accompanied === 0 ? '–' : `${format.percent(atRisk / accompanied)} ${t(texts.share)}`}
        </dd>
      </div>
    </dl>
  );
};
