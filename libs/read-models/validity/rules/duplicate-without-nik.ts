import type { PersonRule } from '../rule.js';
import { COUNSELLOR } from './who.js';

export const DUPLICATE_WITHOUT_NIK: PersonRule = {
  about: 'PERSON',
  id: 'ID-04',
  severity: 'W',
  title: { id: 'Kemungkinan data ganda tanpa NIK', en: 'Probable duplicate without NIK' },
  text: {
    id: 'Dua orang dengan tanggal lahir, jenis kelamin dan nama (dan ibu) yang serupa, dan sekurangnya satu tanpa NIK: mungkin orang yang sama.',
    en: 'Two persons of like birth date, sex and name (and mother), at least one of them without a NIK: perhaps the same one.',
  },
  fixedBy: COUNSELLOR,
  details: {
    TWIN: { id: 'Serupa dengan orang lain di register', en: 'Like another person of the register' },
  },
  // Each of the pair is a finding of its own; the other one is found by the same likeness.
  found: (day) => `
    select a.family_id, a.person_id, a.kelurahan, a.worker,
      greatest(a.valid_from, min(b.valid_from)) as since, 'TWIN' as code,
      null::integer as amount, a.fact_id
    from read.validity_likeness a
    join read.validity_likeness b on b.likeness = a.likeness and b.person_id <> a.person_id
    where not (a.has_nik and b.has_nik)
      and (a.mother is null or b.mother is null or a.mother = b.mother)
      and a.valid_from <= ${day} and (a.valid_to is null or a.valid_to > ${day})
      and b.valid_from <= ${day} and (b.valid_to is null or b.valid_to > ${day})
    group by a.family_id, a.person_id, a.kelurahan, a.worker, a.valid_from, a.fact_id`,
};
