import { addDays } from '#libs/domain/kernel';
import type { Household, Person } from '../household.js';
import { idOf } from '../ids.js';
import { address, spelledOtherwise } from '../names.js';
import type { Maker } from '../people.js';
import { POSYANDU } from '../places.js';
import { chanceOf } from './home.js';

/** Families that were entered again by somebody who did not find them. */
export const ENTERED_TWICE = 6;

/** The same person as another hand writes her down: no number, and the name as it sounds. */
const again = (maker: Maker, key: string, person: Person): Person => {
  const { name, sex, birthDate } = person;
  const id = idOf(`${maker.seed}/person/${key}`);
  return { id, name: spelledOtherwise(name), sex, birthDate, goal: { atRisk: false } };
};

/**
 * A mother and her child who moved house and were registered there anew, without a NIK: probable
 * duplicates for whoever keeps the register clean. Nobody met them in the period of the table, so
 * that they are in none of its figures.
 */
export const enteredTwice = (maker: Maker, homes: readonly Household[]): readonly Household[] =>
  homes.slice(0, ENTERED_TWICE).map((home) => {
    const key = `${home.key}-again`;
    const chance = chanceOf(maker, key);
    const posyandu = chance.pick(
      POSYANDU.filter(({ kelurahan }) => kelurahan !== home.posyandu.kelurahan),
    );
    const registeredOn = addDays(home.registeredOn, chance.int(25, 75));
    return {
      key,
      word: home.word,
      registeredOn,
      posyandu,
      address: address(chance),
      card: maker.registry.card(posyandu.kelurahan, registeredOn),
      mother: again(maker, `${key}/mother`, home.mother),
      children: home.children.map((child, n) => again(maker, `${key}/${n}`, child)),
    };
  });
