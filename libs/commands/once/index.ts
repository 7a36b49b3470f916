export { decideOnce, type Asking, type Decided, type FirstFact } from './decide-once.js';
