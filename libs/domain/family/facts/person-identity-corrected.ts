import { dayOf, f, record, refuse } from '#libs/domain/kernel';
import { notOpen, notPresent, occurredOn, PRESENCE_REFUSALS } from '../guards.js';
import { nikAreaOddities, nikOddities } from '../identity.js';
import { defineCommand, defineFact } from './family.js';
import { personId } from './fields.js';
import { IDENTITY_REFUSALS, identityObjection, nikTaken, personFields } from './person-added.js';

const { name, nik, nikStatus, sex, birthDate, phone } = personFields;

/**
 * Who a person is turns out to be otherwise than believed, or becomes known (a newborn gets a
 * NIK). What is shown true now was true all along, hence the timing.
 */
export const PersonIdentityCorrected = defineFact({
  type: 'PersonIdentityCorrected',
  schema: 1,
  subject: 'personId',
  timing: 'ALWAYS',
  fields: {
    personId,
    name: f.optional(name),
    nik,
    nikStatus: f.optional(nikStatus),
    sex: f.optional(sex),
    birthDate: f.optional(birthDate),
    phone,
    shownBy: f.optional(
      f.choice({ id: 'Bukti', en: 'Shown by' }, ['KTP', 'KK', 'AKTA', 'BUKU_KIA', 'KETERANGAN']),
    ),
  },
  clearFrom: (d) => (d.birthDate === undefined ? {} : { birthMonth: d.birthDate.slice(0, 7) }),
  objection: identityObjection,
  oddities: nikOddities,
  evolve(state, fact) {
    const { personId: id, shownBy: _, ...identity } = fact.data;
    const { birthDate: born } = identity;
    const patch = { ...identity, ...(born !== undefined && { birthMonth: born.slice(0, 7) }) };
    const before = state.identities.get(id) ?? [];
    state.identities.set(id, [...before, { factId: fact.id, version: fact.version, patch }]);
  },
  tell: {
    id: (d, c) => `Identitas ${c.name(d.personId)} dibetulkan`,
    en: (d, c) => `Identity of ${c.name(d.personId)} put right`,
  },
});

export const CorrectIdentity = defineCommand({
  name: 'CorrectIdentity',
  path: 'identity-corrections',
  permission: 'register',
  title: { id: 'Betulkan identitas', en: 'Correct an identity' },
  fields: PersonIdentityCorrected.fields,
  refusals: [
    ...PRESENCE_REFUSALS,
    'NOTHING_CHANGED',
    'BIRTH_IN_FUTURE',
    'MEASURED_BEFORE_BIRTH',
    'BORN_AFTER_ENTRY',
    'NIK_ALREADY_IN_FAMILY',
    'NOT_A_WOMAN',
    ...IDENTITY_REFUSALS,
  ],
  decide(input, context) {
    const refusal =
      notOpen(context) ??
      notPresent(context, 'personId', input.personId) ??
      nikTaken(context, input.nik, input.personId);
    if (refusal !== undefined) return refusal;
    const { personId: id, shownBy: _, ...changes } = input;
    if (Object.values(changes).every((value) => value === undefined))
      return refuse('NOTHING_CHANGED');
    const person = context.now.persons.get(id);
    const contradiction = identityObjection({ ...person, ...changes });
    if (contradiction !== undefined) return contradiction;
    const isMother =
      person !== undefined && person.pregnancies.length + person.deliveries.length > 0;
    if (changes.sex === 'L' && isMother) return refuse('NOT_A_WOMAN', 'sex');
    const born = changes.birthDate;
    if (born !== undefined && born > occurredOn(context))
      return refuse('BIRTH_IN_FUTURE', 'birthDate');
    if (born !== undefined && person?.measurements.some((m) => dayOf(m.at) < born))
      return refuse('MEASURED_BEFORE_BIRTH', 'birthDate');
    if (born !== undefined && person !== undefined && born > dayOf(person.addedAt))
      return refuse('BORN_AFTER_ENTRY', 'birthDate');
    const known = { nik: person?.nik, birthDate: person?.birthDate, sex: person?.sex };
    const oddities = nikOddities({ ...known, ...changes }).filter(
      (odd) => !nikOddities(changes).some((own) => own.code === odd.code),
    );
    return [
      record(PersonIdentityCorrected, context, input, [
        ...oddities,
        ...nikAreaOddities(changes.nik, context.at.residences.at(-1)?.kelurahan),
        // Every z-score of the person is another one from now on (AG-03).
        ...(born !== undefined && (person?.measurements.length ?? 0) > 0
          ? [{ code: 'AGE_CHANGED_AFTER_MEASUREMENTS', field: 'birthDate' }]
          : []),
      ]),
    ];
  },
});
