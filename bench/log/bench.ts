/*
 * The log against a peer and against the bare driver. Run after `npm run build`:
 * node bench/log/bench.ts
 */
import { registerHooks } from 'node:module';

// Files beside this one are named as the compiler will name them; run as they stand, they end in .ts.
registerHooks({
  resolve: (name, context, next) =>
    next(
      context.parentURL?.includes('/bench/') && name.startsWith('./')
        ? name.replace(/\.js$/, '.ts')
        : name,
      context,
    ),
});
await import('./measure.js');
