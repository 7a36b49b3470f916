export { tellCity } from './acts.js';
export { sealDemoCity } from './seals/seal-city.js';
export type { Act } from './script.js';
export { ActRefused } from './seed/carry-out.js';
export { OtherCity, readPlan, type SeedPlan } from './seed/plan.js';
export {
  LogIsReal,
  seedDemoCity,
  type Seeded,
  type SeedOptions,
  type SeedTarget,
} from './seed/seed.js';
export { CUT_OFF, PERIOD_FROM, PUBLISHED } from './targets.js';
export { workers } from './workers.js';
