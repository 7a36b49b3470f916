import type { EventLog } from '#libs/event-store';
import type { Metrics } from './metrics.js';
import type { Tracing } from './tracing.js';

/** The log, whose appends are timed and traced; the log itself where nobody wants to know. */
export const observedLog = (log: EventLog, metrics?: Metrics, tracing?: Tracing): EventLog => {
  if (metrics === undefined && tracing === undefined) return log;
  return {
    ...log,
    async append(stream, expected, facts, meta, options) {
      const end = tracing?.append(meta, facts.length);
      const started = performance.now();
      const tell = (outcome: Parameters<Metrics['appended']>[0]): void => {
        metrics?.appended(outcome, facts.length, (performance.now() - started) / 1_000);
        end?.(outcome);
      };
      try {
        const outcome = await log.append(stream, expected, facts, meta, options);
        tell(outcome.status);
        return outcome;
      } catch (error) {
        tell('failed');
        throw error;
      }
    },
  };
};
