import type { Language } from '#libs/domain/kernel';
import type { Account } from '#libs/identity';
import { firstDayOf, receiptPage, type ReceiptPage } from '#libs/read-models/figures';
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
    const format = (asked['format'] ?? 'json') as Format;
    if (format !== 'json')
      return this.#file(opened, { account, language, named: mayExportNames(account.role) }, format);
    const cursor = textOf(asked['cursor']);
    const limit = (asked['limit'] as number | undefined) ?? PAGE;
    return this.#page(opened, { limit, cursor }, { account, language, named: true });
  }

  async #page(
    { figure, question }: Opened,
    { limit, cursor }: { readonly limit: number; readonly cursor: string | undefined },
    reader: Reader,
  ): Promise<ReceiptPageDto> {
    const page = await receiptPage(this.jejak.sql, figure, question, {
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    });
    return {
      figure: figure.name,
      question: { ...question, ...knownOf(page), from: page.from },
      ...(page.receipt === undefined ? {} : { receipt: page.receipt }),
      value: page.value,
      ...shareView(page.share),
      lines: page.count,
      items: await receiptItems(this.jejak, page, reader),
      ...(page.next === undefined ? {} : { next: page.next }),
    };
  }

  async #file(opened: Opened, reader: Reader, format: FileFormat): Promise<StreamableFile> {
    const { figure, question } = opened;
    const { account, named, language } = reader;
    // What fails at once is told as a problem, not as a file that breaks off.
    const first = await receiptPage(this.jejak.sql, figure, question, { limit: FILE_PAGE });
    const items = await receiptItems(this.jejak, first, reader);
    const { receipt, count: lines } = first;
    this.#logger.log(
      { account: account.id, role: account.role, figure: figure.name, receipt, lines, named },
      'receipt exported',
    );
    const dated = { figure, question: { ...question, ...knownOf(first) } };
    const rest = this.#pages(dated, reader, first.next);
    const whole = async function* (): AsyncGenerator<readonly ReceiptItemDto[]> {
      yield items;
      yield* rest;
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
    next: string | undefined,
  ): AsyncGenerator<readonly ReceiptItemDto[]> {
    for (let cursor = next; cursor !== undefined;) {
      const asked = { limit: FILE_PAGE, cursor };
      const page = await receiptPage(this.jejak.sql, figure, question, asked);
      yield await receiptItems(this.jejak, page, reader);
      cursor = page.next;
    }
  }
}

const knownOf = ({ knownAt }: ReceiptPage): { readonly knownAt?: string } =>
  knownAt === undefined ? {} : { knownAt };
