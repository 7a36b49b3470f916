import {
  categoryOn,
  familyFrom,
  householdInputOf,
  latestBy,
  personInputOf,
  settle,
  wayOutOf,
  type Assessment,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import { classNames } from '#libs/domain/growth';
import type { Day, Fact, Language } from '#libs/domain/kernel';
import { formTruth, krs, sayStep, stuntingOf, type RuleSet } from '#libs/domain/risk';
import { measurementViews } from '../family/measurement-view.js';
import { findingsView, judgementView } from './judgement-view.js';
import type { KrsDto, RiskDto, StuntingDto, WayOutDto } from './risk.dto.js';

export interface RiskAsked {
  readonly familyId: string;
  readonly personId: string;
  readonly asOf: Day;
  /** The rules in force on that day. */
  readonly rules: RuleSet;
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
}

const wayOutView = (
  family: FamilyState,
  person: PersonState,
  { asOf, rules }: RiskAsked,
): WayOutDto | undefined => {
  const way = wayOutOf(family, person, asOf, rules);
  return (
    way && {
      ruleSet: rules.name,
      ready: way.ready,
      lasting: way.lasting,
      reassessmentCountsUntil: way.reassessmentCountsUntil,
      steps: way.steps.map((step) => ({
        kind: step.kind,
        code: step.code,
        name: step.name,
        what: sayStep(step),
        inputs: step.inputs,
        ...(step.by === undefined ? {} : { by: step.by }),
      })),
    }
  );
};

const stuntingView = (
  family: FamilyState,
  person: PersonState,
  asOf: Day,
): StuntingDto | undefined => {
  const input = personInputOf(family, person, asOf);
  if (input?.category !== 'BADUTA' && input?.category !== 'BALITA') return undefined;
  const stunting = stuntingOf(input);
  return stunting.class === undefined
    ? stunting
    : { ...stunting, className: classNames[stunting.class] };
};

const krsView = (family: FamilyState, asOf: Day, rules: RuleSet): KrsDto | undefined => {
  const household = householdInputOf(family, asOf);
  if (household === undefined) return undefined;
  const { outcome, fourT, welfareRank, factors, factIds } = krs(rules, household);
  return {
    outcome,
    fourT,
    ...(welfareRank === undefined ? {} : { welfareRank }),
    factors: factors.map((factor) => ({
      code: factor.code,
      name: factor.name,
      truth: formTruth(factor),
      reason: factor.reason,
    })),
    factIds,
  };
};

/** The sheet that a judgement rests on: itself, or what came before a graduation. */
const sheetBehind = (person: PersonState, latest: Assessment): Assessment | undefined => {
  const until = person.assessments.indexOf(latest);
  return person.assessments.slice(0, until + 1).findLast((a) => a.kind !== 'GRADUATED');
};

/** Why a person was at risk or not, from the facts known; undefined when she is not among them. */
export const riskView = (known: readonly Fact[], asked: RiskAsked): RiskDto | undefined => {
  const { familyId, personId, asOf, rules, names, language } = asked;
  const ledger = settle(known);
  const family = familyFrom(ledger, asOf);
  const person = family.persons.get(personId);
  if (person === undefined) return undefined;
  const latest = latestBy(person.assessments, asOf);
  const sheet = latest && sheetBehind(person, latest);
  const judged = (assessment: Assessment | undefined) => {
    const effective = ledger.effective.find(({ fact }) => fact.id === assessment?.factId);
    return assessment && effective && judgementView(assessment, effective, names, language);
  };
  const assessment = judged(latest);
  const behind = sheet === latest ? undefined : judged(sheet);
  const findings = sheet === undefined ? [] : findingsView(sheet);
  const used = new Set([
    ...findings.flatMap(({ factIds }) => factIds),
    ...(assessment?.evidence ?? []),
  ]);
  const category = categoryOn(family, person, asOf);
  const wayOut = latest?.atRisk === true ? wayOutView(family, person, asked) : undefined;
  const stunting = stuntingView(family, person, asOf);
  const screening = krsView(family, asOf, rules);
  return {
    familyId,
    personId,
    asOf,
    ...(category === undefined ? {} : { category }),
    ...(assessment === undefined ? {} : { assessment }),
    ...(behind === undefined ? {} : { sheet: behind }),
    findings,
    measurements: measurementViews(person, language).filter(({ factId }) => used.has(factId)),
    ...(wayOut === undefined ? {} : { wayOut }),
    ...(stunting === undefined ? {} : { stunting }),
    ...(screening === undefined ? {} : { krs: screening }),
  };
};
