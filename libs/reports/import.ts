import { v5 } from 'uuid';
import { ExternalReportRecorded, readPrintedReport } from '#libs/domain/report';
import type { ExternalReport } from '#libs/domain/report';
import { isRefusal, normalise, refuse, toLocal, type Refusal } from '#libs/domain/kernel';
import { canonical, type FactStore } from '#libs/event-store';
import { readReport } from './read.js';
import { reportStream, type StoredReport } from './stored-report.js';

/** Under which the commands that keep reports are named: the same report is the same command. */
const NAMESPACE = '3d0c3f0e-9a3b-5f7e-8a55-6160443717a5';

/** The desk at which the operator sits is no account: it acts with the machine's own rights. */
const OPERATOR = { actor: 'operator', role: 'OPERATOR', area: '19.71' } as const;

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A report is known by the period it closes and by who printed it. */
export const reportIdOf = ({ periodUntil, outlet }: ExternalReport): string =>
  `${periodUntil}-${slug(outlet)}`.slice(0, 120);

export interface Imported {
  /** False when the very same report had been kept before. */
  readonly added: boolean;
  readonly stored: StoredReport;
}

/**
 * Keeps a published report as it was printed. Refuses with REPORT_MALFORMED, and with
 * REPORT_ALREADY_KEPT when other figures of the same outlet and period are there already: what was
 * published is not overwritten.
 */
export const importReport = async (
  store: FactStore,
  input: unknown,
  now: number = Date.now(),
): Promise<Imported | Refusal> => {
  const report = readPrintedReport(input);
  if (isRefusal(report)) return report;
  const id = reportIdOf(report);
  const commandId = v5(canonical(report), NAMESPACE);
  const outcome = await store.append(
    reportStream(id),
    'none',
    [
      {
        type: ExternalReportRecorded.type,
        schema: ExternalReportRecorded.schema,
        data: { ...report },
        occurredAt: normalise(report.publishedOn),
        capturedAt: toLocal(now),
        warnings: [],
      },
    ],
    { ...OPERATOR, commandId, correlationId: commandId, source: 'IMPORT' },
  );
  const stored = await readReport(store, id);
  if (stored === undefined) throw new Error('a report that was kept cannot be read');
  return canonical(stored.report) === canonical(report)
    ? { added: outcome.status === 'appended', stored }
    : refuse('REPORT_ALREADY_KEPT', undefined, { id });
};
