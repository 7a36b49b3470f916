import {
  dayOf,
  isRefusal,
  normalise,
  toLocal,
  type Decision,
  type Fact,
  type Warning,
} from '#libs/domain/kernel';
import { decideFamily } from '../decide.js';
import { familyCommands } from '../catalogue.js';
import { familyAt } from '../fold.js';
import { refusalTexts } from '../refusals.js';
import type { FamilyState } from '../state.js';
import { uuid } from './ids.js';
import { recordedAll } from './recorded.js';
import { BIDAN, momentOfSpeech, type Order, type Told } from './sentence.js';

/** Noon in Jakarta of the day on which every command arrives that does not say otherwise. */
export const NOW = '2025-07-31T05:00:00.000Z';
export const TODAY = '2025-07-31';

/** Ids that a command gives out: the same name, the same id. */
export const made = (name: string): string => uuid(`made ${name}`);

/** What any command may answer, whatever it lists. */
const ANY: readonly string[] = ['FIELD_INVALID', 'OCCURRED_IN_FUTURE', 'OCCURRED_TOO_EARLY'];

/** Decides a command as if it had arrived over the wire. */
export const decided = ({ name, input, how }: Order, facts: readonly Fact[]): Decision => {
  const { by = BIDAN, recordedAt = NOW, on = TODAY } = how;
  const arrived = toLocal(Date.parse(recordedAt));
  return decideFamily(name, input, facts, {
    ...by,
    occurredAt: normalise(momentOfSpeech(on)),
    capturedAt: arrived,
    today: dayOf(arrived),
    receivedAt: recordedAt,
    newId: made,
  });
};

const codes = (warnings: readonly Warning[]): readonly string[] => warnings.map((w) => w.code);

class Outcome {
  constructor(
    private readonly order: Order,
    private readonly decision: Decision,
  ) {}

  /** Exactly these facts are recorded, with exactly these warnings. */
  // oxlint-disable-next-line unicorn/no-thenable -- nobody awaits an outcome, and "then" is the word
  then(facts: Told | readonly Told[]): void {
    const said = [facts].flat().map(({ type, schema, data, how }) => ({
      type,
      schema,
      data,
      warnings: how.warnings ?? [],
    }));
    const recordedNow = isRefusal(this.decision)
      ? this.decision
      : this.decision.map(({ type, schema, data, warnings }) => ({
          type,
          schema,
          data,
          warnings: codes(warnings),
        }));
    expect(recordedNow).toEqual(said);
  }

  /** Recorded as one fact that says at least this. */
  records(type: string, data: Readonly<Record<string, unknown>>): void {
    expect(this.decision).toEqual([expect.objectContaining({ type })]);
    const [fact] = isRefusal(this.decision) ? [] : this.decision;
    expect(fact?.data).toMatchObject(data);
  }

  /** Recorded all the same, with these warnings in all. */
  warns(...expected: readonly string[]): void {
    expect(
      isRefusal(this.decision)
        ? this.decision
        : this.decision.flatMap(({ warnings }) => codes(warnings)),
    ).toEqual(expected);
  }

  /** Refused with this code, which the command must have announced, and for this field if given. */
  refuses(code: string, field?: string, params?: Readonly<Record<string, unknown>>): void {
    expect(this.decision).toMatchObject({
      refused: true,
      code,
      ...(field !== undefined && { field }),
      ...(params !== undefined && { params }),
    });
    expect([...ANY, ...(familyCommands.get(this.order.name)?.refusals ?? [])]).toContain(code);
    expect(Object.keys(refusalTexts)).toContain(code);
  }
}

/** Facts one by one or in lists, in the order recorded. */
export type Story = readonly (Told | readonly Told[])[];

/** `given(facts).when(command).then(facts)`, or `.refuses(code)`. */
export const given = (
  ...told: Story
): {
  when(order: Order): Outcome;
  state(asOf?: string): FamilyState;
  readonly facts: readonly Fact[];
} => {
  const facts = recordedAll(told.flat());
  return {
    facts,
    when: (order) => new Outcome(order, decided(order, facts)),
    state: (asOf) => familyAt(facts, asOf === undefined ? {} : { asOf }),
  };
};
