import type { Bilingual } from '#libs/domain/kernel';
import { useText } from '../system/look.js';
import type { RegistryRow } from '../system/api/types.js';
import { Button } from './button.js';
import { PersonRow } from './person-row.js';
import './person-list.css';

const more: Bilingual = { id: 'Muat berikutnya', en: 'Load more' };

export const PersonList = ({
  rows,
  more: next,
  loading,
}: {
  readonly rows: readonly RegistryRow[];
  readonly more: (() => void) | undefined;
  readonly loading: boolean;
}) => {
  const t = useText();
  return (
    <>
      <ul className="person-list">
        {rows.map((row) => (
          <PersonRow key={`${row.familyId}/${row.personId}`} row={row} />
        ))}
      </ul>
      {next !== undefined && (
        <Button busy={loading} onClick={next} className="more">
          {t(more)}
        </Button>
      )}
    </>
  );
};
