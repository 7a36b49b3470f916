/*
 * How quick the pages are in a browser on a slow phone. Run after `npm run build`:
 * node bench/web/bench.ts
 * It seeds a demonstration city; JEJAK_WEB_URL names one that runs already.
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
