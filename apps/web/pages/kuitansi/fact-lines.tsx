import type { Bilingual } from '#libs/domain/kernel';
import type { ReceiptFact } from '../../system/api/figure-types.js';
import { useFormat } from '../../system/format.js';
import { useText } from '../../system/look.js';

const recorded: Bilingual = { id: 'masuk catatan', en: 'recorded' };

/** The facts that put somebody into a figure, each in a sentence with two of its clocks. */
export const FactLines = ({ facts }: { readonly facts: readonly ReceiptFact[] }) => {
  const t = useText();
  const format = useFormat();
  return (
    <ul className="fact-lines">
      {facts.map((fact) => (
        <li key={fact.id}>
          <time dateTime={fact.occurredAt}>{format.day(fact.occurredAt)}</time>
          <span>
            {fact.sentence}{' '}
            <small>
              {t(recorded)} {format.moment(fact.recordedAt)}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
};
