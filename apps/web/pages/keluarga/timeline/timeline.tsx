import type { Bilingual } from '#libs/domain/kernel';
import type { Entry } from '../../../system/api/family-types.js';
import { useFormat } from '../../../system/format.js';
import { useText } from '../../../system/look.js';
import { EntryItem } from './entry-item.js';

const texts = {
  title: { id: 'Jejak', en: 'History' },
  later: { id: 'fakta terjadi sesudah', en: 'facts happened after' },
} satisfies Record<string, Bilingual>;

const NOTHING: readonly Entry[] = [];

const at = (entry: Entry): string => entry.occurredAtNow ?? entry.occurredAt;

/** Facts by when they happened, the latest first; what corrects a fact stands beneath it. */
export const Timeline = ({
  entries,
  asOf,
  act,
}: {
  readonly entries: readonly Entry[];
  readonly asOf: string;
  readonly act: (command: string, entry: Entry) => void;
}) => {
  const t = useText();
  const format = useFormat();
  const ids = new Set(entries.map((e) => e.factId));
  const about = Map.groupBy(
    entries.filter((e) => e.refersTo !== undefined),
    (e) => e.refersTo,
  );
  const own = entries.filter((e) => e.refersTo === undefined || !ids.has(e.refersTo));
  const until = `${asOf}T23:59:59.999+07:00`;
  const shown = own
    .filter((e) => Date.parse(at(e)) <= Date.parse(until))
    .toSorted((a, b) => Date.parse(at(b)) - Date.parse(at(a)) || b.version - a.version);
  const later = own.length - shown.length;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t(texts.title)}</h2>
      {later > 0 && (
        <p className="lead">
          {later} {t(texts.later)} {format.day(asOf)}
        </p>
      )}
      <ol className="timeline">
        {shown.map((entry) => (
          <EntryItem
            key={entry.factId}
            entry={entry}
            about={about.get(entry.factId) ?? NOTHING}
            act={act}
          />
        ))}
      </ol>
    </section>
  );
};
