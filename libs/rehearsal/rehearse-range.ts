import { RehearsalRun, type Rehearsal } from '#libs/domain/risk';
import type { Entry, FactStore } from '#libs/event-store';
import type { Range } from '#libs/projections';
import type { RehearsalQuestion } from './question.js';
import { withoutQuietWords } from './quiet-words.js';
import { rehearseFamily } from './rehearse-family.js';

// About 10,000 facts: enough to make a round trip cheap, little enough to keep in memory twice.
const STREAMS_AT_A_TIME = 300;

interface Page {
  readonly end: string;
  readonly entries: readonly Entry[];
}

async function* pages(store: FactStore, { prefix, after, upTo }: Range): AsyncGenerator<Page> {
  const { log } = store;
  const next = async (behind: string | undefined): Promise<Page | undefined> => {
    const found = await log.streams(prefix, behind, STREAMS_AT_A_TIME);
    const streams = upTo === undefined ? found : found.filter((stream) => stream <= upTo);
    const end = streams.at(-1);
    return end === undefined ? undefined : { end, entries: await log.readStreams(streams) };
  };
  let page = await next(after);
  while (page !== undefined) {
    // The database reads the next page while this one is folded.
    const following = next(page.end);
    following.catch(() => undefined);
    yield page;
    page = await following;
  }
}

/** A rehearsal over a part of all families, and how many facts were read for it. */
export interface RangeRehearsed {
  readonly rehearsal: Rehearsal;
  readonly facts: number;
  readonly families: number;
}

/**
 * Rehearses a range of families. Reads only. Throws `LogUnavailable`, and for a family that cannot
 * be read: a rehearsal that leaves out families in silence would be no answer.
 */
export const rehearseRange = async (
  store: FactStore,
  question: RehearsalQuestion,
  range: Range,
  onRead: (facts: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<RangeRehearsed> => {
  const run = new RehearsalRun(question.current, question.candidate);
  const done = { facts: 0, families: 0 };
  for await (const { entries } of pages(store, range)) {
    signal?.throwIfAborted();
    const within = entries.filter(
      ({ position }) => store.log.compare(position, question.upTo) <= 0,
    );
    const facts = await store.open(within.map(withoutQuietWords));
    const families = Map.groupBy(facts, ({ stream }) => stream);
    for (const [stream, own] of families) rehearseFamily(run, stream, own, question);
    done.facts += facts.length;
    done.families += families.size;
    onRead(facts.length);
  }
  return { rehearsal: run.result(), ...done };
};
