import type { Bilingual } from '#libs/domain/kernel';
import { Check } from 'lucide-react';
import type { Accepted } from '../../system/api/family-types.js';
import type { RegistryRow } from '../../system/api/types.js';
import { useClocks } from '../../system/clocks.js';
import { useText } from '../../system/look.js';
import { warningText } from '../keluarga/forms/words.js';
import { useCatalogue, useFamily } from '../keluarga/queries.js';
import { remaining, type Deed } from './remaining.js';
import { deedNames } from './deed-names.js';

const texts = {
  recorded: { id: 'tercatat', en: 'recorded' },
  left: { id: 'Masih perlu bulan ini', en: 'Still to do this month' },
  nothing: {
    id: 'Selesai, tidak ada yang tersisa bulan ini.',
    en: 'Done, nothing left this month.',
  },
  odd: { id: 'Perlu dilihat lagi:', en: 'Worth another look:' },
} satisfies Record<string, Bilingual>;

export interface Done {
  readonly deed: Deed;
  readonly accepted: Accepted;
}

/** What has been recorded for a person from this list, and what remains. */
export const TaskOutcome = ({
  row,
  done,
  choose,
}: {
  readonly row: RegistryRow;
  readonly done: readonly Done[];
  readonly choose: (deed: Deed) => void;
}) => {
  const t = useText();
  const { asOf } = useClocks();
  const family = useFamily(row.familyId, { asOf, knownAt: undefined });
  const commands = useCatalogue().data;
  // What is not known to be done is not called done.
  const left =
    family.data &&
    commands &&
    remaining(row, family.data, commands).filter((deed) => done.every((one) => one.deed !== deed));
  const warnings = done.flatMap(({ accepted }) => accepted.warnings);
  return (
    <div className="task-outcome" role="status">
      <p>
        <Check size={18} aria-hidden="true" />{' '}
        {done.map(({ deed }) => t(deedNames[deed])).join(', ')} {t(texts.recorded)}.
        {warnings.length > 0 &&
          ` ${t(texts.odd)} ${warnings.map((w) => t(warningText(w.code))).join(', ')}`}
      </p>
      {left === undefined ? null : left.length === 0 ? (
        <p>{t(texts.nothing)}</p>
      ) : (
        <div className="row">
          <span>{t(texts.left)}:</span>
          {left.map((deed) => (
            <button key={deed} type="button" className="chip" onClick={() => choose(deed)}>
              {t(deedNames[deed])}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
