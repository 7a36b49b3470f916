import type { Bilingual } from '#libs/domain/kernel';
import { House, Ruler } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { PersonLines } from '../../parts/person-row.js';
import { Loading } from '../../parts/states.js';
import type { RegistryRow } from '../../system/api/types.js';
import { useText } from '../../system/look.js';
import { draftName, hasDraft } from '../keluarga/forms/draft.js';
import { useCatalogue } from '../keluarga/queries.js';
import { firstDeed, type Deed } from './remaining.js';
import { TaskOutcome, type Done } from './task-outcome.js';

const TaskForm = lazy(() => import('./task-form.js'));

const texts = {
  CompleteHomeVisit: { id: 'Catat kunjungan', en: 'Record a visit' },
  RecordMeasurement: { id: 'Catat pengukuran', en: 'Record a measurement' },
  begun: { id: 'Isian belum tersimpan', en: 'Not saved yet' },
} satisfies Record<string, Bilingual>;

/** One person of the list, what is to be done for her, and the form of it in the same place. */
export const TaskRow = ({
  row,
  done,
  add,
}: {
  readonly row: RegistryRow;
  readonly done: readonly Done[];
  readonly add: (done: Done) => void;
}) => {
  const t = useText();
  const [open, setOpen] = useState<Deed>();
  const first = firstDeed(useCatalogue().data ?? []);
  const item = useRef<HTMLLIElement>(null);
  const begun = first !== undefined && hasDraft(draftName(row.familyId, first, row.personId));
  const Icon = first === 'RecordMeasurement' ? Ruler : House;
  const close = (): void => {
    setOpen(undefined);
    // The form that had the focus is gone: it goes on where the form was.
    requestAnimationFrame(() => item.current?.querySelector('button')?.focus());
  };
  return (
    <li ref={item} className={done.length > 0 ? 'task done' : 'task'}>
      <PersonLines row={row} />
      {done.length > 0 && open === undefined && (
        <TaskOutcome row={row} done={done} choose={setOpen} />
      )}
      {open !== undefined ? (
        <div className="task-form">
          <Suspense fallback={<Loading lines={4} />}>
            <TaskForm
              row={row}
              deed={open}
              close={close}
              done={(accepted) => {
                add({ deed: open, accepted });
                close();
              }}
            />
          </Suspense>
        </div>
      ) : (
        done.length === 0 &&
        first !== undefined &&
        first in texts && (
          <div className="task-do">
            <button type="button" className="button" onClick={() => setOpen(first)}>
              <Icon size={18} aria-hidden="true" />
              {t(texts[first as 'CompleteHomeVisit'])}
              <span className="unseen">: {row.name}</span>
            </button>
            {begun && <span className="tag late">{t(texts.begun)}</span>}
          </div>
        )
      )}
    </li>
  );
};
