/*
 * Evaluation of risk, and rehearsal of a candidate rule set over a log. Run after `npm run build`:
 * node bench/risk/bench.ts
 *
 * JEJAK_BENCH_CITY: a data folder with the demonstration city in it, which spares seeding one. It is
 * only read; the million facts go into a folder that is removed.
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
await import('./evaluate.js');
await import('./log.js');
