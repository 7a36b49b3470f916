import type { Bilingual } from '#libs/domain/kernel';
import { House } from 'lucide-react';
import { useRef, useState } from 'react';
import { Later, later } from '../../parts/later/later.js';
import { PersonLines } from '../../parts/person-row.js';
import type { RegistryRow } from '../../system/api/types.js';
import { useText } from '../../system/look.js';
import { draftName, hasDraft } from '../keluarga/forms/draft.js';
import type { Deed } from './remaining.js';
import { TaskOutcome, type Done } from './task-outcome.js';

/** What a row begins with: the list is of those who wait for a visit. */
const VISIT: Deed = 'CompleteHomeVisit';

const TaskForm = later(() => import('./task-form.js'));

const texts = {
  visit: { id: 'Catat kunjungan', en: 'Record a visit' },
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
  const item = useRef<HTMLLIElement>(null);
  const begun = hasDraft(draftName(row.familyId, VISIT, row.personId));
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
          <Later lines={4}>
            <TaskForm
              row={row}
              deed={open}
              close={close}
              done={(accepted) => {
                add({ deed: open, accepted });
                close();
              }}
            />
          </Later>
        </div>
      ) : (
        done.length === 0 && (
          <div className="task-do">
            <button type="button" className="button" onClick={() => setOpen(VISIT)}>
              <House size={18} aria-hidden="true" />
              {t(texts.visit)}
              <span className="unseen">: {row.name}</span>
            </button>
            {begun && <span className="tag late">{t(texts.begun)}</span>}
          </div>
        )
      )}
    </li>
  );
};
