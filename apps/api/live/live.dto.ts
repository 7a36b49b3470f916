import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The data of an event `position`. */
export class PositionEventDto {
  @ApiPropertyOptional({ description: 'Of the newest fact of the log', example: '90412' })
  position?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When the newest fact that is shown was recorded',
    example: '2025-07-31T02:31:05.120Z',
  })
  recordedAt?: string;

  @ApiPropertyOptional({
    description: 'What is shown holds everything up to here; also the id of the event',
    example: '90412',
  })
  figures?: string;

  @ApiProperty({
    description: 'For how long the oldest fact that is not shown yet has been in the log',
    example: 0,
  })
  lagMs!: number;
}
