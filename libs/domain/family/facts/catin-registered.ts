import { addMonths, f, record, refuse } from '#libs/domain/kernel';
import { personOf } from '../enter.js';
import { notOpen, notPresent, occurredOn, personHere, PRESENCE_REFUSALS } from '../guards.js';
import { currentPolicy } from '../policy.js';
import { caused, defineCommand, defineFact } from './family.js';
import { personId } from './fields.js';

/** Bride and groom are registered each in their own family; `partnerId` joins the two. */
export const CatinRegistered = defineFact({
  type: 'CatinRegistered',
  schema: 1,
  fields: {
    personId,
    weddingPlannedOn: f.optional(
      f.day({ id: 'Rencana tanggal nikah', en: 'Planned wedding' }, '2025-11-20'),
    ),
    partnerId: f.optional(f.uuid({ id: 'Pasangan', en: 'Partner' })),
    partnerFamilyId: f.optional(f.uuid({ id: 'Keluarga pasangan', en: "Partner's family" })),
  },
  evolve(state, fact) {
    const { personId: id, weddingPlannedOn } = fact.data;
    personOf(state, fact, id)?.engagements.push({
      ...caused(fact),
      ...(weddingPlannedOn !== undefined && { weddingPlannedOn }),
    });
  },
  tell: {
    id: (d, c) => `${c.name(d.personId)} terdaftar sebagai calon pengantin`,
    en: (d, c) => `${c.name(d.personId)} registered as a catin`,
  },
});

export const RegisterCatin = defineCommand({
  name: 'RegisterCatin',
  path: 'catin',
  permission: 'register',
  title: { id: 'Daftarkan calon pengantin', en: 'Register a catin' },
  fields: CatinRegistered.fields,
  refusals: [...PRESENCE_REFUSALS, 'ALREADY_CATIN', 'WEDDING_IN_PAST'],
  decide(input, context) {
    const refusal = notOpen(context) ?? notPresent(context, 'personId', input.personId);
    if (refusal !== undefined) return refusal;
    const person = personHere(context, input.personId);
    if (person.engagements.some((e) => e.endedAt === undefined))
      return refuse('ALREADY_CATIN', 'personId');
    const day = occurredOn(context);
    const wedding = input.weddingPlannedOn;
    if (wedding !== undefined && wedding < day)
      return refuse('WEDDING_IN_PAST', 'weddingPlannedOn');
    const inTime =
      wedding === undefined || addMonths(day, currentPolicy.catinMonthsAhead) <= wedding;
    return [
      record(
        CatinRegistered,
        context,
        input,
        inTime ? [] : [{ code: 'CATIN_LATE', field: 'weddingPlannedOn' }],
      ),
    ];
  },
});
