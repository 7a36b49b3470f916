import { requireNode } from './support/node-version.mjs';

requireNode();
const { buildOrExit } = await import('./support/build.mjs');
buildOrExit();
process.env.NODE_ENV ??= 'production';
// In this process, so that signals reach the application itself.
await import('../dist/apps/projector/main.js');
