import { readFileSync } from 'node:fs';

export const peek = readFileSync;
