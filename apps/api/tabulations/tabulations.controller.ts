import { CITY, within } from '#libs/domain/area';
import { toUtc, type Language } from '#libs/domain/kernel';
import { periodOf } from '#libs/domain/seal';
import type { Account } from '#libs/identity';
import { readSeal } from '#libs/seals';
import {
  protectedTabulation,
  takeTabulation,
  type Tabulation,
  type TabulationAsked,
} from '#libs/tabulation';
import { applyDecorators, Controller, Get, Inject, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { knownAtOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { tabulationFile, type FileFormat } from './tabulation-file.js';
import { tabulationView } from './tabulation-view.js';
import { seesNames } from './sees-names.js';
import {
  KelurahanAskedDto,
  MinilokAskedDto,
  SemesterAskedDto,
  TabulationDto,
} from './tabulations.dto.js';

type Query = Readonly<Record<string, unknown>>;

const PROBLEMS = ['INVALID_INPUT', 'UNAUTHENTICATED', 'OUTSIDE_AREA'];

const Tabulated = (): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(TabulationDto),
    ApiOkResponse({
      content: {
        'application/json': { schema: { $ref: getSchemaPath(TabulationDto) } },
        'text/csv': { schema: { type: 'string' } },
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
          schema: { type: 'string', format: 'binary' },
        },
        'application/pdf': { schema: { type: 'string', format: 'binary' } },
      },
    }),
    Problems(...PROBLEMS),
  );

@ApiTags('tabulations')
@Controller('api/v1/tabulations')
export class TabulationsController {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  @Get('kelurahan')
  @ReadsBehind()
  @Describe(
    'Laporan bulanan kelurahan',
    'The monthly report of a kelurahan',
    'Every figure by category, each with its receipt. A sealed month is told as known when it was sealed, unless `knownAt` says otherwise.',
  )
  @Tabulated()
  kelurahanReport(
    @Asked(KelurahanAskedDto) query: Query,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<TabulationDto | StreamableFile> {
    const { area, month } = query;
    return this.#tabulate('kelurahan', String(area), String(month), query, account, language);
  }

  @Get('minilok')
  @ReadsBehind()
  @Describe(
    'Tabulasi minilok per kecamatan dan bulan',
    'The workshop’s tabulation of a kecamatan and month',
    'Every figure by kelurahan and by category, each with its receipt. Files (csv, xlsx, pdf) of roles that see no names leave out counts from 1 to 4, and those from which they could be reckoned. A sealed month is tabulated as known when it was sealed, unless `knownAt` says otherwise.',
  )
  @Tabulated()
  minilok(
    @Asked(MinilokAskedDto) query: Query,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<TabulationDto | StreamableFile> {
    const { area, month } = query;
    return this.#tabulate('minilok', String(area), String(month), query, account, language);
  }

  @Get('semester')
  @ReadsBehind()
  @Describe(
    'Laporan semester kota',
    'The city’s semester report',
    'Every figure by kecamatan and by category, each with its receipt. Files (csv, xlsx, pdf) of roles that see no names leave out counts from 1 to 4, and those from which they could be reckoned. A sealed semester is told as known when it was sealed, unless `knownAt` says otherwise.',
  )
  @Tabulated()
  semesterReport(
    @Asked(SemesterAskedDto) query: Query,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<TabulationDto | StreamableFile> {
    const { semester } = query;
    return this.#tabulate('semester', CITY.code, String(semester), query, account, language);
  }

  async #tabulate(
    kind: Tabulation['kind'],
    area: string,
    periodId: string,
    query: Query,
    account: Account,
    language: Language,
  ): Promise<TabulationDto | StreamableFile> {
    if (!within(area, account.area)) throw new ProblemException('OUTSIDE_AREA');
    const period = periodOf(periodId);
    if (period === undefined) throw new Error('a period that was checked is none');
    const known = await this.#known(periodId, query);
    const tabulation = await takeTabulation(this.jejak.sql, { kind, area, period, ...known });
    const format = (query['format'] ?? 'json') as 'json' | FileFormat;
    if (format === 'json') return tabulationView(tabulation, language);
    // A file is handed on; who sees no names gets none in which few people could be made out.
    const shown = seesNames(account.role) ? tabulation : protectedTabulation(tabulation);
    return tabulationFile(shown, format, language);
  }

  /** What was sealed is printed as it was sealed; what is known since has to be asked for. */
  async #known(id: string, query: Query): Promise<Pick<TabulationAsked, 'knownAt' | 'seal'>> {
    const asked = knownAtOf(query['knownAt']);
    if (asked !== undefined) return { knownAt: asked };
    const { status, content, hash = '' } = (await readSeal(this.jejak.facts, id)) ?? {};
    return status === 'SEALED' && content !== undefined
      ? { knownAt: content.knownAt, seal: { id, hash } }
      : { knownAt: toUtc(Date.now()) };
  }
}
