import { f } from '#libs/domain/kernel';
import { defineFact } from './family.js';

export const FactCorrected = defineFact({
  type: 'FactCorrected',
  schema: 1,
  subject: 'subjectId',
  fields: {
    targetId: f.uuid({ id: 'Fakta yang diperbaiki', en: 'Fact that is corrected' }),
    /** Whose data the sealed changes are: a person, or the family itself. */
    subjectId: f.uuid({ id: 'Pemilik data', en: 'Data subject' }),
    changes: f.json({ id: 'Perubahan', en: 'Changes' }, { weightKg: 9.8 }),
    sealedChanges: f.optional(
      f.sealed(f.json({ id: 'Perubahan data pribadi', en: 'Changes of personal data' }, {})),
    ),
    newOccurredAt: f.optional(f.instant({ id: 'Waktu kejadian yang benar', en: 'True time' })),
    reason: f.sealed(
      f.text({ id: 'Alasan', en: 'Reason' }, { min: 5, max: 500, example: 'Salah baca timbangan' }),
    ),
  },
  // Corrections act before the fold (timeline.ts), so the fold itself has nothing to do.
  evolve: () => undefined,
  tell: {
    id: (d) => `Satu fakta diperbaiki${d.reason === undefined ? '' : `: ${d.reason}`}`,
    en: (d) => `One fact was corrected${d.reason === undefined ? '' : `: ${d.reason}`}`,
  },
});
