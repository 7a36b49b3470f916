import type { Projection } from '#libs/projections';
import { registryProjection, type NumberHash } from './registry/index.js';
import { summaryProjection } from './summary/index.js';

/** Every read model of Jejak. */
export const readModels = (keyed: NumberHash): readonly Projection[] => [
  registryProjection(keyed),
  summaryProjection,
];
