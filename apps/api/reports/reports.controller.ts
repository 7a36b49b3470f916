import type { Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import { within } from '#libs/domain/area';
import { hasDuty } from '#libs/identity/roles';
import { cityFigures, importReport, listReports, previousReport, readReport } from '#libs/reports';
import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandId } from '../family-commands/command-headers.js';
import { Lang } from '../http/lang.js';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { isTooDeep } from '../requests/depth.js';
import { dtoOf } from '../requests/fields-dto.js';
import { knownAtField, knownAtOf } from '../requests/time-fields.js';
import { IdempotencyKey } from '../seals/idempotency-key.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { reportBeside, reportKept, reportView } from './report-view.js';
import {
  exampleReport,
  KeepReportDto,
  ReportBesideDto,
  ReportKeptDto,
  ReportsDto,
} from './reports.dto.js';

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

  @Post()
  @IdempotencyKey()
  @Describe(
    'Simpan laporan terbitan apa adanya',
    'Keep a published report as it was printed',
    'By DP3AKB or Dinkes. Figures may be numbers or texts as printed in Indonesia (`"6.160"`, `"14,4"`). A report is known by its outlet and the last day of its period: the same one is kept once, however often it is sent, and another one never takes its place. Nothing in it is corrected; the answer says what does not add up.',
  )
  @ApiBody({ type: KeepReportDto, examples: { 'juli-2025': { value: exampleReport } } })
  @ApiCreatedResponse({ type: ReportKeptDto })
  @Problems(
    'INVALID_INPUT',
    'MALFORMED_JSON',
    'TOO_DEEP',
    'IDEMPOTENCY_KEY_REQUIRED',
    'UNAUTHENTICATED',
    'NOT_PERMITTED',
    'REPORT_ALREADY_KEPT',
    'BODY_TOO_LARGE',
    'UNSUPPORTED_MEDIA_TYPE',
  )
  async keepReport(
    @Body() body: unknown,
    @CommandId() commandId: string,
    @CurrentAccount() actor: Account,
    @Lang() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportKeptDto> {
    if (!hasDuty(actor.role, 'keep-reports')) throw new ProblemException('NOT_PERMITTED');
    if (isTooDeep(body)) throw new ProblemException('TOO_DEEP');
    const by = { actor, source: 'APP', commandId } as const;
    const kept = await importReport(this.jejak.facts, body, by);
    if (kept.status === 'invalid')
      throw new ProblemException('INVALID_INPUT', { errors: kept.problems });
    if (kept.status === 'other-kept') throw new ProblemException('REPORT_ALREADY_KEPT');
    const { id, position } = kept.stored;
    void reply.headers({ 'x-position': position, location: `/api/v1/reports/${id}` });
    return reportKept(kept.status, kept.stored, language);
  }

  @Get(':reportId')
  @ReadsBehind()
  @Describe(
    'Satu laporan di samping angka kota sendiri',
    'One report beside the city’s own figures',
    'The printed figures are checked, never corrected: against themselves, line by line against the city’s own figures of the same area and period, and against the report before. R-CHANGE-KELURAHAN names the kelurahan whose own figures moved by more than 25 % from the month before to the last one of the period. Reasons for a difference are hypotheses.',
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
