import { f, record } from '#libs/domain/kernel';
import { notOpen } from '../guards.js';
import { caused, defineCommand, defineFact } from './family.js';

const REASONS = ['TIDAK_DI_RUMAH', 'PINDAH', 'MENOLAK', 'ALAMAT_TIDAK_DITEMUKAN'] as const;

const WORDS: Readonly<Record<(typeof REASONS)[number], { id: string; en: string }>> = {
  TIDAK_DI_RUMAH: { id: 'tidak di rumah', en: 'not at home' },
  PINDAH: { id: 'sudah pindah', en: 'moved away' },
  MENOLAK: { id: 'menolak', en: 'refused' },
  ALAMAT_TIDAK_DITEMUKAN: { id: 'alamat tidak ditemukan', en: 'address not found' },
};

export const HomeVisitMissed = defineFact({
  type: 'HomeVisitMissed',
  schema: 1,
  isDeed: true,
  fields: {
    reason: f.choice({ id: 'Sebab', en: 'Reason' }, REASONS),
    nextVisitOn: f.optional(f.day({ id: 'Kunjungan berikutnya', en: 'Next visit' }, '2025-08-14')),
  },
  evolve(state, fact) {
    state.missedVisits.push({ ...caused(fact), reason: fact.data.reason });
  },
  tell: {
    id: (d) => `Kunjungan tidak terlaksana: ${WORDS[d.reason].id}`,
    en: (d) => `Visit missed: ${WORDS[d.reason].en}`,
  },
});

export const MissHomeVisit = defineCommand({
  name: 'MissHomeVisit',
  path: 'missed-visits',
  permission: 'visit',
  title: { id: 'Catat kunjungan yang gagal', en: 'Record a missed visit' },
  fields: HomeVisitMissed.fields,
  records: HomeVisitMissed.type,
  refusals: ['FAMILY_NOT_REGISTERED', 'FAMILY_CLOSED'],
  decide: (input, context) => notOpen(context) ?? [record(HomeVisitMissed, context, input)],
});
