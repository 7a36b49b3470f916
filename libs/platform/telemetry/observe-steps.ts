import type { Observe } from '#libs/projections';
import type { Metrics } from './metrics.js';
import type { Tracing } from './tracing.js';

/** Tells metrics and traces of each batch that is taken in; undefined where nobody wants to know. */
export const observeSteps = (
  metrics?: Pick<Metrics, 'projected'>,
  tracing?: Tracing,
): Observe | undefined => {
  if (metrics === undefined) return tracing?.observe;
  return {
    step: (entries) => {
      const traced = tracing?.observe.step(entries);
      const started = performance.now();
      return () => {
        metrics.projected(entries.length, (performance.now() - started) / 1_000);
        traced?.();
      };
    },
  };
};
