import { knownOfAdult } from './known-adult.js';
import { knownOfChild } from './known-child.js';
import { INPUTS, type InputName } from './inputs.js';
import type { PersonInput, SurveyInput } from './person.js';
import type { Known, Readings } from './reading.js';

const ids = (factId: string | undefined): readonly string[] =>
  factId === undefined ? [] : [factId];

/** The survey's codes that are one of the choices; `TIDAK_DIKETAHUI` and the like are no answer. */
export const knownOfSurvey = (survey: SurveyInput | undefined): Readings => {
  if (survey === undefined) return {};
  const readings: Readings = {};
  for (const name of ['water', 'latrine', 'contraception'] as const) {
    const value = survey[name];
    const read = { day: survey.day, factIds: ids(survey.factId) };
    if (value !== undefined && Object.hasOwn(INPUTS[name].choices, value))
      readings[name] = { ...read, value };
    else if (name === 'contraception' && value === 'TIDAK_BERLAKU')
      readings[name] = { ...read, value: null };
  }
  return readings;
};

const knownOfAnswers = ({ answers, told = [] }: PersonInput): Readings => {
  const readings: Readings = {};
  for (const { values, day, factId } of answers === undefined ? told : [...told, answers])
    for (const [name, value] of Object.entries(values))
      if (value !== undefined) readings[name as InputName] = { value, day, factIds: ids(factId) };
  return readings;
};

const isChild = ({ category }: PersonInput): boolean =>
  category === 'BADUTA' || category === 'BALITA';

/** Every input a rule may ask about, as far as this person's facts give it. */
export const knownOf = (person: PersonInput): Known => {
  const own = isChild(person) ? knownOfChild(person) : knownOfAdult(person);
  return {
    asOf: person.asOf,
    readings: { ...knownOfSurvey(person.survey), ...knownOfAnswers(person), ...own.readings },
    recheck: own.recheck,
  };
};
