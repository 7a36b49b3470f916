import { f, record } from '#libs/domain/kernel';
import { notOpen } from '../guards.js';
import { caused, defineCommand, defineFact } from './family.js';

const UNKNOWN = 'TIDAK_DIKETAHUI';

/** Conditions of the household (domain.md 2.2). What nobody asked stays unknown: never a "yes". */
export const HouseholdSurveyed = defineFact({
  type: 'HouseholdSurveyed',
  schema: 1,
  fields: {
    water: f.choice({ id: 'Sumber air minum utama', en: 'Main drinking water' }, [
      'KEMASAN',
      'LEDENG',
      'SUMUR_BOR',
      'SUMUR_TERLINDUNGI',
      'SUMUR_TAK_TERLINDUNGI',
      'AIR_PERMUKAAN',
      'LAINNYA',
      UNKNOWN,
    ]),
    latrine: f.choice({ id: 'Jamban', en: 'Latrine' }, [
      'DENGAN_TANGKI_SEPTIK',
      'TANPA_TANGKI_SEPTIK',
      'TIDAK_ADA',
      UNKNOWN,
    ]),
    contraception: f.choice({ id: 'KB', en: 'Contraception' }, [
      'MODERN',
      'TRADISIONAL',
      'TIDAK',
      'TIDAK_BERLAKU',
      UNKNOWN,
    ]),
    welfareRank: f.choice({ id: 'Peringkat kesejahteraan', en: 'Welfare rank' }, [
      '1',
      '2',
      '3',
      '4',
      'LEBIH_DARI_4',
      UNKNOWN,
    ]),
  },
  evolve(state, fact) {
    state.surveys.push({ ...caused(fact), ...fact.data });
  },
  tell: {
    id: () => 'Keadaan rumah tangga didata',
    en: () => 'Household conditions surveyed',
  },
});

export const SurveyHousehold = defineCommand({
  name: 'SurveyHousehold',
  path: 'household-surveys',
  permission: 'visit',
  title: { id: 'Data keadaan rumah tangga', en: 'Survey the household' },
  fields: HouseholdSurveyed.fields,
  refusals: ['FAMILY_NOT_REGISTERED', 'FAMILY_CLOSED'],
  decide: (input, context) => notOpen(context) ?? [record(HouseholdSurveyed, context, input)],
});
