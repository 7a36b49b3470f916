import {
  factorName,
  roleName,
  type Assessment,
  type Effective,
  type Finding,
} from '#libs/domain/family';
import type { Language } from '#libs/domain/kernel';
import type { FindingDto, JudgementDto } from './risk.dto.js';

/** One judgement with its three clocks and its author. `names`: of accounts, by id. */
export const judgementView = (
  { factId, kind, atRisk, ruleSet, answers }: Assessment,
  { fact, correctedBy }: Effective,
  names: ReadonlyMap<string, string>,
  language: Language,
): JudgementDto => {
  const { actor, role, area, source } = fact.by;
  const name = names.get(actor);
  const { evidence } = fact.data as { readonly evidence?: readonly string[] };
  return {
    factId,
    kind,
    atRisk,
    ruleSet,
    ...(answers === undefined ? {} : { answers }),
    ...(evidence === undefined ? {} : { evidence }),
    occurredAt: fact.occurredAt,
    capturedAt: fact.capturedAt,
    recordedAt: fact.recordedAt,
    by: {
      actor,
      ...(name === undefined ? {} : { name }),
      role,
      roleName: roleName(role)[language],
      area,
      source,
    },
    correctedBy: correctedBy.map(({ id }) => id),
  };
};

const STATED = {
  id: 'Dinyatakan ada oleh penilai',
  en: 'Stated as found by the assessor',
} as const;

const declared = (code: string): Finding => ({
  code,
  truth: 'YES',
  basis: 'DECLARED',
  reason: STATED,
});

/** The factors as the fact keeps them; those that were only stated, where it keeps no more. */
export const findingsView = ({ findings, factors }: Assessment): readonly FindingDto[] =>
  (findings ?? factors.map(declared)).map((finding) => ({
    code: finding.code,
    name: factorName(finding.code),
    truth: finding.truth,
    basis: finding.basis,
    reason: finding.reason,
    factIds: finding.factIds ?? [],
    missing: finding.missing ?? [],
  }));
