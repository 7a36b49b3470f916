import type { Language } from '#libs/domain/kernel';
import {
  checkAgainstOwn,
  checkAgainstPrevious,
  checkMonthlyByKelurahan,
  type ReportCheck,
} from '#libs/domain/report';
import type { CityFigures, StoredReport } from '#libs/reports';
import type { ReportBesideDto, ReportDto, ReportKeptDto } from './reports.dto.js';

/* Not the class itself: what is spread is no instance of it. */
type Shown = { [K in keyof ReportDto]: ReportDto[K] };

export const reportView = ({ id, report, verdict, recordedAt }: StoredReport): Shown => ({
  id,
  title: report.title,
  outlet: report.outlet,
  ...(report.url === undefined ? {} : { url: report.url }),
  ...(report.speaker === undefined ? {} : { speaker: report.speaker }),
  publishedOn: report.publishedOn,
  area: report.area,
  ...(report.periodFrom === undefined ? {} : { periodFrom: report.periodFrom }),
  periodUntil: report.periodUntil,
  headline: report.headline,
  verdict,
  recordedAt,
});

const checksView = (
  checks: readonly ReportCheck[],
  language: Language,
): ReportBesideDto['checks'] =>
  checks.map(({ sentence, hypotheses, ...check }) => ({
    ...check,
    sentence: sentence[language],
    hypotheses: hypotheses.map((h) => ({ code: h.code, text: h[language] })),
  }));

/** What became of a report that was sent, with what is odd in it. */
export const reportKept = (
  status: ReportKeptDto['status'],
  stored: StoredReport,
  language: Language,
): ReportKeptDto => ({
  status,
  ...reportView(stored),
  checks: checksView(stored.checks, language),
});

/** The report as printed, its checks in the reader's language, and the city's own figures beside. */
export const reportBeside = (
  stored: StoredReport,
  own: CityFigures,
  previous: StoredReport | undefined,
  language: Language,
): ReportBesideDto => ({
  ...reportView(stored),
  lines: stored.report.lines.map((line, i) => {
    const figures = own.lines[i];
    return { ...line, ...(figures === undefined ? {} : { own: figures }) };
  }),
  checks: checksView(
    [
      ...stored.checks,
      ...checkAgainstOwn(stored.report, own),
      ...(previous === undefined ? [] : checkAgainstPrevious(stored.report, previous.report)),
      ...own.monthly.map(checkMonthlyByKelurahan),
    ],
    language,
  ),
  own: {
    ...own.headline,
    from: own.from,
    asOf: own.asOf,
    ...(own.knownAt === undefined ? {} : { knownAt: own.knownAt }),
    definitions: own.definitions.map(({ name, title, text }) => ({
      name,
      title: title[language],
      text: text[language],
    })),
  },
  hash: stored.hash,
});
