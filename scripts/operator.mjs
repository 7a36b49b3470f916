import { requireNode } from './support/node-version.mjs';

requireNode();
const { buildOrExit } = await import('./support/build.mjs');
buildOrExit();
process.env.NODE_ENV ??= 'production';
await import('../dist/apps/operator/main.js');
