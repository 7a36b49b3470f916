export { sealContentFields, type SealContent, type SealedFigure } from './content.js';
export {
  decideSeal,
  periodObjection,
  proposalObjection,
  type SealCommand,
  type SealContext,
} from './decide.js';
export { sealFacts } from './facts.js';
export { sealFrom } from './fold.js';
export { periodName, periodOf, type SealPeriod } from './period.js';
export { sealRefusalTexts } from './refusals.js';
export type { SealAct, SealState } from './state.js';
