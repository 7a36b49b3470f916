import type { FactShape } from '#libs/event-store';
import { accountFacts } from '#libs/domain/account';
import { erasureFacts } from '#libs/domain/erasure';
import { familyFacts } from '#libs/domain/family';
import { reportFacts } from '#libs/domain/report';
import { ruleBookFacts } from '#libs/domain/rule-book';
import { sealFacts } from '#libs/domain/seal';

/** Every kind of fact of every stream, by type. */
export const definitions: ReadonlyMap<string, FactShape> = new Map<string, FactShape>([
  ...familyFacts,
  ...reportFacts,
  ...accountFacts,
  ...erasureFacts,
  ...ruleBookFacts,
  ...sealFacts,
]);
