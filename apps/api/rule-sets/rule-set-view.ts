import type { Day, Language } from '#libs/domain/kernel';
import { ruleSets, UNITS, type RuleSet } from '#libs/domain/risk';
import {
  periodsOf,
  rulesNamed,
  rulesOn,
  standingOf,
  STANDINGS_OF_RULES,
  type RuleBook,
} from '#libs/domain/rule-book';
import { canonical, sha256 } from '#libs/event-store';
import type { ParameterDto, RuleSetActDto, RuleSetDto } from './rule-sets.dto.js';

export interface Viewing {
  readonly book: RuleBook;
  readonly today: Day;
  /** Display names of accounts by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
}

const act = ({ names }: Viewing, actor: string, at: string, reason?: string): RuleSetActDto => {
  const name = names.get(actor);
  return {
    actor,
    ...(name === undefined ? {} : { name }),
    at,
    ...(reason === undefined ? {} : { reason }),
  };
};

const parametersOf = (rules: RuleSet, { book, today, language }: Viewing): ParameterDto[] => {
  const counting = rulesOn(book, today).parameters;
  return Object.entries(rules.parameters).map(([name, p]) => {
    const now = counting[name]?.value;
    return {
      name,
      value: p.value,
      ...(now === undefined || now === p.value ? {} : { inForce: now }),
      unit: UNITS[p.unit][language],
      standing: p.standing,
      source: p.source,
      remark: p.remark[language],
      ...(p.choices === undefined ? {} : { choices: p.choices }),
    };
  });
};

const actsOf = (name: string, viewing: Viewing) => {
  const { book } = viewing;
  const proposal = book.proposals.get(name);
  const approval = book.activations.findLast((a) => a.name === name);
  const rejection = book.rejections.get(name);
  return {
    ...(proposal && {
      proposed: act(viewing, proposal.proposer, proposal.recordedAt, proposal.note),
    }),
    ...(approval && { approved: act(viewing, approval.approver, approval.recordedAt) }),
    ...(rejection && {
      rejected: act(viewing, rejection.approver, rejection.recordedAt, rejection.reason),
    }),
  };
};

/* Not the class itself: what is spread is no instance of it. */
type Shown = { [K in keyof RuleSetDto]: RuleSetDto[K] };

/** One rule set and what it is to the programme today; undefined for a name nobody gave. */
export const ruleSetView = (name: string, viewing: Viewing): Shown | undefined => {
  const { book, today, language } = viewing;
  const rules = rulesNamed(book, name);
  const standing = standingOf(book, name, today);
  if (rules === undefined || standing === undefined) return undefined;
  return {
    name,
    title: rules.title[language],
    standing,
    hash: book.proposals.get(name)?.hash ?? sha256(canonical(rules)),
    ...actsOf(name, viewing),
    periods: periodsOf(book)
      .filter((period) => period.name === name)
      .map(({ from, until }) => ({
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      })),
    parameters: parametersOf(rules, viewing),
  };
};

const rank = ({ standing }: RuleSetDto): number =>
  STANDINGS_OF_RULES.findIndex((one) => one === standing);

/** Every rule set there is: what is in force first, what was rejected and what is past last. */
export const ruleSetViews = (viewing: Viewing): readonly RuleSetDto[] =>
  [...ruleSets.keys(), ...viewing.book.proposals.keys()]
    .flatMap((name) => ruleSetView(name, viewing) ?? [])
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));

/** Everybody who did something in the book. */
export const actorsIn = ({ proposals, activations, rejections }: RuleBook): readonly string[] => [
  ...[...proposals.values()].map(({ proposer }) => proposer),
  ...[...activations, ...rejections.values()].map(({ approver }) => approver),
];
