import { holds, type At } from '../found.js';

const SHARED = { likeness: 'validity_alike', nik: 'validity_same_nik' } as const;

/**
 * Persons who have something in common with another one, and both are there on the day. Each of a
 * pair is a finding of its own; the other one is found by the same likeness.
 */
export const alike = (at: At, by: 'likeness' | 'nik', code: string, condition: string): string => `
  select a.family_id, a.person_id, a.kelurahan, a.worker,
    greatest(a.valid_from, min(b.valid_from)) as since, '${code}' as code,
    null::integer as amount, a.fact_id
  from read.${SHARED[by]} s
  join read.validity_likeness a on a.${by} = s.${by}
  join read.validity_likeness b on b.${by} = s.${by} and b.person_id <> a.person_id
  where (${condition}) and ${holds('a', at)} and ${holds('b', at)}
  group by a.family_id, a.person_id, a.kelurahan, a.worker, a.valid_from, a.fact_id`;
