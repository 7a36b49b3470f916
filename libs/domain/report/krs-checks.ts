import type { ExternalReport } from './external-report.js';
import { plainCheck, type ReportCheck } from './sums.js';

/** What must add up in a table of KRS (domain.md 2.2); the factors overlap and are never summed. */
export const krsChecks = ({ krs }: ExternalReport): ReportCheck[] => {
  if (krs === undefined) return [];
  const { target, atRisk, notAtRisk, ranks } = krs;
  const sum = atRisk + notAtRisk;
  const targets = plainCheck('R-KRS-TARGET', sum === target, { target, sum }, (n, l) =>
    l === 'id'
      ? `KRS ${n(atRisk)} + tidak berisiko ${n(notAtRisk)} = ${n(sum)}, keluarga sasaran ${n(target)}`
      : `At risk ${n(atRisk)} + not at risk ${n(notAtRisk)} = ${n(sum)}, target families ${n(target)}`,
  );
  if (ranks === undefined) return [targets];
  const ranked = ranks.reduce((total, rank) => total + rank, 0);
  return [
    targets,
    plainCheck('R-KRS-RANKS', ranked === atRisk, { ranked, atRisk }, (n, l) =>
      l === 'id'
        ? `Peringkat kesejahteraan berjumlah ${n(ranked)}, KRS ${n(atRisk)}`
        : `The welfare ranks add up to ${n(ranked)}, families at risk are ${n(atRisk)}`,
    ),
  ];
};
