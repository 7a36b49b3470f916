import type { Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import {
  answerFigure,
  firstDayOf,
  receiptPage,
  type FigureAnswer,
} from '#libs/read-models/figures';
import { Controller, Get, Inject, Logger, Param, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { textOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { mayExportNames } from './export-names.js';
import { shareView } from './figure-view.js';
import { FigureName } from './figure-name.js';
import { openedBy, type Opened } from './receipt-asked.js';
import { FILE_TYPES, receiptFile, type FileFormat } from './receipt-file.js';
import { receiptItems, type Reader } from './receipt-items.js';
import {
  ReceiptAskedDto,
  ReceiptPageDto,
  type Format,
  type ReceiptItemDto,
} from './receipt.dto.js';
import { settled } from './settled.js';

const PAGE = 50;
const FILE_PAGE = 500;

@ApiTags('figures')
@Controller('api/v1/figures/:name/receipt')
export class ReceiptController {
  readonly #logger = new Logger('Receipts');

  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  @Get()
  @ReadsBehind()
  @FigureName()
  @Describe(
    'Kuitansi satu angka',
    'The receipt of one figure',
    'The persons and facts that the figure is the sum of: by the `receipt` of an answer, or by the question itself. Names and what is personal in a fact are shown as far as your role and area allow; the lines are the same for everybody. `format=jsonl` and `format=csv` give all of it as a file.',
  )
  @ApiExtraModels(ReceiptPageDto)
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ReceiptPageDto) } },
      'application/x-ndjson': { schema: { type: 'string' } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  @Problems('INVALID_INPUT', 'UNAUTHENTICATED', 'OUTSIDE_AREA')
  async receipt(
    @Param('name') name: string,
    @Asked(ReceiptAskedDto) asked: Readonly<Record<string, unknown>>,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<ReceiptPageDto | StreamableFile> {
    const opened = openedBy(name, asked, account);
    await settled(this.jejak, opened.question.knownAt);
    const answer = await answerFigure(this.jejak.sql, opened.figure, opened.question);
    const dated = { ...opened, question: { ...opened.question, ...knownOf(answer) } };
    const format = (asked['format'] ?? 'json') as Format;
    const reader = { account, language, knownAt: answer.knownAt, named: true };
    if (format === 'json') return this.#page(dated, answer, reader, asked);
    return this.#file(dated, answer, { ...reader, named: mayExportNames(account.role) }, format);
  }

  async #page(
    { figure, question }: Opened,
    { value, share, lines, receipt, from }: FigureAnswer,
    reader: Reader,
    asked: Readonly<Record<string, unknown>>,
  ): Promise<ReceiptPageDto> {
    const cursor = textOf(asked['cursor']);
    const page = await receiptPage(this.jejak.sql, figure, question, {
      limit: (asked['limit'] as number | undefined) ?? PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    return {
      figure: figure.name,
      question: { ...question, from },
      ...(receipt === undefined ? {} : { receipt }),
      value,
      ...shareView(share),
      lines,
      items: await receiptItems(this.jejak, page.lines, reader),
      ...(page.next === undefined ? {} : { next: page.next }),
    };
  }

  async #file(
    opened: Opened,
    { lines, receipt }: FigureAnswer,
    reader: Reader,
    format: FileFormat,
  ): Promise<StreamableFile> {
    const { figure, question } = opened;
    const pages = this.#pages(opened, reader);
    // What fails at once is told as a problem, not as a file that breaks off.
    const first = await pages.next();
    const { account, named, language } = reader;
    this.#logger.log(
      { account: account.id, role: account.role, figure: figure.name, receipt, lines, named },
      'receipt exported',
    );
    const whole = async function* (): AsyncGenerator<readonly ReceiptItemDto[]> {
      if (first.done !== true) yield first.value;
      yield* pages;
    };
    const parts = [figure.name.replace('/', '-'), question.area, firstDayOf(question, figure)];
    return new StreamableFile(receiptFile(format, whole(), language), {
      type: FILE_TYPES[format],
      disposition: `attachment; filename="${[...parts, question.asOf].join('_')}.${format}"`,
    });
  }

  async *#pages(
    { figure, question }: Opened,
    reader: Reader,
  ): AsyncGenerator<readonly ReceiptItemDto[]> {
    let cursor: string | undefined;
    do {
      const asked = { limit: FILE_PAGE, ...(cursor === undefined ? {} : { cursor }) };
      const page = await receiptPage(this.jejak.sql, figure, question, asked);
      yield await receiptItems(this.jejak, page.lines, reader);
      cursor = page.next;
    } while (cursor !== undefined);
  }
}

const knownOf = ({ knownAt }: FigureAnswer): { readonly knownAt?: string } =>
  knownAt === undefined ? {} : { knownAt };
