import {
  categoryOn,
  decideFamily,
  familyAt,
  familyCommands,
  familyFacts,
  isChild,
  type FamilyState,
} from '#libs/domain/family';
import {
  addDays,
  isRefusal,
  normalise,
  startOfDay,
  type Fact,
  type NewFact,
} from '#libs/domain/kernel';
import { derivedId, type FactStore } from '#libs/event-store';
import { chance, type Chance } from './chance.js';
import { asNewFact, likelyFact } from './likely.js';
import { someInput, type Surroundings } from './random-input.js';

/** One attempt at a command: whose family, and the seed of everything else about it. */
export interface Attempt {
  readonly family: number;
  readonly seed: number;
}

const OFTEN = ['CompleteHomeVisit', 'AddPerson', 'RecordMeasurement', 'VoidFact', 'CorrectFact'];

const someCommand = (chance: Chance): string => {
  const names = [...familyCommands.keys()].filter((name) => name !== 'RegisterFamily');
  const often = OFTEN.filter((name) => familyCommands.has(name));
  return chance.below(2) === 0 ? chance.pick(often) : chance.pick(names);
};

interface Next {
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Half of what leads on does so: chance alone would hardly ever answer a referral. */
const followUp = (chance: Chance, last: Fact | undefined): Next | undefined => {
  if (chance.below(2) === 0) return undefined;
  const { referralId } = last?.data ?? {};
  if (last?.type === 'ReferralIssued') return { command: 'AnswerReferral', input: { referralId } };
  // A visit is when the house is looked at.
  return last?.type === 'HomeVisitCompleted'
    ? { command: 'SurveyHousehold', input: {} }
    : undefined;
};

/** A change to one field of a fact that is there, as a correction would bring it. */
const someChange = (input: Record<string, unknown>, around: Surroundings): void => {
  const target = around.facts.find((fact) => fact.id === input['targetId']);
  const fields = Object.entries(familyFacts.get(target?.type ?? '')?.fields ?? {});
  if (!('changes' in input) || fields.length === 0) return;
  const [name, field] = around.chance.pick(fields);
  const changed = someInput({ [name]: { ...field, optional: false } }, around);
  input[field.sealed ? 'sealedChanges' : 'changes'] = changed;
};

const decided = (
  { chance, facts, family, ...rest }: Surroundings & { readonly family: FamilyState },
  commandId: string,
): readonly NewFact[] => {
  const around = { chance, facts, ...rest };
  const next = followUp(chance, facts.at(-1));
  // One in four comes late, by up to a year.
  const late = next === undefined && chance.below(4) === 0;
  const occurred = addDays(around.today, late ? -chance.below(365) : 0);
  const occurredAt = normalise(occurred);
  const capturedAt = startOfDay(around.today).replace('T00', 'T09');
  const likely =
    next === undefined && chance.below(5) < 2 ? likelyFact(chance, family, occurred) : undefined;
  if (likely !== undefined) return [asNewFact(likely, { occurredAt, capturedAt })];
  const command = facts.length === 0 ? 'RegisterFamily' : (next?.command ?? someCommand(chance));
  const input = { ...someInput(familyCommands.get(command)?.fields ?? {}, around), ...next?.input };
  someChange(input, around);
  const decision = decideFamily(command, input, facts, {
    occurredAt,
    capturedAt,
    receivedAt: `${around.today}T03:00:00.000Z`,
    today: around.today,
    actor: 'someone',
    role: 'BIDAN',
    newId: (name) => derivedId(commandId, name),
  });
  return isRefusal(decision) ? [] : decision;
};

const id = (text: string): string => derivedId('0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55', text);

/**
 * Tries commands on some families of a fresh city, and records what is likely to be told of them;
 * what is refused leaves no trace.
 */
export class History {
  private day = '2024-01-10';
  private readonly streams = new Map<string, readonly Fact[]>();

  constructor(
    private readonly store: FactStore,
    /** Sets this history apart from others in the same log. */
    private readonly name: string,
    private readonly families = 3,
  ) {}

  get today(): string {
    return this.day;
  }

  /** Every fact so far, by stream, in the order recorded. */
  get facts(): ReadonlyMap<string, readonly Fact[]> {
    return this.streams;
  }

  async attempt({ family, seed }: Attempt): Promise<void> {
    const random = chance(seed);
    // A city's day holds more than a hamlet's: each family is met about once in five weeks.
    this.day = addDays(this.day, random.below(Math.max(2, Math.round(36 / this.families))));
    const ids = Array.from({ length: this.families }, (_, n) => id(`${this.name} ${n}`));
    const stream = `family-${ids[family % this.families] ?? ''}`;
    const facts = this.streams.get(stream) ?? [];
    const commandId = id(`${stream} ${seed} ${facts.length} ${this.day}`);
    let made = 0;
    const state = familyAt(facts);
    const news = decided(
      {
        chance: random,
        facts,
        family: state,
        persons: [...state.persons.keys()],
        families: ids,
        today: this.day,
        newId: () => derivedId(commandId, `new ${made++}`),
      },
      commandId,
    );
    if (news.length > 0) await this.record(stream, facts.length, news, commandId);
  }

  /** One attempt after the other, at the families in turn. */
  async attempts(from: number, to: number): Promise<void> {
    for (let seed = from; seed < to; seed += 1) await this.attempt({ family: seed, seed });
  }

  /** Measures every child of the city today, and finds the same of all. */
  async measureAlike(): Promise<void> {
    for (const [stream, facts] of this.streams) {
      const family = familyAt(facts);
      const news = [...family.persons.values()]
        .filter((person) => isChild(categoryOn(family, person, this.day)))
        .map((person) =>
          asNewFact(
            {
              type: 'MeasurementRecorded',
              data: { personId: person.id, weightKg: 9.5, heightCm: 76, position: 'PB' },
            },
            { occurredAt: normalise(this.day), capturedAt: `${this.day}T09:00:00+07:00` },
          ),
        );
      const commandId = id(`${stream} alike ${facts.length} ${this.day}`);
      if (news.length > 0) await this.record(stream, facts.length, news, commandId);
    }
  }

  private async record(
    stream: string,
    version: number,
    news: readonly NewFact[],
    commandId: string,
  ): Promise<void> {
    const outcome = await this.store.append(stream, version === 0 ? 'none' : version, news, {
      commandId,
      correlationId: commandId,
      actor: 'someone',
      role: 'BIDAN',
      area: '19.71',
      source: 'APP',
    });
    if (outcome.status !== 'appended') throw new Error(`not appended: ${outcome.status}`);
    this.streams.set(stream, await this.store.readStream(stream));
  }
}
