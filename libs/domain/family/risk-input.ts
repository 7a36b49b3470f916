import { dayOf, type Day } from '#libs/domain/kernel';
import type {
  AnswersInput,
  BirthInput,
  DeclaredInput,
  MeasurementInput,
  PersonInput,
  SurveyInput,
} from '#libs/domain/risk';
import { birthDayOf, categoryOn, categoryStretches, isChild } from './category.js';
import { latestBy, type Caused } from './caused.js';
import type { Assessment, Engagement, Measurement, PersonState, Pregnancy } from './person.js';
import type { Category } from './policy.js';
import { covers } from './presence.js';
import type { FamilyState } from './state.js';

/*
 * What a rule may be told about a person: her facts as they stand in the family's state, each with
 * the id of the fact it comes from. Nothing is made up where a fact is silent.
 */

const upTo = <T extends Caused>(items: readonly T[], day: Day): readonly T[] =>
  items.filter((item) => dayOf(item.at) <= day);

/** The first day of the sheet that is open: of this pregnancy, childbed, engagement or childhood. */
const sheetOpened = (person: PersonState, category: Category, day: Day): Day =>
  isChild(category)
    ? birthDayOf(person)
    : (categoryStretches(person).find((s) => s.category === category && covers(s, day))?.from ??
      day);

/** The last judgement whose sheet speaks of this category; a graduation fills in no sheet. */
const sheetOf = (person: PersonState, category: Category, day: Day): Assessment | undefined => {
  const opened = sheetOpened(person, category, day);
  const last = upTo(person.assessments, day).findLast((a) => a.kind !== 'GRADUATED');
  return last !== undefined && dayOf(last.at) >= opened ? last : undefined;
};

const declaredOf = ({ at, factId, factors }: Assessment): DeclaredInput => ({
  day: dayOf(at),
  factId,
  factors,
});

const measurementOf = (m: Measurement): MeasurementInput => ({
  factId: m.factId,
  day: dayOf(m.at),
  weightKg: m.weightKg,
  heightCm: m.heightCm,
  position: m.position,
  muacCm: m.muacCm,
  hb: m.hb,
  oedema: m.oedema,
});

const surveyOf = (family: FamilyState, day: Day): SurveyInput | undefined => {
  const last = latestBy(family.surveys, day);
  return (
    last && {
      day: dayOf(last.at),
      factId: last.factId,
      water: last.water,
      latrine: last.latrine,
      contraception: last.contraception,
    }
  );
};

const isOpen = ({ at, endedAt }: Pregnancy | Engagement, day: Day): boolean =>
  dayOf(at) <= day && (endedAt === undefined || dayOf(endedAt) > day);

const childrenOf = (family: FamilyState, mother: PersonState, day: Day): readonly PersonState[] =>
  [...family.persons.values()].filter((p) => p.motherId === mother.id && birthDayOf(p) <= day);

const isAlive = (child: PersonState, day: Day): boolean =>
  !child.stays.some(
    (s) =>
      (s.leftHow === 'MENINGGAL' || s.leftHow === 'DUPLIKAT') &&
      s.leftAt !== undefined &&
      dayOf(s.leftAt) <= day,
  );

/** Children on record, or as many as were told at the pregnancy; unknown where neither says. */
const livingChildren = (
  pregnancy: Pregnancy,
  children: readonly PersonState[],
  day: Day,
): number | undefined => {
  const recorded = children.filter((child) => isAlive(child, day)).length;
  const told = pregnancy.livingChildren ?? (hasNeverBorne(pregnancy) ? 0 : undefined);
  return told === undefined && children.length === 0 ? undefined : Math.max(told ?? 0, recorded);
};

const hasNeverBorne = ({ gravida, para }: Pregnancy): boolean => gravida === 1 || para === 0;

const previousBirth = (
  mother: PersonState,
  pregnancy: Pregnancy,
  children: readonly PersonState[],
): Day | null | undefined => {
  const began = dayOf(pregnancy.at);
  const births = [
    ...mother.deliveries.map((d) => dayOf(d.at)),
    ...children.map(birthDayOf),
    ...(pregnancy.previousBirthOn === undefined ? [] : [pregnancy.previousBirthOn]),
  ].filter((day) => day <= began);
  return births.toSorted().at(-1) ?? (hasNeverBorne(pregnancy) ? null : undefined);
};

const ofPregnancy = (
  family: FamilyState,
  mother: PersonState,
  day: Day,
): Pick<PersonInput, 'pregnancy' | 'previousBirthOn' | 'livingChildren'> => {
  const pregnancy = mother.pregnancies.findLast((p) => isOpen(p, day));
  if (pregnancy === undefined) return {};
  const { factId, lastMenstruation, dueOn } = pregnancy;
  const children = childrenOf(family, mother, day);
  return {
    pregnancy: { factId, lastMenstruation, dueOn },
    previousBirthOn: previousBirth(mother, pregnancy, children),
    livingChildren: livingChildren(pregnancy, children, day),
  };
};

const birthOf = ({ birth }: PersonState): BirthInput => ({ ...birth });

const told = (values: AnswersInput['values'], { factId, at }: Caused): readonly AnswersInput[] =>
  Object.values(values).every((value) => value === undefined)
    ? []
    : [{ day: dayOf(at), factId, values }];

/** What the facts of the delivery say that a sheet would ask as well. */
const ofChildbed = (
  family: FamilyState,
  mother: PersonState,
  day: Day,
): Pick<PersonInput, 'babies' | 'told'> => {
  const delivery = latestBy(mother.deliveries, day);
  if (delivery === undefined) return {};
  const born = dayOf(delivery.at);
  const babies = childrenOf(family, mother, day).filter((child) => birthDayOf(child) === born);
  const early = babies.map((baby) => baby.birth?.earlyBreastfeeding);
  const earlyBreastfeeding = early.includes(false)
    ? false
    : early.length > 0 && early.every((flag) => flag === true)
      ? true
      : undefined;
  return {
    babies: babies.map(birthOf),
    told: told({ deliveryComplication: delivery.complication, earlyBreastfeeding }, delivery),
  };
};

const ofCategory = (
  family: FamilyState,
  person: PersonState,
  category: Category,
  day: Day,
): Partial<PersonInput> => {
  if (category === 'BUMIL') return ofPregnancy(family, person, day);
  if (category === 'BUFAS') return ofChildbed(family, person, day);
  if (category === 'CATIN')
    return {
      weddingPlannedOn: person.engagements.findLast((e) => isOpen(e, day))?.weddingPlannedOn,
    };
  return { birth: birthOf(person) };
};

/**
 * One person as the rules see her on a day, from a state folded to that day. `answers` are those of
 * her latest assessment of this category; an assessment that only named its factors is `declared`.
 * Undefined outside the five categories, and for who is not in this family.
 */
export const personInputOf = (
  family: FamilyState,
  person: PersonState,
  day: Day,
): PersonInput | undefined => {
  const category = categoryOn(family, person, day);
  if (category === undefined) return undefined;
  const sheet = sheetOf(person, category, day);
  const survey = surveyOf(family, day);
  return {
    personId: person.id,
    asOf: day,
    category,
    sex: person.sex,
    birthDate: birthDayOf(person),
    measurements: upTo(person.measurements, day).map(measurementOf),
    ...ofCategory(family, person, category, day),
    ...(survey !== undefined && { survey }),
    ...(sheet !== undefined &&
      (sheet.answers === undefined
        ? { declared: declaredOf(sheet) }
        : { answers: { day: dayOf(sheet.at), factId: sheet.factId, values: sheet.answers } })),
  };
};
