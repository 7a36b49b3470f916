import { other } from './circle-other.js';

export const one = (): number => other();
