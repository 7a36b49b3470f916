import { f, isRefusal, normalise, record, type Fact, type Warning } from '#libs/domain/kernel';
import { amendable, AMENDMENT_REFUSALS, groundless, INCONSISTENCY_CODES } from '../amending.js';
import { changesRefusal, CHANGES_REFUSALS } from '../changes.js';
import type { Deciding } from '../guards.js';
import { storedChanges } from '../stored-changes.js';
import { defineCommand, defineFact } from './family.js';
import { reason } from './fields.js';

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
    reason: reason('Salah baca timbangan'),
  },
  // Corrections act before the fold (settle.ts), so the fold itself has nothing to do.
  evolve: () => undefined,
  tell: {
    id: (d, c) =>
      `Diperbaiki: “${c.sentence(d.targetId) ?? 'satu fakta'}”${d.reason === undefined ? '' : `; ${d.reason}`}`,
    en: (d, c) =>
      `Corrected: “${c.sentence(d.targetId) ?? 'one fact'}”${d.reason === undefined ? '' : `; ${d.reason}`}`,
  },
});

/** Every z-score of the person is another one from now on (AG-03). */
const aged = (
  { now }: Deciding,
  { data }: Fact,
  changes: Readonly<Record<string, unknown>>,
): readonly Warning[] => {
  const person = now.persons.get(String(data['personId']));
  return changes['birthDate'] !== undefined && (person?.measurements.length ?? 0) > 0
    ? [{ code: 'AGE_CHANGED_AFTER_MEASUREMENTS', field: 'changes.birthDate' }]
    : [];
};

export const CorrectFact = defineCommand({
  name: 'CorrectFact',
  path: 'corrections',
  permission: 'correct',
  title: { id: 'Perbaiki fakta', en: 'Correct a fact' },
  fields: {
    targetId: FactCorrected.fields.targetId,
    /** Some of the target's fields with their true values; null takes an optional one away. */
    changes: f.optional(FactCorrected.fields.changes),
    newOccurredAt: FactCorrected.fields.newOccurredAt,
    reason: FactCorrected.fields.reason,
  },
  refusals: [...AMENDMENT_REFUSALS, ...CHANGES_REFUSALS, ...INCONSISTENCY_CODES],
  decide({ targetId, changes = {}, newOccurredAt, reason: why }, context) {
    const target = amendable(context, targetId);
    if (isRefusal(target)) return target;
    const moment = newOccurredAt === undefined ? undefined : normalise(newOccurredAt);
    const refusal = changesRefusal(context, target, changes, moment);
    if (refusal !== undefined) return refusal;
    const stored = storedChanges(context, target, changes, moment);
    const correction = record(FactCorrected, context, {
      targetId,
      ...stored.data,
      ...(moment !== undefined && { newOccurredAt: moment }),
      reason: why,
    });
    const warned = {
      ...correction,
      warnings: [...stored.warnings, ...aged(context, target, changes)],
    };
    return groundless(context, warned) ?? [warned];
  },
});
