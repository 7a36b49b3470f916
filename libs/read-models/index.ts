import type { Projection } from '#libs/projections';
import { figuresProjection } from './figures/index.js';
import { registryProjection, type NumberHash } from './registry/index.js';
import { validityProjection } from './validity/index.js';

/** Every read model of Jejak. */
export const readModels = (keyed: NumberHash): readonly Projection[] => [
  registryProjection(keyed),
  figuresProjection,
  validityProjection(keyed),
];
