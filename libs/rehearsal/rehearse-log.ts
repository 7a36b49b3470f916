import type { Day, Position } from '#libs/domain/kernel';
import { RehearsalRun, type Rehearsal, type RuleSet } from '#libs/domain/risk';
import type { FactStore } from '#libs/event-store';
import { rangesOf, type Range } from '#libs/projections';
import { mergeRehearsals } from './merge.js';
import type { RehearsalQuestion } from './question.js';
import { rehearseRange, type RangeRehearsed } from './rehearse-range.js';
import type { Rehearsers } from './rehearsers.js';

export interface RehearsalDeps {
  readonly store: FactStore;
  readonly rehearsers?: Rehearsers;
}

export interface RehearsalOptions {
  readonly current: RuleSet;
  readonly candidate: RuleSet;
  readonly asOf: Day;
  /** Facts read and facts in all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What a candidate would do, and how much was read to find it out. */
export interface Rehearsed {
  readonly rehearsal: Rehearsal;
  readonly asOf: Day;
  readonly facts: number;
  readonly families: number;
  /** Of the last fact that was taken into account; undefined for an empty log. */
  readonly position: Position | undefined;
  readonly seconds: number;
}

const PREFIX = 'family-';
// Small enough that nobody waits long for the last one, large enough for whole pages.
const PARTS = 12;

type One = (range: Range) => Promise<RangeRehearsed>;

/** Lets everybody take the next range that is left, until none is. */
const share = async (ranges: readonly Range[], ones: readonly One[]): Promise<RangeRehearsed[]> => {
  const left = [...ranges];
  const parts: RangeRehearsed[] = [];
  await Promise.all(
    ones.map(async (one) => {
      for (let range = left.shift(); range !== undefined; range = left.shift())
        parts.push(await one(range));
    }),
  );
  return parts;
};

const rehearseAll = async (
  { store, rehearsers }: RehearsalDeps,
  question: RehearsalQuestion,
  { onProgress, signal }: RehearsalOptions,
): Promise<RangeRehearsed[]> => {
  const total = store.log.distance(undefined, question.upTo);
  let read = 0;
  const onRead = (facts: number): void => {
    read += facts;
    onProgress?.(read, total);
  };
  const helpers = rehearsers?.(total) ?? [];
  try {
    if (helpers.length === 0)
      return [await rehearseRange(store, question, { prefix: PREFIX }, onRead, signal)];
    return await share(
      rangesOf(PREFIX, PARTS),
      helpers.map((helper) => (range) => {
        signal?.throwIfAborted();
        return helper.rehearse(question, range, onRead);
      }),
    );
  } finally {
    await Promise.all(helpers.map((helper) => helper.close()));
  }
};

/**
 * Runs a candidate beside the rules in force over every family, as known now and true on a day, and
 * tells who would move. Changes nothing. Throws `LogUnavailable`, and for a family that cannot be
 * read.
 */
export const rehearseLog = async (
  deps: RehearsalDeps,
  options: RehearsalOptions,
): Promise<Rehearsed> => {
  const { current, candidate, asOf } = options;
  const started = performance.now();
  const upTo = await deps.store.log.head();
  const parts =
    upTo === undefined ? [] : await rehearseAll(deps, { current, candidate, asOf, upTo }, options);
  const nobody = new RehearsalRun(current, candidate).result();
  return {
    rehearsal: mergeRehearsals([nobody, ...parts.map((part) => part.rehearsal)]),
    asOf,
    facts: parts.reduce((sum, { facts }) => sum + facts, 0),
    families: parts.reduce((sum, { families }) => sum + families, 0),
    position: upTo,
    seconds: (performance.now() - started) / 1000,
  };
};
