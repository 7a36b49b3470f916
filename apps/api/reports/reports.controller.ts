import type { Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import { within } from '#libs/domain/area';
import { cityFigures, listReports, previousReport, readReport } from '#libs/reports';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { dtoOf } from '../requests/fields-dto.js';
import { knownAtField, knownAtOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { reportBeside, reportView } from './report-view.js';
import { ReportBesideDto, ReportsDto } from './reports.dto.js';

const ReportCutDto = dtoOf('ReportCut', { knownAt: knownAtField });

const REPORT_ID = /^[a-z0-9-]{1,120}$/;

@ApiTags('figures')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  @Get()
  @Describe('Laporan yang pernah terbit', 'Published reports', 'What was printed is public.')
  @ApiOkResponse({ type: ReportsDto })
  @Problems('UNAUTHENTICATED')
  async reports(): Promise<ReportsDto> {
    return { reports: (await listReports(this.jejak.facts)).map(reportView) };
  }

  @Get(':reportId')
  @ReadsBehind()
  @Describe(
    'Satu laporan di samping angka kota sendiri',
    'One report beside the city’s own figures',
    'The printed figures are checked, never corrected: against themselves, line by line against the city’s own figures of the same area and period, and against the report before. Reasons for a difference are hypotheses.',
  )
  @ApiParam({ name: 'reportId', example: '2025-07-31-alineanews-id' })
  @ApiOkResponse({ type: ReportBesideDto })
  @Problems('INVALID_INPUT', 'UNAUTHENTICATED', 'OUTSIDE_AREA', 'REPORT_NOT_FOUND')
  async report(
    @Param('reportId') id: string,
    @Asked(ReportCutDto) cut: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<ReportBesideDto> {
    const stored = REPORT_ID.test(id) ? await readReport(this.jejak.facts, id) : undefined;
    if (stored === undefined) throw new ProblemException('REPORT_NOT_FOUND');
    // The figures beside it are of the report's whole area.
    if (!within(stored.report.area, account.area)) throw new ProblemException('OUTSIDE_AREA');
    const own = await cityFigures(this.jejak.sql, stored.report, knownAtOf(cut['knownAt']));
    const previous = await previousReport(this.jejak.facts, stored);
    return reportBeside(stored, own, previous, language);
  }
}
