import { CITY, kelurahanWithin } from '#libs/domain/area';
import { CHOSEN_OF, firstDayOf, type FigureQuestion } from './asked.js';
import { reasonInTime } from './change-reasons.js';
import { factsOf, type At, type Figure } from './definitions/figure.js';
import { known, validOn } from './definitions/lines.js';

/*
 * A difference is taken in two steps: first from one moment of knowledge to the other about the
 * same days, then from the one day to the other as known at the second moment. Each step compares
 * the lines of two receipts, so that the steps, and the reasons within them, add up.
 */

/** $1, $2 days and $3 moment of the first question; $4, $5, $6 of the second; $7 area, $8 category. */
export const changeParams = (
  figure: Figure,
  from: FigureQuestion,
  to: FigureQuestion,
): unknown[] => [
  firstDayOf(from, figure),
  from.asOf,
  from.knownAt ?? null,
  firstDayOf(to, figure),
  to.asOf,
  to.knownAt ?? null,
  to.area === CITY.code ? null : kelurahanWithin(to.area),
  to.category ?? null,
];

const TYPED = `(($1::date, $2::date, $3::timestamptz, $4::date, $5::date, $6::timestamptz,
  $7::text[], $8::text) is null) is not null`;

const KEY: Readonly<Record<Figure['counts'], string>> = {
  PERSON: 'persons[1]',
  FAMILY: 'family_id',
  DEED: 'facts[1]',
};

const NO_FACTS = `'{}'::uuid[]`;

/** The lines of one side, wherever they count; `chosen` are those asked for. */
const side = (figure: Figure, at: At, withFacts: boolean): string => `
  select ${KEY[figure.counts]} as key, family_id, persons[1] as person_id, categories, kelurahan,
    quantity, ${withFacts ? factsOf(figure, at) : NO_FACTS} as facts,
    ${CHOSEN_OF('$7', '$8')} as chosen
  from (${figure.lines(at)}) line where ${TYPED}`;

/** Keys whose chosen lines do not come to the same on both sides, each with what they differ by. */
const differing = (before: string, after: string): string => `
  select key, sum(quantity)::integer as value, sum(lines)::integer as lines
  from (
    select key, quantity, 1 as lines from ${after} where chosen
    union all select key, -quantity, -1 from ${before} where chosen
  ) both_sides
  group by key having sum(quantity) <> 0 or sum(lines) <> 0`;

/** The same with where they count before and after, each key once. */
const changed = (before: string, after: string, sign: 1 | -1): string => `
  select distinct on (key) key, coalesce(b.family_id, a.family_id) as family_id,
    coalesce(b.person_id, a.person_id) as person_id, coalesce(b.kelurahan, a.kelurahan) as kelurahan,
    ${sign} * value as value, ${sign} * lines as lines, (value > 0 or (value = 0 and lines > 0)) as came,
    a.key is not null as was, b.key is not null as will,
    a.kelurahan as was_in, b.kelurahan as will_in,
    a.categories as was_of, b.categories as will_of,
    coalesce(a.facts, '{}') as was_facts, coalesce(b.facts, '{}') as will_facts
  from (${differing(before, after)}) d
  left join ${before} a using (key) left join ${after} b using (key)
  order by key, b.chosen desc nulls last, a.chosen desc nulls last`;

interface Window {
  /** SQL expressions of moments; undefined: now. */
  readonly after: string;
  readonly upTo: string | undefined;
}

const inWindow = (column: string, { after, upTo }: Window): string =>
  upTo === undefined ? `${column} > ${after}` : `${column} > ${after} and ${column} <= ${upTo}`;

/** Amendments that reached a changed line: of its own facts, or of what concerns its person. */
const amendments = (window: Window, condition: string): string =>
  `(select array_agg(fact_id order by known_from, fact_id) from read.figure_amendment m
    where m.family_id = c.family_id and ${inWindow('m.known_from', window)} and ${condition})`;

const DIRECT = 'target_id = any(c.was_facts || c.will_facts)';
const INDIRECT = '(m.person_id is null or m.person_id is not distinct from c.person_id)';

