import { Controller, Get, HttpCode, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Public } from '../sessions/current-account.js';

class LiveDto {
  @ApiProperty({ example: 'ok' })
  status!: string;
}

class ReadModelDto {
  @ApiProperty({ example: 'registry' })
  name!: string;

  @ApiProperty({ description: 'How many facts it is behind the log', example: 0 })
  behind!: number;
}

class ReadyDto {
  @ApiProperty({
    description:
      'building: commands are taken in, but some read models are built for the first time and cannot be asked yet',
    enum: ['ok', 'building'],
    example: 'ok',
  })
  status!: 'ok' | 'building';

  @ApiProperty({ type: [ReadModelDto] })
  readModels!: readonly ReadModelDto[];

  @ApiProperty({ description: 'Families set aside because a fact could not be read', example: 0 })
  parked!: number;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  @Get('live')
  @Public()
  @Describe('Proses hidup', 'The process is alive')
  @ApiOkResponse({ type: LiveDto })
  @Problems()
  live(): LiveDto {
    return { status: 'ok' };
  }

  /**
   * Ready means that commands can be taken in; read models may be behind and catch up. Until the first
   * ones are built, questions are answered 503, and the status says so.
   */
  @Get('ready')
  @Public()
  @HttpCode(200)
  @Describe('Siap melayani', 'Ready to serve')
  @ApiOkResponse({ type: ReadyDto })
  @Problems()
  async ready(): Promise<ReadyDto> {
    try {
      await this.jejak.facts.log.head();
      const { runner } = this.jejak;
      const [lag, parked, built] = await Promise.all([
        runner.lag(),
        runner.parked(),
        runner.isBuilt(),
      ]);
      return {
        status: built ? 'ok' : 'building',
        readModels: lag.map((l) => ({ name: l.projection, behind: l.behind })),
        parked: parked.length,
      };
    } catch {
      throw new ProblemException('SERVICE_UNAVAILABLE', { headers: { 'retry-after': '2' } });
    }
  }
}
