import type { RegistryRow } from '../system/api/types.js';
import { PersonRow } from './person-row.js';
import './person-list.css';

export const PersonList = ({ rows }: { readonly rows: readonly RegistryRow[] }) => (
  <ul className="person-list">
    {rows.map((row) => (
      <PersonRow key={`${row.familyId}/${row.personId}`} row={row} />
    ))}
  </ul>
);