const NEW_FACTS = `array(select unnest(c.will_facts) except select unnest(c.was_facts) order by 1)`;

/** Facts of a line that no row knew of when the window opened. */
const lateFacts = ({ after }: Window): string => {
  const knew = (table: string, fact: string): string =>
    `not exists (select from read.${table} t
       where t.family_id = c.family_id and f = ${fact} and t.known_from <= ${after})`;
  const unknown = [
    ...['figure_deed', 'figure_assessment', 'figure_referral', 'figure_support'].map((t) =>
      knew(t, 'fact_id'),
    ),
    ...['figure_span', 'figure_presence', 'figure_household'].map((t) =>
      knew(t, 'any(t.caused_by)'),
    ),
  ];
  return `array(select f from unnest(c.will_facts) f
    where f <> all(c.was_facts) and ${unknown.join(' and ')} order by f)`;
};

const learnt = (before: string, after: string, window: Window, sign: 1 | -1): string => `
  select c.key, c.family_id, c.person_id, c.kelurahan, c.value, c.lines, because.part, because.facts
  from (${changed(before, after, sign)}) c
  cross join lateral (
    select part, facts from (values
      (1, 'VOID', ${amendments(window, `kind = 'VOID' and ${DIRECT}`)}),
      (2, 'CORRECTION', ${amendments(window, `kind = 'CORRECTION' and ${DIRECT}`)}),
      (3, 'LATE_ENTRY', nullif(${lateFacts(window)}, '{}')),
      (4, 'VOID', ${amendments(window, `kind = 'VOID' and ${INDIRECT}`)}),
      (5, 'CORRECTION', ${amendments(window, `kind = 'CORRECTION' and ${INDIRECT}`)}),
      (6, 'LATE_ENTRY', c.was_facts || c.will_facts)
    ) reason(n, part, facts) where facts is not null order by n limit 1
  ) because`;

const judgedBy = (at: At): string =>
  `select at_risk, kind, rule_set, fact_id from read.figure_assessment t
   where t.person_id = c.key and in_force and on_day <= ${at.asOf} and ${known('t', at)}
   order by on_day desc, known_from desc, fact_id desc limit 1`;

/** Columns by one look at the rows of whoever came or went in a table. */
const ofWhom = (figure: Figure, table: string, at: At, columns: string): string => `
  select ${columns} from read.${table} t
  where ${figure.counts === 'FAMILY' ? 't.family_id = c.family_id' : 't.person_id = c.key'}
    and ${known('t', at)}`;

/** True or null. */
const whether = (condition: string): string => `bool_or(true) filter (where ${condition})`;

const firstOf = (column: string, order: string, condition: string): string =>
  `(array_agg(${column} order by ${order}) filter (where ${condition}))[1]`;

/** What is known of whoever came or went, on the earlier day (`from`) and the later one (`to`). */
const circumstances = (figure: Figure, from: At, to: At): string => {
  const since = `t.valid_from > ${from.asOf} and t.valid_from <= ${to.asOf}`;
  const until = `t.valid_to > ${from.asOf} and t.valid_to <= ${to.asOf}`;
  const life = [
    `${whether(validOn('t', from))} as here`,
    `${whether(validOn('t', to))} as there`,
    `${firstOf('came', 'valid_from', since)} as came`,
    `${firstOf('went', 'valid_to desc', until)} as went`,
    `${firstOf('ended_by', 'valid_to desc', until)} as ended_by`,
  ];
  const [span, state] =
    figure.counts === 'FAMILY' ? ['figure_household', 'outcome'] : ['figure_span', 'category'];
  const days = [
    `max(${state}) filter (where ${validOn('t', from)}) as was`,
    `max(${state}) filter (where ${validOn('t', to)}) as will`,
  ];
  return `
    cross join lateral (${ofWhom(figure, 'figure_presence', to, life.join(', '))}) life
    cross join lateral (${ofWhom(figure, span, to, days.join(', '))}) days
    ${
      figure.judged
        ? `left join lateral (${judgedBy(from)}) before on true
           left join lateral (${judgedBy(to)}) after on true`
        : ''
    }`;
};

