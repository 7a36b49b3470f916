import { accountAt, accountFacts } from '#libs/domain/account';
import { erasureFacts, newErasure } from '#libs/domain/erasure';
import { familyAt, familyFacts, history } from '#libs/domain/family';
import type { FactDef, Language } from '#libs/domain/kernel';
import { reportFacts, type ReportState } from '#libs/domain/report';
import { emptyBook, ruleBookFacts } from '#libs/domain/rule-book';
import { sealFacts, sealFrom, type SealState } from '#libs/domain/seal';
import { upcast } from '../../../libs/event-store/shape.js';
import { effectOf, type Effect } from './effect.js';
import { home, placed } from './home.js';

/** What was recorded, under the schema of its day; never edited, whatever becomes of its kind. */
export interface Recorded {
  readonly type: string;
  readonly schema: number;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Outcome {
  readonly told: Readonly<Record<Language, string>>;
  /** What becomes another by it, see `effectOf`. */
  readonly effect: Effect;
}

/** A fact as it was once shipped, with all that has to be there for it to mean something. */
export interface Fixture extends Recorded, Outcome {
  /** What happened in the home of the fixtures before. */
  readonly given?: readonly Recorded[];
}

type Untold = Omit<Fixture, keyof Outcome>;

const inFamily = ({ given = [], ...one }: Untold): Outcome => {
  const facts = [...home];
  for (const { type, schema, data } of [...given, one]) {
    const shape = familyFacts.get(type);
    if (shape === undefined) throw new Error('this kind of fact is gone, which must never be');
    facts.push(placed(facts.length + 1, type, shape.schema, upcast(shape, schema, data)));
  }
  const sentence = (language: Language): string => history(facts, language).at(-1)?.sentence ?? '';
  return {
    told: { id: sentence('id'), en: sentence('en') },
    effect: effectOf(familyAt(facts.slice(0, -1)), familyAt(facts)),
  };
};

/** A fact that stands in a stream of its own, upon what was there. */
const alone = <S>(
  def: FactDef<S>,
  before: S,
  after: S,
  { schema, type, data }: Recorded,
): Outcome => {
  const fact = placed(1, type, def.schema, upcast(def, schema, data));
  def.evolve(after, fact);
  const nobody = { name: () => '', sentence: () => undefined };
  return {
    told: { id: def.tell.id(fact.data, nobody), en: def.tell.en(fact.data, nobody) },
    effect: effectOf(before, after),
  };
};

/** What today's program makes of a fact of any schema. */
export const replay = (fixture: Untold): Outcome => {
  const report = reportFacts.get(fixture.type);
  if (report !== undefined) return alone<ReportState>(report, {}, {}, fixture);
  const seal = sealFacts.get(fixture.type);
  if (seal !== undefined) return alone<SealState>(seal, sealFrom([]), sealFrom([]), fixture);
  const rules = ruleBookFacts.get(fixture.type);
  if (rules !== undefined) return alone(rules, emptyBook(), emptyBook(), fixture);
  const account = accountFacts.get(fixture.type);
  if (account !== undefined) return alone(account, accountAt([]), accountAt([]), fixture);
  const erasure = erasureFacts.get(fixture.type);
  if (erasure !== undefined) return alone(erasure, newErasure(), newErasure(), fixture);
  return inFamily(fixture);
};
