/*
 * Rebuilding the read models, and asking them. Run after `npm run build`:
 * node bench/read-models/bench.ts (all), or with the word questions (without rebuilding a city twice over)
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
await import('./measure.js');
