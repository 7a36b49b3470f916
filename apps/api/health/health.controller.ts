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

class ReadyDto extends LiveDto {
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

  /** Ready means that commands can be taken in; read models may be behind and catch up. */
  @Get('ready')
  @Public()
  @HttpCode(200)
  @Describe('Siap melayani', 'Ready to serve')
  @ApiOkResponse({ type: ReadyDto })
  @Problems()
  async ready(): Promise<ReadyDto> {
    try {
      await this.jejak.facts.log.head();
      const [lag, parked] = await Promise.all([
        this.jejak.runner.lag(),
        this.jejak.runner.parked(),
      ]);
      return {
        status: 'ok',
        readModels: lag.map((l) => ({ name: l.projection, behind: l.behind })),
        parked: parked.length,
      };
    } catch {
      throw new ProblemException('SERVICE_UNAVAILABLE', { headers: { 'retry-after': '2' } });
    }
  }
}
