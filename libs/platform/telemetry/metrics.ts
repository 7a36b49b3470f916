import type { AppendOutcome } from '#libs/event-store';
import type { ReadModelStatus } from '#libs/projections';

/** Connections of a pool: all there are, those without work, and callers waiting for one. */
export interface PoolCounts {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Where figures of the moment are asked for when somebody scrapes. */
export interface MetricSources {
  readModels(): Promise<readonly ReadModelStatus[]>;
  /** Slices of the streams that this process follows the log for. */
  slices(): number;
  readonly pools: Readonly<Record<string, () => PoolCounts>>;
}

export interface AnsweredRequest {
  readonly method: string;
  /** The pattern of the route; never an address, which may hold a name or an id. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What is counted for Prometheus. Nobody's data, and no id of a family, ever becomes a label. */
export interface Metrics {
  answered(request: AnsweredRequest): void;
  appended(outcome: AppendOutcome['status'] | 'failed', facts: number, seconds: number): void;
  projected(facts: number, seconds: number): void;
  /** In Prometheus' text format, and what to call it. */
  scrape(now: MetricSources): Promise<{ readonly contentType: string; readonly text: string }>;
}
