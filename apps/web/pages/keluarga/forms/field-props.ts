import type { CatalogueField, Family } from '../../../system/api/family-types.js';
import type { Values } from './draft.js';

/** What every input of a form gets. */
export interface FieldProps {
  readonly field: CatalogueField;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly family: Family;
  readonly values: Values;
  readonly wrong: string | undefined;
  /** What was found wrong with a field inside this one. */
  readonly wrongIn: (path: string) => string | undefined;
}