/** The fact that took somebody away, or judged anew; no line of a receipt names it. */
const endedBy = (figure: Figure): string => {
  if (figure.counts === 'DEED') return `'{}'::uuid[]`;
  const judged = figure.judged
    ? ', case when before.at_risk is distinct from after.at_risk then after.fact_id end'
    : '';
  const gone = `case when not c.came and life.there is null then life.ended_by end`;
  return `array_remove(array[${figure.registered ? gone : 'null::uuid'}${judged}], null)`;
};

/** What made a line come or go in the course of time. */
const factsInTime = (figure: Figure): string =>
  `${endedBy(figure)} || case when c.came then coalesce(nullif(${NEW_FACTS}, '{}'), c.will_facts)
    else c.was_facts || ${NEW_FACTS} end`;

const lived = (
  figure: Figure,
  before: string,
  after: string,
  [from, to]: readonly [At, At],
  sign: 1 | -1,
  withFacts: boolean,
): string => `
  select c.key, c.family_id, c.person_id, c.kelurahan, c.value, c.lines,
    ${reasonInTime(figure)} as part, ${withFacts ? factsInTime(figure) : NO_FACTS} as facts
  from (${changed(before, after, sign)}) c
  ${figure.counts === 'DEED' ? '' : circumstances(figure, from, to)}`;

/** Earlier first; the sign tells whether that is the order in which they were asked for. */
const inOrder = <T>(a: T, b: T, swapped: boolean): readonly [T, T, 1 | -1] =>
  swapped ? [b, a, -1] : [a, b, 1];

/**
 * Every line that makes the difference, each with its one reason: `key`, `family_id`, `person_id`,
 * `kelurahan`, `value`, `lines`, `part`, `facts`. Asked backwards in time, what came goes again.
 * Who only counts them does without the `facts`, which then say nothing.
 */
export const changeLines = (
  figure: Figure,
  from: FigureQuestion,
  to: FigureQuestion,
  withFacts = true,
): string => {
  const moment = (question: FigureQuestion, param: string): string | undefined =>
    question.knownAt === undefined ? undefined : `${param}::timestamptz`;
  const first: At = { from: '$1::date', asOf: '$2::date', knownAt: moment(from, '$3') };
  const middle: At = { ...first, knownAt: moment(to, '$6') };
  const last: At = { from: '$4::date', asOf: '$5::date', knownAt: middle.knownAt };
  const steps: string[] = [];
  // By its facts is told why a line became known.
  const needed = withFacts || from.knownAt !== to.knownAt;
  const sides = [`m as materialized (${side(figure, middle, needed)})`];
  if (from.knownAt !== to.knownAt) {
    const unlearnt = (from.knownAt ?? '9') > (to.knownAt ?? '9');
    const [before, after, sign] = inOrder('a', 'm', unlearnt);
    const [one = '', other] = unlearnt
      ? [middle.knownAt, first.knownAt]
      : [first.knownAt, middle.knownAt];
    sides.push(`a as materialized (${side(figure, first, needed)})`);
    steps.push(learnt(before, after, { after: one, upTo: other }, sign));
  }
  if (from.asOf !== to.asOf || firstDayOf(from, figure) !== firstDayOf(to, figure)) {
    const [before, after, sign] = inOrder('m', 'z', from.asOf > to.asOf);
    sides.push(`z as materialized (${side(figure, last, needed)})`);
    const days = sign === 1 ? ([middle, last] as const) : ([last, middle] as const);
    steps.push(lived(figure, before, after, days, sign, withFacts));
  }
  const none = `select key, family_id, person_id, kelurahan, 0 as value, 0 as lines, '' as part, facts
    from m where false`;
  return `with ${sides.join(',\n')} ${[none, ...steps.map((step) => `(${step})`)].join('\nunion all\n')}`;
};
