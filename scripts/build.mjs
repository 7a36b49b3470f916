import { requireNode } from './support/node-version.mjs';

requireNode();
const { buildOrExit } = await import('./support/build.mjs');
buildOrExit();
