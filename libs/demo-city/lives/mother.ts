import { addDays, type Day } from '#libs/domain/kernel';
import { endPregnancy, recordDelivery, recordPregnancy } from '../deeds/expecting.js';
import type { Household, Pregnancy } from '../household.js';
import type { Script } from '../script.js';
import { CUT_OFF } from '../targets.js';
import { everySo, meetAdultOnce, meetOn, type AdultLife } from './adult.js';
import { careForAdult } from './adult-care.js';
import type { ChildLife } from './child.js';
import type { OnRecord } from './adult-sheet.js';
import { parityOf, recordOfPregnancy } from './on-record.js';
import { isEmpty, meetable, uncounted, type Span } from './span.js';

/** Whether three children are why she is at risk. */
const hasMany = ({ person, factors }: AdultLife): boolean =>
  person.goal.atRisk && factors.BUMIL.includes('B4');

const expecting = (script: Script, life: AdultLife, span: Span): void => {
  if (isEmpty(span)) return;
  meetOn(script, life, everySo(life.chance, span, 33, 0.6), span, 'BUMIL');
  if (life.person.goal.group === 'BUMIL') meetAdultOnce(script, life, span);
  careForAdult(script, life, span, 'BUMIL', recordOfPregnancy(life.home, hasMany(life)));
};

// The visits after a birth (domain.md 4.2, KF/KN): by day 3, 7, 28 and 42.
const afterBirth = (life: AdultLife, bornOn: Day): Day[] =>
  [3, 6 + life.chance.int(0, 2), 18 + life.chance.int(0, 8), 33 + life.chance.int(0, 8)]
    .filter(() => life.chance.yes(0.55))
    .map((days) => addDays(bornOn, days));

const inChildbed = (
  script: Script,
  life: AdultLife,
  bornOn: Day,
  span: Span,
  record: OnRecord,
): void => {
  if (isEmpty(span)) return;
  meetOn(script, life, afterBirth(life, bornOn), span, 'BUFAS');
  if (life.person.goal.group === 'BUFAS') meetAdultOnce(script, life, span);
  careForAdult(script, life, span, 'BUFAS', record);
};

const weeksOf = (pregnancy: Pregnancy, bornOn: Day): number =>
  Math.round((Date.parse(bornOn) - Date.parse(pregnancy.lastMenstruation)) / (7 * 86_400_000));

/** A pregnancy, its end, and the six weeks after a birth. */
export const tellPregnancy = (
  script: Script,
  home: Household,
  life: AdultLife,
  pregnancy: Pregnancy,
  babies: readonly ChildLife[],
): void => {
  const { goal } = life.person;
  recordPregnancy(script, life.person, pregnancy, parityOf(home, hasMany(life)));
  const { recordedOn: from, endsOn, outcome } = pregnancy;
  const to = endsOn === undefined ? CUT_OFF : addDays(endsOn, -2);
  expecting(script, life, uncounted(goal, meetable(home, { from, to })));
  if (endsOn === undefined) return;
  if (outcome === 'KEGUGURAN') return endPregnancy(script, life.person, endsOn);
  const weeks = weeksOf(pregnancy, endsOn);
  const newborns = babies.map(({ child: person, birth }) => ({
    person,
    birth: { ...birth, weeks },
  }));
  const record = recordDelivery(script, life.chance, life.person, endsOn, newborns);
  if (goal.group === 'BUMIL') return;
  const span = { from: addDays(endsOn, 3), to: addDays(endsOn, 42) };
  inChildbed(script, life, endsOn, uncounted(goal, meetable(home, span)), record);
};
