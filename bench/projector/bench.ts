/*
 * One worker of the read models against two, each in a process of its own. Run after
 * `npm run build`: node bench/projector/bench.ts
 *
 * With `mirror`, on a data folder of JEJAK_DATA that holds a city: whole families read from
 * PostgreSQL and from KurrentDB.
 */
import { registerHooks } from 'node:module';

// Files beside this one are named as the compiler will name them; run as they stand, they end in .ts.
registerHooks({
  resolve: (name, context, next) =>
    next(
      name.startsWith('.') && /\/bench\//.test(context.parentURL ?? '')
        ? name.replace(/\.js$/, '.ts')
        : name,
      context,
    ),
});
const [, , part] = process.argv;
if (part === 'worker') await import('./worker.js');
else if (part === 'mirror') await import('./mirror.js');
else await import('./measure.js');
