import type { Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import { ALL_FIGURES, answerFigure, firstDayOf, receiptId, trend } from '#libs/read-models/figures';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { figureOf, questionOf } from './figure-asked.js';
import {
  FigureAskedDto,
  FigureDto,
  FigureNamedDto,
  TrendAskedDto,
  TrendPointDto,
} from './figure.dto.js';
import { FigureName } from './figure-name.js';
import { figureView, namedView, shareView } from './figure-view.js';
import { datedQuestion, settled } from './settled.js';

/** A year. */
const MONTHS = 12;

@ApiTags('figures')
@Controller('api/v1/figures')
export class FiguresController {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  @Get()
  @Describe(
    'Semua angka dan artinya',
    'Every figure and what it means',
    'Every version, the newest of each last. A name without its version means the newest. A figure is followed by its parts, such as support by kind and by source of funding.',
  )
  @ApiOkResponse({ type: [FigureNamedDto] })
  @Problems('UNAUTHENTICATED')
  figures(@Lang() language: Language): readonly FigureNamedDto[] {
    return ALL_FIGURES.map((figure) => namedView(figure, language));
  }

  @Get(':name')
  @ReadsBehind()
  @FigureName()
  @Describe(
    'Satu angka',
    'One figure',
    'For a period ending on `asOf`, as known at `knownAt`. The total and its parts come from one query; `receipt` opens the persons and facts it is the sum of.',
  )
  @ApiOkResponse({ type: FigureDto })
  @Problems('INVALID_INPUT', 'UNAUTHENTICATED', 'OUTSIDE_AREA')
  async figure(
    @Param('name') name: string,
    @Asked(FigureAskedDto) asked: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<FigureDto> {
    const figure = figureOf(name);
    const question = questionOf(figure, asked, account);
    await settled(this.jejak, question.knownAt);
    const answer = await answerFigure(this.jejak.sql, figure, question);
    return figureView(figure, question, answer, language);
  }

  @Get(':name/trend')
  @ReadsBehind()
  @FigureName()
  @Describe(
    'Satu angka dari bulan ke bulan',
    'One figure from month to month',
    'At the end of each month up to `asOf`, oldest first, all as known at one moment. A figure of a period counts from the beginning of its year (of its month, for coverage).',
  )
  @ApiOkResponse({ type: [TrendPointDto] })
  @Problems('INVALID_INPUT', 'UNAUTHENTICATED', 'OUTSIDE_AREA')
  async figureTrend(
    @Param('name') name: string,
    @Asked(TrendAskedDto) asked: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
  ): Promise<readonly TrendPointDto[]> {
    const figure = figureOf(name);
    const question = await datedQuestion(this.jejak, questionOf(figure, asked, account));
    const months = (asked['months'] as number | undefined) ?? MONTHS;
    const points = await trend(this.jejak.sql, figure, question, months);
    const { knownAt } = question;
    return points.map(({ month, asOf, value, share }) => ({
      month,
      asOf,
      from: figure.state ? asOf : firstDayOf({ ...question, asOf }, figure),
      value,
      ...shareView(share),
      ...(knownAt === undefined
        ? {}
        : { receipt: receiptId(figure, { ...question, asOf, knownAt }) }),
    }));
  }
}
