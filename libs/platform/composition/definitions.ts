import type { FactShape } from '#libs/event-store';
import { familyFacts } from '#libs/domain/family';
import { reportFacts } from '#libs/domain/report';
import { sealFacts } from '#libs/domain/seal';

/** Every kind of fact of every stream, by type. */
export const definitions: ReadonlyMap<string, FactShape> = new Map<string, FactShape>([
  ...familyFacts,
  ...reportFacts,
  ...sealFacts,
]);
