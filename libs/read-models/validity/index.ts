export { monthEnds, type ValidityAsked } from './asked.js';
export type { LikenessHash } from './derive/likeness.js';
export { detailOf } from './detail.js';
export { validityOverview, type Overview, type RuleCount } from './overview.js';
export {
  behindPage,
  foundBreakdown,
  foundGroups,
  foundPage,
  isValidityCursor,
  type Breakdown,
  type FoundItem,
  type FoundPage,
} from './page.js';
export { validityProjection } from './projection.js';
export type { GroupRule, PersonRule, Severity, ValidityRule } from './rule.js';
export { ruleNamed, VALIDITY_RULES } from './rules/index.js';
export type { Standing } from './standing.js';
export { validityTrend, type MonthCount } from './trend.js';
