/*
 * The log in KurrentDB against the bare client, over the wire double: what the adapter adds, and
 * nothing about KurrentDB's own speed. Run after `npm run build`: node bench/kurrentdb/bench.ts
 * With `copy`: moving a log to the wire double and to another PostgreSQL.
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
const [, , part] = process.argv;
if (part === 'server') await import('./server.js');
else if (part === 'copy') await import('./copy.js');
else await import('./measure.js');
