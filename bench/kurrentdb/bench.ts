/*
 * The log in KurrentDB against the bare client, over the wire double: what the adapter adds, and
 * nothing about KurrentDB's own speed. Run after `npm run build`: node bench/kurrentdb/bench.ts
 */
import { registerHooks } from 'node:module';

// Files beside this one are named as the compiler will name them; run as they stand, they end in .ts.
registerHooks({
  resolve: (name, context, next) =>
    next(
      name.startsWith('.') && /\/(bench|test\/support)\//.test(context.parentURL ?? '')
        ? name.replace(/\.js$/, '.ts')
        : name,
      context,
    ),
});
if (process.argv[2] === 'server') await import('./server.js');
else await import('./measure.js');
