import { createAttempts, type Attempts, type AttemptsDeps } from './attempts.js';

/**
 * Searches by the number on a card that one account makes in an hour: more than a queue of people
 * who are served one after the other, far fewer than it takes to try numbers out.
 */
const SEARCHES = { kind: 'search', points: 120, windowSeconds: 3_600 } as const;

export const createSearchLimits = (deps: AttemptsDeps): Attempts => createAttempts(deps, SEARCHES);
