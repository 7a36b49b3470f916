import type { Bilingual } from '#libs/domain/kernel';
import { memo } from 'react';
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

export const EntryItem = memo(
  ({
    entry,
    about,
    act,
  }: {
    readonly entry: Entry;
    readonly about: readonly Entry[];
    /** Opens the form of a command about this entry. */
    readonly act: (command: string, entry: Entry) => void;
  }) => {
    const t = useText();
    const format = useFormat();
    const mayCorrect = useAccount().permissions.includes('correct') && entry.voidedBy === undefined;
    return (
      <li className={entry.voidedBy === undefined ? undefined : 'voided'}>
        <time dateTime={entry.occurredAt}>
          {format.day(entry.occurredAtNow ?? entry.occurredAt)}
        </time>
        <Sentence entry={entry} />
        {entry.warnings.length > 0 && (
          <div className="tags">
            {entry.warnings.map((warning) => (
              <span key={warning.code} className="tag risk">
                {t(warningText(warning.code))}
              </span>
            ))}
          </div>
        )}
        {about.map((other) => (
          <div key={other.factId} className="about">
            {other.sentence}
            <Clocks entry={other} />
          </div>
        ))}
        <Clocks entry={entry}>
          {mayCorrect && (
            <div className="row no-print">
              <button type="button" className="button" onClick={() => act('CorrectFact', entry)}>
                {t(texts.correct)}
              </button>
              <button type="button" className="button" onClick={() => act('VoidFact', entry)}>
                {t(texts.undo)}
              </button>
            </div>
          )}
        </Clocks>
      </li>
    );
  },
);
EntryItem.displayName = 'EntryItem';
