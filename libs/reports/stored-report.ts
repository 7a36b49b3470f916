import {
  checkReport,
  ExternalReportRecorded,
  verdictOf,
  type ExternalReport,
  type ReportCheck,
} from '#libs/domain/report';
import type { Fact, Position } from '#libs/domain/kernel';

const PREFIX = 'report-';

export const reportStream = (id: string): string => `${PREFIX}${id}`;

export const REPORT_STREAMS = PREFIX;

/** A published report as it was kept, and what can be said about it from itself alone. */
export interface StoredReport {
  /** `2025-07-31-alineanews-id`: last day of the period and outlet. */
  readonly id: string;
  readonly report: ExternalReport;
  readonly checks: readonly ReportCheck[];
  readonly verdict: ReturnType<typeof verdictOf>;
  /** UTC. */
  readonly recordedAt: string;
  readonly recordedBy: { readonly actor: string; readonly role: string };
  readonly position: Position;
  readonly hash: string;
}

/** The report that the facts of its stream add up to; undefined when there is none. */
export const storedReport = (facts: readonly Fact[]): StoredReport | undefined => {
  const fact = facts.findLast(({ type }) => type === ExternalReportRecorded.type);
  if (fact === undefined) return undefined;
  const report = fact.data as unknown as ExternalReport;
  const checks = checkReport(report);
  return {
    id: fact.stream.slice(PREFIX.length),
    report,
    checks,
    verdict: verdictOf(checks),
    recordedAt: fact.recordedAt,
    recordedBy: { actor: fact.by.actor, role: fact.by.role },
    position: fact.position,
    hash: fact.hash,
  };
};
