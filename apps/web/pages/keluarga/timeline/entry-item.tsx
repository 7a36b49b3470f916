import type { Bilingual } from '#libs/domain/kernel';
import type { Entry } from '../../../system/api/family-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { useAccount } from '../../../system/session.js';
import { warningText } from '../forms/words.js';
import { Clocks } from './clocks.js';

const texts = {
  voided: { id: 'Dibatalkan', en: 'Voided' },
  correct: { id: 'Perbaiki', en: 'Correct' },
  undo: { id: 'Batalkan', en: 'Void' },
} satisfies Record<string, Bilingual>;

const Sentence = ({ entry }: { readonly entry: Entry }) => {
  const t = useText();
  if (entry.voidedBy !== undefined)
    return (
      <p>
        <del>{entry.sentence}</del> <span className="tag late">{t(texts.voided)}</span>
      </p>
    );
  if (entry.sentenceNow === undefined || entry.sentenceNow === entry.sentence)
    return <p>{entry.sentence}</p>;
  return (
    <p>
      <del>{entry.sentence}</del> <ins>{entry.sentenceNow}</ins>
    </p>
  );
};

export const EntryItem = ({
  entry,
  about,
  correct,
  undo,
}: {
  readonly entry: Entry;
  readonly about: readonly Entry[];
  readonly correct: (entry: Entry) => void;
  readonly undo: (entry: Entry) => void;
}) => {
  const t = useText();
  const format = useFormat();
  const mayCorrect = useAccount().permissions.includes('correct') && entry.voidedBy === undefined;
  return (
    <li>
      <time dateTime={entry.occurredAt}>{format.day(entry.occurredAtNow ?? entry.occurredAt)}</time>
      <Sentence entry={entry} />
      {entry.warnings.map((warning) => (
        <span key={warning.code} className="tag">
          {t(warningText(warning.code))}
        </span>
      ))}
      {about.map((other) => (
        <div key={other.factId} className="about">
          {other.sentence}
          <Clocks entry={other} />
        </div>
      ))}
      <div className="entry-foot">
        <Clocks entry={entry} />
        {mayCorrect && (
          <span>
            <button type="button" className="quiet" onClick={() => correct(entry)}>
              {t(texts.correct)}
            </button>
            <button type="button" className="quiet" onClick={() => undo(entry)}>
              {t(texts.undo)}
            </button>
          </span>
        )}
      </div>
    </li>
  );
};
