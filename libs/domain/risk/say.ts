import type { Bilingual, Day, Language } from '#libs/domain/kernel';
import type { Clause, Lack } from './condition.js';
import { inputOf, type InputName, type Origin } from './inputs.js';
import { figure, type RuleSet } from './rule-set.js';
import { UNITS } from './units.js';

/* Judgements in words: "LILA 22,8 < 23,5 cm", "MUAC 22.8 < 23.5 cm". */

const both = (say: (language: Language) => string): Bilingual => ({ id: say('id'), en: say('en') });

/** A number as it is written in each language: 2.400,5 and 2,400.5. */
export const sayNumber = (value: number, language: Language): string => {
  const [whole = '', fraction] = String(value).split('.');
  const [group, point] = language === 'id' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
};

const MONTHS = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
};

/** "3 Maret 2025", "3 March 2025". */
export const sayDay = (day: Day): Bilingual =>
  both((language) => {
    const month = MONTHS[language].split(' ')[Number(day.slice(5, 7)) - 1] ?? '';
    return `${Number(day.slice(8, 10))} ${month} ${day.slice(0, 4)}`;
  });

const SIGNS = {
  below: ['<', '≥'],
  atMost: ['≤', '>'],
  above: ['>', '≤'],
  atLeast: ['≥', '<'],
} as const;

const NEVER: Readonly<Record<Origin, Bilingual>> = {
  MEASURED: { id: 'belum diukur', en: 'not measured' },
  ASKED: { id: 'belum ditanyakan', en: 'not asked' },
  RECORDED: { id: 'belum dicatat', en: 'not on record' },
};
const RECHECK: Bilingual = { id: 'perlu diukur ulang', en: 'is to be measured again' };
const OUTDATED: Bilingual = { id: 'sudah terlalu lama', en: 'is too old' };
const NOT_APPLICABLE: Bilingual = { id: 'tidak berlaku', en: 'does not apply' };
const YES_NO = {
  true: { id: 'ya', en: 'yes' },
  false: { id: 'tidak', en: 'no' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is not known, and why: "Hb belum diukur", "haemoglobin not measured". */
export const sayLack = (input: InputName, lack: Lack): Bilingual =>
  both((language) => `${inputOf(input).name[language]} ${lackOf(input, lack, language)}`);

const lackOf = (input: InputName, lack: Lack, language: Language): string => {
  if (lack === 'RECHECK') return RECHECK[language];
  return lack === 'NEVER' ? NEVER[inputOf(input).origin][language] : OUTDATED[language];
};

const lackWords = ({ condition, lack = 'NEVER', reading }: Clause, language: Language): string => {
  if (lack !== 'OUTDATED') return lackOf(condition.input, lack, language);
  const since = reading?.day === undefined ? '' : ` (${sayDay(reading.day)[language]})`;
  return `${OUTDATED[language]}${since}`;
};

const numberWords = (rules: RuleSet, clause: Clause, value: number, language: Language): string => {
  const { condition, truth } = clause;
  const input = inputOf(condition.input);
  const say = (name: string): string => sayNumber(figure(rules, name), language);
  const unit = input.kind === 'number' ? ` ${UNITS[input.unit][language]}` : '';
  const read = sayNumber(value, language);
  if (condition.kind === 'between') {
    const [inside, outside] = language === 'id' ? ['dalam', 'di luar'] : ['within', 'outside'];
    const where = truth === 'YES' ? inside : outside;
    return `${read} ${where} ${say(condition.from)}-${say(condition.to)}${unit}`;
  }
  if (condition.kind === 'answered' || condition.kind === 'oneOf') return `${read}${unit}`;
  const sign = SIGNS[condition.kind][truth === 'YES' ? 0 : 1];
  return `${read} ${sign} ${say(condition.param)}${unit}`;
};

const clauseWords = (rules: RuleSet, clause: Clause, language: Language): string => {
  const input = inputOf(clause.condition.input);
  const name = input.name[language];
  const value = clause.reading?.value;
  if (clause.lack !== undefined || value === undefined)
    return `${name} ${lackWords(clause, language)}`;
  if (value === null) return `${name} ${NOT_APPLICABLE[language]}`;
  if (typeof value === 'number') return `${name} ${numberWords(rules, clause, value, language)}`;
  if (typeof value === 'boolean') return `${name}: ${YES_NO[`${value}`][language]}`;
  const choice = input.kind === 'choice' ? input.choices[value]?.[language] : undefined;
  return `${name}: ${choice ?? value}`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The conditions that decided a judgement, as one sentence. */
export const sayClauses = (rules: RuleSet, clauses: readonly Clause[]): Bilingual =>
  both((language) => capital(clauses.map((c) => clauseWords(rules, c, language)).join('; ')));

/** What would have to be the case for a condition not to hold any more: "LILA ≥ 23,5 cm". */
export const sayOpposite = (rules: RuleSet, { condition }: Clause): Bilingual =>
  both((language) => {
    const input = inputOf(condition.input);
    const name = input.name[language];
    const say = (parameter: string): string => sayNumber(figure(rules, parameter), language);
    const unit = input.kind === 'number' ? ` ${UNITS[input.unit][language]}` : '';
    switch (condition.kind) {
      case 'answered':
        return capital(`${name}: ${YES_NO[`${!condition.as}`][language]}`);
      case 'oneOf': {
        const good = input.kind === 'choice' ? Object.entries(input.choices) : [];
        const names = good.filter(([code]) => !condition.values.includes(code));
        return capital(`${name}: ${names.map(([, label]) => label[language]).join(' / ')}`);
      }
      case 'between':
        return capital(
          `${name} ${language === 'id' ? 'di luar' : 'outside'} ${say(condition.from)}-${say(condition.to)}${unit}`,
        );
      default:
        return capital(`${name} ${SIGNS[condition.kind][1]} ${say(condition.param)}${unit}`);
    }
  });
