import type { Bilingual } from '#libs/domain/kernel';

export type MigrationCode =
  | 'SERVER_TOO_OLD'
  | 'ROLES_MISSING'
  | 'MIGRATION_CHANGED'
  | 'DATABASE_IS_NEWER'
  | 'MIGRATION_FAILED';

/** Why the database cannot be brought to this version. Nothing was changed by the failing step. */
export class CannotMigrate extends Error {
  override readonly name = 'CannotMigrate';

  constructor(
    readonly code: MigrationCode,
    readonly text: Bilingual,
    options?: ErrorOptions,
  ) {
    super(`${text.id}\n${text.en}`, options);
  }
}
