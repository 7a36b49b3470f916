import type { Bilingual } from '#libs/domain/kernel';
import { useEffect, useRef, useState } from 'react';
import { Later, later } from '../../../parts/later/later.js';
import { Failed } from '../../../parts/states.js';
import type { Accepted, Entry, Family } from '../../../system/api/family-types.js';
import { useText } from '../../../system/look.js';
import { useCatalogue } from '../queries.js';
import { ActionButtons } from './action-buttons.js';
import { warningText } from './words.js';

const CommandForm = later(() => import('./command-form.js'));

/** The command whose form is open; a correction or void is about one entry. */
export interface Chosen {
  readonly command: string;
  readonly entry?: Entry;
}

const texts = {
  title: { id: 'Catat', en: 'Record' },
  done: { id: 'Tercatat.', en: 'Recorded.' },
  repeated: { id: 'Sudah tercatat sebelumnya.', en: 'It had been recorded already.' },
  odd: { id: 'Perlu dilihat lagi:', en: 'Worth another look:' },
} satisfies Record<string, Bilingual>;

export const Actions = ({
  family,
  chosen,
  choose,
}: {
  readonly family: Family;
  readonly chosen: Chosen | undefined;
  readonly choose: (chosen: Chosen | undefined) => void;
}) => {
  const t = useText();
  const catalogue = useCatalogue();
  const commands = catalogue.data ?? [];
  const [accepted, setAccepted] = useState<Accepted>();
  const outcome = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLDivElement>(null);
  // The form that was sent is gone: whoever sent it is taken to what became of it.
  useEffect(() => {
    if (accepted !== undefined) outcome.current?.scrollIntoView({ block: 'center' });
  }, [accepted]);
  // A correction is asked for far down the page; its form opens here.
  useEffect(() => {
    if (chosen?.entry !== undefined) form.current?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  const command = commands.find((c) => c.name === chosen?.command);
  return (
    <section className="actions" aria-label={t(texts.title)}>
      <div role="status" ref={outcome}>
        {accepted !== undefined && (
          <p className="notice">
            {t(accepted.status === 'repeated' ? texts.repeated : texts.done)}
            {accepted.warnings.length > 0 &&
              ` ${t(texts.odd)} ${accepted.warnings.map((w) => t(warningText(w.code))).join(', ')}`}
          </p>
        )}
      </div>
      {catalogue.isLoadingError ? (
        <Failed error={catalogue.error} retry={() => void catalogue.refetch()} />
      ) : command === undefined ? (
        <ActionButtons
          family={family}
          commands={commands}
          choose={(name) => {
            setAccepted(undefined);
            choose({ command: name });
          }}
        />
      ) : (
        <div ref={form}>
          <Later>
            <CommandForm
              key={`${command.name}/${chosen?.entry?.factId ?? ''}`}
              family={family}
              command={command}
              entry={chosen?.entry}
              close={() => choose(undefined)}
              done={(result) => {
                setAccepted(result);
                choose(undefined);
              }}
            />
          </Later>
        </div>
      )}
    </section>
  );
};
