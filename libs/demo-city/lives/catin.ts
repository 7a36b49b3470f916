import { addDays, type Day } from '#libs/domain/kernel';
import { earliest, latest } from '../days.js';
import { recordWedding, registerCatin } from '../deeds/marrying.js';
import { register } from '../deeds/registering.js';
import { consent, survey } from '../deeds/visiting.js';
import type { CatinHousehold } from '../household.js';
import { idOf } from '../ids.js';
import type { Maker } from '../people.js';
import { Script } from '../script.js';
import { CUT_OFF } from '../targets.js';
import { everySo, meetAdultOnce, meetOn, newAdultLife, type AdultLife } from './adult.js';
import { careForAdult } from './adult-care.js';
import { recordOfEngagement } from './on-record.js';
import { isEmpty, meetable, uncounted } from './span.js';

export interface CatinLife {
  readonly home: CatinHousehold;
  readonly script: Script;
  readonly catin: AdultLife;
}

export const familyIdOf = (seed: string, key: string): string => idOf(`${seed}/family/${key}`);

const lastDayUnmarried = (home: CatinHousehold): Day =>
  home.weddingOn === undefined ? CUT_OFF : addDays(home.weddingOn, -1);

/** Both name the same new home, so that whoever is entered first founds it. */
const marry = (
  script: Script,
  seed: string,
  home: CatinHousehold,
  on: Day,
  partner: CatinHousehold | undefined,
): void => {
  const shared = home.couple?.home;
  if (shared === undefined) return recordWedding(script, on, home.catin.id);
  recordWedding(script, on, home.catin.id, partner?.catin.id, {
    toFamilyId: familyIdOf(seed, shared.key),
    role: home.catin.sex === 'L' ? 'KEPALA_KELUARGA' : 'ISTRI',
    founding: {
      kelurahan: shared.posyandu.kelurahan,
      posyandu: shared.posyandu.name,
      address: shared.address,
      residency: 'KTP_PANGKALPINANG',
      cardNumber: shared.card,
    },
  });
};

/** A wedding that the table did not see yet; both of a couple have planned the same day. */
const postponed = (home: CatinHousehold): Day =>
  latest(addDays(CUT_OFF, 3), addDays(home.weddingPlannedOn, 7));

/** Somebody about to marry, in the family she or he comes from, up to the wedding. */
export const tellCatin = (
  maker: Maker,
  home: CatinHousehold,
  partner: CatinHousehold | undefined,
): CatinLife => {
  const { seed } = maker;
  const script = new Script(home.key, seed, home.posyandu.kelurahan);
  const catin = newAdultLife(seed, home, home.catin);
  const { chance } = script;
  register(script, home, false, new Map());
  registerCatin(script, home.announcedOn, {
    personId: home.catin.id,
    weddingPlannedOn: home.weddingPlannedOn,
    ...(partner === undefined
      ? {}
      : { partnerId: partner.catin.id, partnerFamilyId: familyIdOf(seed, partner.key) }),
  });
  if (chance.yes(0.7))
    survey(script, addDays(home.registeredOn, chance.int(0, 12)), home.poorlyHoused === true);
  if (chance.yes(0.6)) consent(script, home.registeredOn, home.catin.id);
  const span = uncounted(
    home.catin.goal,
    meetable(home, {
      from: addDays(home.announcedOn, 1),
      to: earliest(lastDayUnmarried(home), addDays(home.announcedOn, 150)),
    }),
  );
  if (!isEmpty(span)) {
    meetOn(script, catin, everySo(chance, span, 30, 0.6), span, 'CATIN');
    if (home.catin.goal.group === 'CATIN') meetAdultOnce(script, catin, span);
    careForAdult(script, catin, span, 'CATIN', recordOfEngagement(home));
  }
  const weddingOn = home.weddingOn ?? postponed(home);
  if (home.announcedOn > CUT_OFF) {
    const after = { from: addDays(home.announcedOn, 5), to: addDays(weddingOn, -1) };
    meetOn(script, catin, everySo(chance, after, 28, 0.8), after, 'CATIN');
  }
  marry(script, seed, home, weddingOn, partner);
  return { home, script, catin };
};
