import type { Bilingual } from '#libs/domain/kernel';

export type StartCode =
  | 'DATA_FOLDER_IN_USE'
  | 'DATA_FOLDER_UNUSABLE'
  | 'NO_POSTGRES_FOR_THIS_SYSTEM'
  | 'POSTGRES_DOES_NOT_RUN'
  | 'NO_UNPRIVILEGED_USER'
  | 'CREDENTIALS_LOST'
  | 'POSTGRES_OF_ANOTHER_MAJOR_VERSION'
  | 'POSTGRES_START_FAILED';

/** Why the embedded database cannot start, told to the person who tried: one line per language. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';

  constructor(
    readonly code: StartCode,
    readonly text: Bilingual,
    options?: ErrorOptions,
  ) {
    super(`${text.id}\n${text.en}`, options);
  }
}
