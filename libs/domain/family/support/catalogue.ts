import * as contents from './index.js';
import type { SupportKind } from './support.js';

/** Every kind of support, by code. */
export const supportKinds: ReadonlyMap<string, SupportKind> = new Map(
  Object.values(contents).map((support) => [support.kind, support]),
);
