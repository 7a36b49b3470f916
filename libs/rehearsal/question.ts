import type { Day, Position } from '#libs/domain/kernel';
import type { RuleSet } from '#libs/domain/risk';

/** What is tried: a candidate beside the rules in force, on everybody as of one day. */
export interface RehearsalQuestion {
  readonly current: RuleSet;
  readonly candidate: RuleSet;
  readonly asOf: Day;
  /** Facts up to here count, so that everybody who reads sees the same log. */
  readonly upTo: Position;
}
