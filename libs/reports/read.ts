import type { FactStore } from '#libs/event-store';
import { REPORT_STREAMS, reportStream, storedReport, type StoredReport } from './stored-report.js';

/** Reports are published a few times a year: all of them fit in one page. */
const AT_MOST = 500;

/** Every report that was kept, the latest period first. */
export const listReports = async (store: FactStore): Promise<readonly StoredReport[]> => {
  const streams = await store.log.streams(REPORT_STREAMS, undefined, AT_MOST);
  const facts = await store.readStreams(streams);
  return [...facts.values()]
    .flatMap((of) => storedReport(of) ?? [])
    .sort(
      (a, b) =>
        b.report.periodUntil.localeCompare(a.report.periodUntil) || a.id.localeCompare(b.id),
    );
};

/** One report; undefined when no report of this id was kept. */
export const readReport = async (store: FactStore, id: string): Promise<StoredReport | undefined> =>
  storedReport(await store.readStream(reportStream(id)));

/** The report of the period before, of the same area; undefined when none was kept. */
export const previousReport = async (
  store: FactStore,
  { report }: StoredReport,
): Promise<StoredReport | undefined> =>
  (await listReports(store)).find(
    (other) => other.report.area === report.area && other.report.periodUntil < report.periodUntil,
  );
