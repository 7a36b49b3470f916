import type { Refusal } from '#libs/domain/kernel';

/** Takes a whole transaction back because of a refusal. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The refusal that a transaction was taken back for; whatever else went wrong is thrown on. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refused) return error.refusal;
  throw error;
};
