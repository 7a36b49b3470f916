import type { RefusalText } from '#libs/domain/kernel';

/** What is read when a code is refused. 409: the family's state forbids it. 422: the input does. */
export const refusalTexts: Readonly<Record<string, RefusalText>> = {};
