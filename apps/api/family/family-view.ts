import { areaName } from '#libs/domain/area';
import {
  atRiskOn,
  categoryOn,
  familyAt,
  latestBy,
  leftHow,
  presentOn,
  type FamilyState,
  type PersonState,
} from '#libs/domain/family';
import { dayOf, type Day, type Fact, type Language, type UtcInstant } from '#libs/domain/kernel';
import type { FamilyDto, PersonDto } from './family.dto.js';
import { measurementViews } from './measurement-view.js';

const defined = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

/** The latest judgement in short; why it is so is told under `risk`. */
const assessmentView = (person: PersonState, day: Day) => {
  const latest = latestBy(person.assessments, day);
  if (latest === undefined) return undefined;
  const { findings: _, assessor: __, ...rest } = latest;
  return rest;
};

const personView = (
  family: FamilyState,
  person: PersonState,
  day: Day,
  language: Language,
): PersonDto => {
  const { id, name, nik, nikStatus, sex, birthDate, birthMonth, role, motherId, phone } = person;
  const contact = latestBy(person.contacts, day);
  return defined({
    personId: id,
    name,
    nik,
    nikStatus,
    sex,
    birthDate,
    birthMonth,
    role,
    motherId,
    phone,
    present: presentOn(family, person, day),
    left: leftHow(person),
    category: categoryOn(family, person, day),
    atRisk: atRiskOn(person, day),
    lastContactOn: contact && dayOf(contact.at),
    assessment: assessmentView(person, day),
    pregnancies: person.pregnancies,
    measurements: measurementViews(person, language),
    handovers: person.handovers,
    supports: person.supports,
    referrals: person.referrals,
  }) as PersonDto;
};

const isClosed = (family: FamilyState): boolean => {
  const last = family.closures.at(-1);
  return last !== undefined && last.reopenedAt === undefined;
};

/** The family in its state of one day; undefined when it was not there, or not known, by then. */
export const familyView = (
  familyId: string,
  known: readonly Fact[],
  asOf: Day,
  knownAt: UtcInstant | undefined,
  language: Language,
): FamilyDto | undefined => {
  const family = familyAt(known, { asOf });
  const home = family.residences.at(-1);
  if (family.registered === undefined || home === undefined) return undefined;
  return defined({
    familyId,
    version: known.length,
    asOf,
    knownAt,
    registeredAt: family.registered.at,
    closed: isClosed(family),
    kelurahan: home.kelurahan,
    kelurahanName: areaName(home.kelurahan),
    posyandu: home.posyandu,
    address: home.address,
    cardNumber: family.cards.at(-1)?.number,
    residency: family.residency,
    openResurveys: family.resurveys.filter((r) => r.doneAt === undefined).length,
    resurveys: family.resurveys
      .filter((r) => r.doneAt === undefined)
      .map(({ id, at, reason, dueOn }) => defined({ id, at, reason, dueOn })),
    persons: [...family.persons.values()].map((person) =>
      personView(family, person, asOf, language),
    ),
  }) as FamilyDto;
};
