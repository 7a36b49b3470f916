import type { Bilingual } from '#libs/domain/kernel';
import { useId } from 'react';
import type { CatalogueField } from '../../../system/api/family-types.js';
import { useText } from '../../../system/look.js';

const texts = {
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  needed: { id: 'perlu dijawab', en: 'needs an answer' },
} satisfies Record<string, Bilingual>;

/** One question; the chosen answer taken back is unknown again. */
export const Question = ({
  question,
  needed,
  value,
  answer,
}: {
  readonly question: CatalogueField;
  /** While it is open, nobody can be called not at risk. */
  readonly needed: boolean;
  readonly value: unknown;
  readonly answer: (yes: boolean | undefined) => void;
}) => {
  const t = useText();
  const id = useId();
  const open = needed && value === undefined;
  return (
    <div className="question" role="group" aria-labelledby={id}>
      <span id={id}>
        {question.label}
        {open && <span className="hint"> · {t(texts.needed)}</span>}
      </span>
      <span className="segments">
        {[true, false].map((yes) => (
          <button
            key={String(yes)}
            type="button"
            aria-pressed={value === yes}
            onClick={() => answer(value === yes ? undefined : yes)}
          >
            {t(yes ? texts.yes : texts.no)}
          </button>
        ))}
      </span>
    </div>
  );
};
