import { v5 } from 'uuid';

/** Under which all ids of the demonstration are named. */
export const NAMESPACE = '6f1b6c1e-7a52-5c0e-9b1d-2f0a1971c0de';

export const idOf = (name: string): string => v5(name, NAMESPACE);
