import { checkFactIndex, FACT_INDEX, FACT_INDEX_VERSION, factIndexStatus } from '#libs/audit';
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { NeedsDuty } from '../sessions/needs-duty.js';
import { checkedView, indexCheckedView, indexView, statusView } from './read-model-view.js';
import {
  CheckAskedDto,
  CheckedDto,
  ParkedListDto,
  ReadModelsDto,
  RetriedDto,
  StartedDto,
} from './read-models.dto.js';
import { Rebuilds } from './rebuilds.service.js';

/** Streams that a check compares unless it is asked for others: some seconds of work. */
const SAMPLE = 1_000;

const NAME = { name: 'name', example: 'registry' } as const;

/** What is derived from the facts: how far it is, whether it is right, and making it anew. */
@ApiTags('administration')
@Controller('api/v1/read-models')
export class ReadModelsController {
  constructor(
    @Inject(JEJAK) private readonly jejak: Jejak,
    private readonly rebuilds: Rebuilds,
  ) {}

  @Get()
  @NeedsDuty('administer', 'audit')
  @Describe(
    'Model baca',
    'Read models',
    'Position, lag, parked streams, rebuild under way, last check.',
  )
  @ApiOkResponse({ type: ReadModelsDto })
  @Problems()
  async listReadModels(): Promise<ReadModelsDto> {
    const { runner, facts, sql } = this.jejak;
    const [models, index] = await Promise.all([
      runner.status(),
      factIndexStatus({ log: facts.log, sql }, Date.now()),
    ]);
    return {
      readModels: [...models.map(statusView), indexView(FACT_INDEX, FACT_INDEX_VERSION, index)],
    };
  }

  @Get('parked')
  @NeedsDuty('administer', 'audit')
  @Describe('Aliran yang diparkir', 'Parked streams')
  @ApiOkResponse({ type: ParkedListDto })
  @Problems()
  async listParked(): Promise<ParkedListDto> {
    const parked = await this.jejak.runner.parked();
    return {
      parked: parked.map(({ projection, parkedAt, ...rest }) => ({
        ...rest,
        readModel: projection,
        since: parkedAt,
      })),
    };
  }

  @Post('parked/:stream/retry')
  @HttpCode(200)
  @NeedsDuty('administer')
  @Describe('Coba lagi satu aliran', 'Take a stream in again', 'From its first fact on.')
  @ApiParam({ name: 'stream', example: 'family-0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55' })
  @ApiOkResponse({ type: RetriedDto })
  @Problems('STREAM_NOT_FOUND')
  async retryParked(@Param('stream') stream: string): Promise<RetriedDto> {
    const { runner } = this.jejak;
    const parked = await runner.parked();
    if (!parked.some((one) => one.stream === stream))
      throw new ProblemException('STREAM_NOT_FOUND');
    return { stream, parked: !(await runner.retry(stream)) };
  }

  @Post(':name/rebuild')
  @HttpCode(202)
  @NeedsDuty('administer')
  @Describe(
    'Bangun ulang',
    'Build anew',
    'Beside the tables that are read, which stay until the new ones take their place.',
  )
  @ApiParam(NAME)
  @ApiAcceptedResponse({ type: StartedDto })
  @Problems('READ_MODEL_NOT_FOUND', 'REBUILD_UNDER_WAY')
  async rebuildReadModel(@Param('name') name: string): Promise<StartedDto> {
    this.#mustExist(name);
    const status = await this.jejak.runner.status();
    if (status.some(({ rebuild }) => rebuild !== undefined) || !this.rebuilds.start(name))
      throw new ProblemException('REBUILD_UNDER_WAY');
    return { name, started: true };
  }

  @Post(':name/check')
  @HttpCode(200)
  @NeedsDuty('administer')
  @Describe(
    'Bandingkan dengan fakta',
    'Compare with the facts',
    'A fresh fold of a sample, or of all, row by row; each difference with both values.',
  )
  @ApiParam(NAME)
  @ApiOkResponse({ type: CheckedDto })
  @Problems('INVALID_INPUT', 'READ_MODEL_NOT_FOUND')
  async checkReadModel(
    @Param('name') name: string,
    @Asked(CheckAskedDto) asked: { readonly sample?: number; readonly all?: boolean },
  ): Promise<CheckedDto> {
    this.#mustExist(name);
    const { runner, facts, sql } = this.jejak;
    if (name === FACT_INDEX) {
      const started = performance.now();
      const checked = await checkFactIndex({ log: facts.log, sql });
      return indexCheckedView(checked, (performance.now() - started) / 1000);
    }
    const { sample = SAMPLE, all = false } = asked;
    return checkedView(await runner.check({ only: [name], ...(all ? {} : { sample }) }));
  }

  #mustExist(name: string): void {
    const known = this.jejak.runner.projections.some((projection) => projection.name === name);
    if (!known && name !== FACT_INDEX) throw new ProblemException('READ_MODEL_NOT_FOUND');
  }
}
