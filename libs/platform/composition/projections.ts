import type { Projection } from '#libs/projections';

/** Every read model, in no particular order. */
export const projections: readonly Projection[] = [];
