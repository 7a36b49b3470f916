import type { Figure } from './definitions/figure.js';

/*
 * Why a line is there on one day and not on the other: the first reason that holds, so that every
 * line has exactly one. Aliases: `c` is the line that changed (sign, and where it counts on the
 * earlier and the later day), the rest what is known of the person, or the family, on those days.
 */

/** How who was not there before came, and how who is not there any more went. */
const CAME = `case life.came when 'TRANSFERRED' then 'MOVED_IN' when 'MOVED' then 'MOVED_IN'
  else life.came end`;
const WENT = `case life.went when 'TRANSFERRED' then 'MOVED_OUT' when 'MOVED' then 'MOVED_OUT'
  when 'LEFT_CITY' then 'MOVED_OUT' else coalesce(life.went, 'CLOSED') end`;

const CHILD = (categories: string): string => `${categories} && array['BADUTA', 'BALITA']`;

/** Counted on both days: in another place, in another category, or for another quantity. */
const ELSEWHERE = `when c.was and c.will and c.was_in <> c.will_in then
    case when c.came then 'MOVED_IN' else 'MOVED_OUT' end
  when c.was and c.will and c.was_of <> c.will_of then
    case when c.came then case when ${CHILD('c.will_of')} then 'AGED_IN' else 'LIFE_IN' end
      else case when ${CHILD('c.was_of')} then 'AGED_OUT' else 'LIFE_OUT' end end`;

const turned = ({ because: { came, went, turned: other } }: Figure): string =>
  `when c.was and c.will then case when c.came then '${other ?? came}' else '${other ?? went}' end`;

const JUDGED = `when before.at_risk is distinct from after.at_risk then
    case when before.rule_set <> after.rule_set then 'RULE_CHANGE'
      when after.at_risk and (before.kind = 'GRADUATED' or after.kind = 'REINSTATED') then 'RELAPSED'
      when after.kind = 'GRADUATED' then 'GRADUATED'
      else 'ASSESSED' end`;

const ENTERED = `when c.came and days.was is null then
    case when ${CHILD('c.will_of')} then 'AGED_IN' else 'LIFE_IN' end`;
const LEFT = `when not c.came and days.will is null then
    case when days.was in ('BADUTA', 'BALITA') then 'AGED_OUT' else 'LIFE_OUT' end`;

const ofPerson = (figure: Figure): string => `
  when c.came and life.here is null then coalesce(${CAME}, 'ENROLLED')
  ${figure.registered ? `when not c.came and life.there is null then ${WENT}` : ''}
  ${ELSEWHERE}
  ${turned(figure)}
  ${ENTERED}
  ${figure.registered ? LEFT : ''}
  ${figure.judged ? JUDGED : ''}`;

/** Only of who is screened as long as there is something to screen for. */
const TARGET = `when c.came and days.was is null then 'TARGET_IN'
  when not c.came and days.will is null then 'TARGET_OUT'`;

const ofFamily = (figure: Figure): string => `
  when c.came and life.here is null then coalesce(${CAME}, 'ENROLLED')
  ${figure.registered ? `when not c.came and life.there is null then ${WENT}` : ''}
  when c.was and c.will and c.was_in <> c.will_in then
    case when c.came then 'MOVED_IN' else 'MOVED_OUT' end
  ${turned(figure)}
  ${figure.registered ? TARGET : ''}`;

/** The reason of a change in the course of time, as one SQL expression. */
export const reasonInTime = (figure: Figure): string => {
  const { came, went } = figure.because;
  const first =
    figure.counts === 'PERSON'
      ? ofPerson(figure)
      : figure.counts === 'FAMILY'
        ? ofFamily(figure)
        : '';
  return `case ${first} when c.came then '${came}' else '${went}' end`;
};
