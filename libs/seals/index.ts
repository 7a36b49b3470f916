export { checkSeals, type SealCheck } from './check.js';
export type { SealAsked, SealResult } from './command.js';
export type { SealDeps } from './deps.js';
export { executeSeal } from './execute.js';
export { listSeals, readSeal, sealCut, type SealCut, type StoredSeal } from './read.js';
export { restate, type Restated } from './restate.js';
export { sealStream } from './stream.js';
export { currentFigures, sealHash, takeContent } from './take.js';
