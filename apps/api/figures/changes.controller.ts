import { isDay, type Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import { changePart, changes, changesPage, type FigureAnswer } from '#libs/read-models/figures';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { textOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { comparedOf } from './change-asked.js';
import { changeItems } from './change-items.js';
import {
  ChangePageAskedDto,
  ChangePageDto,
  ChangesAskedDto,
  ChangesDto,
  type ChangeEndDto,
} from './changes.dto.js';
import { figureOf } from './figure-asked.js';
import { FigureName } from './figure-name.js';
import { namedView, shareView } from './figure-view.js';
import { settled } from './settled.js';

type Query = Readonly<Record<string, unknown>>;

const PAGE = 50;

const endView = (
  { from, asOf, knownAt, value, share, receipt }: FigureAnswer,
  asked: unknown,
  sealed: number | undefined,
): ChangeEndDto => ({
  ...(isDay(String(asked)) ? {} : { seal: String(asked) }),
  from,
  asOf,
  ...(knownAt === undefined ? {} : { knownAt }),
  value,
  ...shareView(share),
  ...(sealed === undefined ? {} : { sealed }),
  ...(receipt === undefined ? {} : { receipt }),
});

@ApiTags('figures')
@Controller('api/v1/figures/:name/changes')
export class ChangesController {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  @Get()
  @ReadsBehind()
  @FigureName()
  @Describe(
    'Mengapa satu angka berubah',
    'Why a figure has changed',
    'From one day to another (`clock=valid`), from one state of knowledge about a day to another (`clock=known`, the day is `asOf`), or from and to a seal. The parts add up to the difference.',
  )
  @ApiOkResponse({ type: ChangesDto })
  @Problems('INVALID_INPUT', 'UNAUTHENTICATED', 'OUTSIDE_AREA')
  async changes(
    @Param('name') name: string,
    @Asked(ChangesAskedDto) asked: Query,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<ChangesDto> {
    const figure = figureOf(name);
    const { from, to, published } = await comparedOf(this.jejak, figure, asked, account);
    for (const { knownAt } of [from, to]) await settled(this.jejak, knownAt);
    const found = await changes(this.jejak.sql, figure, from, to, published);
    return {
      figure: namedView(figure, language),
      area: to.area,
      ...(to.category === undefined ? {} : { category: to.category }),
      from: endView(found.from, asked['from'], published.from),
      to: endView(found.to, asked['to'], published.to),
      difference: found.difference,
      parts: found.parts.map(({ title, ...part }) => ({ ...part, title: title[language] })),
    };
  }

  @Get(':part')
  @ReadsBehind()
  @FigureName()
  @ApiParam({ name: 'part', example: 'ENROLLED' })
  @Describe(
    'Siapa di balik satu sebab perubahan',
    'Whom one part of a change is about',
    'Asked with the same parameters. Names are shown as far as your role and area allow. What was erased names nobody.',
  )
  @ApiOkResponse({ type: ChangePageDto })
  @Problems('INVALID_INPUT', 'UNAUTHENTICATED', 'OUTSIDE_AREA', 'CHANGE_PART_NOT_FOUND')
  async changesOfPart(
    @Param('name') name: string,
    @Param('part') text: string,
    @Asked(ChangePageAskedDto) asked: Query,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<ChangePageDto> {
    const figure = figureOf(name);
    const part = changePart(text);
    if (part === undefined) throw new ProblemException('CHANGE_PART_NOT_FOUND');
    const { from, to } = await comparedOf(this.jejak, figure, asked, account);
    for (const { knownAt } of [from, to]) await settled(this.jejak, knownAt);
    const cursor = textOf(asked['cursor']);
    const page = await changesPage(this.jejak.sql, figure, from, to, part, {
      limit: (asked['limit'] as number | undefined) ?? PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    return {
      items: await changeItems(this.jejak, page.lines, account, language),
      ...(page.next === undefined ? {} : { next: page.next }),
    };
  }
}
