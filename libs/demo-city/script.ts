import { addDays, toUtc, type Day, type UtcInstant } from '#libs/domain/kernel';
import { idOf } from './ids.js';
import { Chance } from './random.js';
import { CUT_OFF } from './targets.js';
import { workerFor, type Work } from './workers.js';

/** One command as somebody in the demonstration city gave it. */
export interface Act {
  readonly commandId: string;
  readonly familyId: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly occurredAt: string;
  readonly recordedAt: UtcInstant;
  readonly actor: { readonly id: string; readonly role: string; readonly area: string };
}

interface Draft extends Omit<Act, 'actor'> {
  readonly work: Work;
  readonly order: number;
  /** Where the family lives once this is recorded, if this is a move. */
  readonly movesTo?: string;
}

export interface How {
  readonly work: Work;
  /** Minute of the day (Jakarta) at which it happens; what builds on something comes later. */
  readonly minute: number;
  /** Days between what happened and its entry; entered the same day when left out. */
  readonly late?: number;
  /** May be entered after the books of the published table have closed. */
  readonly afterClose?: boolean;
  readonly movesTo?: string;
}

const clock = (day: Day, minute: number): string => {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+07:00`;
};

// Entries are typed up in the evening at the latest, and the books of July close with the day.
const LAST_SECOND = 23 * 3600;

/** The commands of one family's life: written down in any order, read in the order recorded. */
export class Script {
  readonly familyId: string;
  readonly chance: Chance;
  #drafts: Draft[] = [];
  #count = 0;
  #kelurahan: string;
  /** After this day nothing is entered any more: the family's file is closed. */
  closesOn?: Day;

  constructor(
    readonly key: string,
    seed: string,
    kelurahan: string,
  ) {
    this.familyId = idOf(`${seed}/family/${key}`);
    this.chance = new Chance(`${seed}/script/${key}`);
    this.#kelurahan = kelurahan;
  }

  /** Writes down a command; its id can be used for pointing at its facts later. */
  act(name: string, on: Day, input: Readonly<Record<string, unknown>>, how: How): string {
    this.#count += 1;
    const commandId = idOf(`${this.familyId}/${this.#count}`);
    this.#drafts.push({
      commandId,
      familyId: this.familyId,
      name,
      input,
      occurredAt: clock(on, how.minute),
      recordedAt: this.#entered(on, how),
      work: how.work,
      order: this.#count,
      ...(how.movesTo === undefined ? {} : { movesTo: how.movesTo }),
    });
    return commandId;
  }

  #entered(on: Day, how: How): UtcInstant {
    // The same wait for all of a family's day, so that the order of a day's work is kept.
    const wait = new Chance(`${this.key}/${on}`).int(180, 9000);
    let day = addDays(on, how.late ?? 0);
    if (on <= CUT_OFF && day > CUT_OFF && how.afterClose !== true) day = CUT_OFF;
    if (this.closesOn !== undefined && day > this.closesOn) day = this.closesOn;
    const begin = Date.parse(clock(day, 0));
    return toUtc(begin + Math.min(LAST_SECOND, how.minute * 60 + wait) * 1000);
  }

  /** What was written down since the last call, each done by whoever worked there at the time. */
  take(): readonly Act[] {
    const sorted = this.#drafts.sort(
      (a, b) => a.recordedAt.localeCompare(b.recordedAt) || a.order - b.order,
    );
    this.#drafts = [];
    return sorted.map(({ work, movesTo, ...draft }) => {
      const { id, role, area } = workerFor(work, this.#kelurahan);
      if (movesTo !== undefined) this.#kelurahan = movesTo;
      const { commandId, familyId, name, input, occurredAt, recordedAt } = draft;
      return {
        commandId,
        familyId,
        name,
        input,
        occurredAt,
        recordedAt,
        actor: { id, role, area },
      };
    });
  }
}
