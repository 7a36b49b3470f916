import type { Bilingual } from '#libs/domain/kernel';
import { CircleCheck, CircleHelp, CircleDashed, type LucideIcon } from 'lucide-react';
import type { Risk, RiskStep } from '../../../system/api/risk-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';

const texts = {
  title: { id: 'Yang perlu berubah untuk lulus', en: 'What must change to graduate' },
  ready: {
    id: 'Tidak ada lagi faktor; tinggal penilaian ulang dan pernyataan lulus.',
    en: 'No factor is left; only a reassessment and the graduation are missing.',
  },
  until: { id: 'Penilaian ulang berlaku sampai', en: 'A reassessment counts until' },
} satisfies Record<string, Bilingual>;

const icons: Readonly<Record<RiskStep['kind'], LucideIcon>> = {
  CHANGE: CircleDashed,
  FIND_OUT: CircleHelp,
  LASTING: CircleDashed,
};

/** What would have to be different for a person not to be at risk any more, step by step. */
export const WayOut = ({ wayOut }: { readonly wayOut: NonNullable<Risk['wayOut']> }) => {
  const t = useText();
  const format = useFormat();
  return (
    <div className="way-out">
      <h4>{t(texts.title)}</h4>
      <ul>
        {wayOut.ready && (
          <li>
            <CircleCheck size={16} aria-hidden="true" /> {t(texts.ready)}
          </li>
        )}
        {wayOut.steps.map(({ kind, code, what }) => {
          const Icon = icons[kind];
          return (
            <li key={`${kind}/${code}`}>
              <Icon size={16} aria-hidden="true" /> <span>{t(what)}</span>
            </li>
          );
        })}
      </ul>
      {wayOut.ready && (
        <p className="small">
          {t(texts.until)} {format.day(wayOut.reassessmentCountsUntil)}
        </p>
      )}
    </div>
  );
};
