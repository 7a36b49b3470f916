import { Failed, Loading } from '../../parts/states.js';
import type { Accepted } from '../../system/api/family-types.js';
import type { RegistryRow } from '../../system/api/types.js';
import { useClocks } from '../../system/clocks.js';
import CommandForm from '../keluarga/forms/command-form.js';
import { useCatalogue, useFamily } from '../keluarga/queries.js';
import type { Deed } from './remaining.js';

/** The form of one deed for one person, where the list is. */
const TaskForm = ({
  row,
  deed,
  close,
  done,
}: {
  readonly row: RegistryRow;
  readonly deed: Deed;
  readonly close: () => void;
  readonly done: (accepted: Accepted) => void;
}) => {
  const { asOf } = useClocks();
  // What is recorded is recorded now, whatever moment the page looks back from.
  const family = useFamily(row.familyId, { asOf, knownAt: undefined });
  const catalogue = useCatalogue();
  const command = catalogue.data?.find((c) => c.name === deed);
  if (family.data === undefined || command === undefined) {
    const failed = [family, catalogue].find(({ isLoadingError }) => isLoadingError);
    return failed === undefined ? (
      <Loading lines={4} />
    ) : (
      <Failed error={failed.error} retry={() => void failed.refetch()} />
    );
  }
  return (
    <CommandForm
      key={deed}
      family={family.data}
      command={command}
      about={row.personId}
      close={close}
      done={done}
    />
  );
};

export default TaskForm;
