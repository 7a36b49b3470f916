import type { Gauge, Registry } from 'prom-client';
import type { ReadModelStatus } from '#libs/projections';

interface Parts {
  readonly Gauge: typeof Gauge;
  readonly registers: Registry[];
}

type Value = (status: ReadModelStatus) => number | undefined;

const seconds = (instant: string | undefined): number | undefined =>
  instant === undefined ? undefined : Date.parse(instant) / 1_000;

/** Name, what it says, and where it comes from; undefined is left out. */
const FIGURES: readonly (readonly [name: string, help: string, value: Value])[] = [
  [
    'position',
    'Opaque position of the log up to which it can be read',
    (s) => Number(s.position ?? 0),
  ],
  ['behind_facts', 'Facts in the log that are not taken in', (s) => s.behind],
  ['lag_seconds', 'Time since the oldest of those was recorded', (s) => s.lagMs / 1_000],
  ['parked_streams', 'Families set aside because a fact cannot be read', (s) => s.parked],
  ['rebuild_done_facts', 'Facts done of a rebuild under way', (s) => s.rebuild?.done],
  ['rebuild_total_facts', 'Facts in all of a rebuild under way', (s) => s.rebuild?.total],
  ['rebuild_remaining_seconds', 'Time a rebuild still needs', (s) => s.rebuild?.remainingSeconds],
  ['checked_timestamp_seconds', 'When it was last checked', (s) => seconds(s.lastCheck?.checkedAt)],
  [
    'checked_differences',
    'Rows that did not follow from the facts',
    (s) => s.lastCheck?.differences,
  ],
];

/** Gauges of the read models; told anew for each scrape, and nothing when nothing is known. */
export const describeReadModels = (
  parts: Parts,
): ((statuses: readonly ReadModelStatus[] | undefined) => void) => {
  const gauges = FIGURES.map(([name, help, value]) => ({
    value,
    gauge: new parts.Gauge({
      name: `jejak_read_model_${name}`,
      help,
      labelNames: ['read_model'],
      registers: parts.registers,
    }),
  }));
  return (statuses) => {
    for (const { gauge, value } of gauges) {
      gauge.reset();
      for (const status of statuses ?? []) {
        const now = value(status);
        if (now !== undefined) gauge.set({ read_model: status.projection }, now);
      }
    }
  };
};
