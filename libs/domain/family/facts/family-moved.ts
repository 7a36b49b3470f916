import { areaName } from '#libs/domain/area';
import { record } from '#libs/domain/kernel';
import { notOpen } from '../guards.js';
import { caused, defineCommand, defineFact } from './family.js';
import { homeFields } from './fields.js';

/** Another address, in the same kelurahan or in another one of the city. */
export const FamilyMoved = defineFact({
  type: 'FamilyMoved',
  schema: 1,
  fields: homeFields,
  evolve(state, fact) {
    const { kelurahan, posyandu, address } = fact.data;
    state.residences.push({
      ...caused(fact),
      kelurahan,
      ...(posyandu !== undefined && { posyandu }),
      ...(address !== undefined && { address }),
    });
  },
  tell: {
    id: (d) => `Keluarga pindah ke kelurahan ${areaName(d.kelurahan)}`,
    en: (d) => `Family moved to kelurahan ${areaName(d.kelurahan)}`,
  },
});

export const MoveFamily = defineCommand({
  name: 'MoveFamily',
  path: 'moves',
  permission: 'register',
  title: { id: 'Catat pindah alamat', en: 'Record a move' },
  fields: FamilyMoved.fields,
  refusals: ['FAMILY_NOT_REGISTERED', 'FAMILY_CLOSED'],
  decide: (input, context) => notOpen(context) ?? [record(FamilyMoved, context, input)],
});
