import { v5 } from 'uuid';
import { ExternalReportRecorded, readPrinted, type ExternalReport } from '#libs/domain/report';
import { normalise, toLocal, type Problem, type Source } from '#libs/domain/kernel';
import { canonical, sha256, type FactStore } from '#libs/event-store';
import type { Actor } from '#libs/identity/roles';
import { readReport } from './read.js';
import { reportStream, type StoredReport } from './stored-report.js';

/** Under which the commands that keep reports are named: the same report is the same command. */
const NAMESPACE = '3d0c3f0e-9a3b-5f7e-8a55-6160443717a5';

/** The desk at which the operator sits is no account: it acts with the machine's own rights. */
const OPERATOR: Actor = { id: 'operator', role: 'OPERATOR', area: '19.71' };

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A report is known by the period it closes and by who printed it. */
export const reportIdOf = ({ periodUntil, outlet }: ExternalReport): string =>
  `${periodUntil}-${slug(outlet)}`.slice(0, 120);

/** Who keeps a report: the operator unless somebody else is named. */
export interface KeptBy {
  readonly actor: Actor;
  readonly source: Source;
  /** Named for the report itself when left out: the same report is then the same command. */
  readonly commandId?: string;
}

export type Imported =
  | {
      /** `repeated`: the very same report had been kept before. */
      readonly status: 'kept' | 'repeated';
      readonly stored: StoredReport;
    }
  /** Everything that is wrong with it. */
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] }
  /** Other figures of the same outlet and period are there already: they are not overwritten. */
  | { readonly status: 'other-kept'; readonly id: string };

/**
 * Keeps a published report as it was printed, once, however often it is sent. Throws
 * `LogUnavailable` when the log cannot be reached; sending it again is safe.
 */
export const importReport = async (
  store: FactStore,
  input: unknown,
  { actor, source, ...command }: KeptBy = { actor: OPERATOR, source: 'IMPORT' },
  now: number = Date.now(),
): Promise<Imported> => {
  const read = readPrinted(input);
  if ('problems' in read) return { status: 'invalid', problems: read.problems };
  const { report } = read;
  const id = reportIdOf(report);
  const text = canonical(report);
  const commandId = command.commandId ?? v5(text, NAMESPACE);
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
    {
      actor: actor.id,
      role: actor.role,
      area: actor.area,
      source,
      commandId,
      correlationId: commandId,
      commandDigest: sha256(text),
    },
  );
  const stored = await readReport(store, id);
  if (stored === undefined) throw new Error('a report that was kept cannot be read');
  if (canonical(stored.report) !== text) return { status: 'other-kept', id };
  return { status: outcome.status === 'appended' ? 'kept' : 'repeated', stored };
};
