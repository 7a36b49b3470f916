import type { Bilingual } from '#libs/domain/kernel';
import type { ReactNode } from 'react';
import type { Entry } from '../../../system/api/family-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { words } from '../forms/words.js';

const texts = {
  occurred: { id: 'Terjadi', en: 'Happened' },
  captured: { id: 'Dicatat di perangkat', en: 'Taken down' },
  recorded: { id: 'Masuk catatan', en: 'Recorded' },
  fingerprint: { id: 'Sidik fakta', en: 'Fingerprint' },
} satisfies Record<string, Bilingual>;

/** Who, and the three clocks of a fact, with what may be done about it. */
export const Clocks = ({
  entry,
  children,
}: {
  readonly entry: Entry;
  readonly children?: ReactNode;
}) => {
  const t = useText();
  const format = useFormat();
  return (
    <details className="entry-clocks">
      <summary>
        {entry.by.name ?? words(entry.by.role)} · {format.moment(entry.recordedAt)}
      </summary>
      <dl>
        <dt>{t(texts.occurred)}</dt>
        <dd>{format.moment(entry.occurredAt)}</dd>
        <dt>{t(texts.captured)}</dt>
        <dd>{format.moment(entry.capturedAt)}</dd>
        <dt>{t(texts.recorded)}</dt>
        <dd>{format.moment(entry.recordedAt)}</dd>
        <dt>{t(texts.fingerprint)}</dt>
        <dd>
          <code className="code">{entry.hash.slice(0, 16)}</code>
        </dd>
      </dl>
      {children}
    </details>
  );
};
