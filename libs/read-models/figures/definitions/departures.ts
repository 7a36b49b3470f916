import type { At } from './figure.js';
import { known, validOn, whoWasThere } from './lines.js';

/** How a stay in a home ended, see `figure_presence`. */
export type Went = 'MOVED' | 'LEFT_CITY' | 'DIED';

const ended = (went: Went, at: At): string =>
  `went = '${went}' and valid_to between ${at.from} and ${at.asOf}`;

/**
 * Persons who were in a category until a stay of theirs ended in the period, each once: in the
 * category and kelurahan of the day before, and by what made it so and what ended it. Those who
 * moved count when they moved into another kelurahan.
 */
export const departed = (went: Went, at: At): string => `
  select distinct on (p.person_id) p.family_id, array[p.person_id] as persons,
    array[s.category] as categories, p.kelurahan, 1 as quantity,
    s.caused_by || array_remove(array[p.ended_by], null) as facts
  from read.figure_presence p
  join read.figure_span s on s.family_id = p.family_id and s.person_id = p.person_id
    and ${validOn('s', { ...at, asOf: '(p.valid_to - 1)' })} and ${known('s', at)}
  ${
    went === 'MOVED'
      ? `join read.figure_presence n on n.family_id = p.family_id and n.person_id = p.person_id
    and n.valid_from = p.valid_to and n.kelurahan <> p.kelurahan and ${known('n', at)}`
      : ''
  }
  where p.went = '${went}' and p.valid_to between ${at.from} and ${at.asOf} and ${known('p', at)}
    and ${whoWasThere('p', 'figure_presence', ended(went, at), at)}
  order by p.person_id, p.valid_to desc, p.known_from desc, p.family_id`;
