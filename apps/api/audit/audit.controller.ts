import type { Language } from '#libs/domain/kernel';
import { indexedFact, indexedFacts, linksOf, readPosition, type FactsQuestion } from '#libs/audit';
import { accountNames, type Account } from '#libs/identity';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Lang } from '../http/lang.js';
import { ProblemException, throwIfRefused } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked } from '../requests/asked.js';
import { IdPipe } from '../requests/id.pipe.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { NeedsDuty } from '../sessions/needs-duty.js';
import { auditedFact, indexedView, rawEntry } from './audit-view.js';
import { FactsAskedDto, StreamAskedDto } from './audit-asked.dto.js';
import { AuditedFactDto, RawStreamDto, StreamChainDto } from './audited-fact.dto.js';
import { IndexedFactsDto } from './indexed-fact.dto.js';
import {
  entriesForChain,
  entriesOf,
  mayBrowse,
  mayReadStream,
  openedAsFar,
} from './may-read-stream.js';
import { cut, PER_PAGE, pageOf, type Page } from './pages.js';

type FactsAsked = Page & Pick<FactsQuestion, 'stream' | 'type' | 'actor' | 'correlation'>;

const EXAMPLE = '0197a3c2-5b1e-7c44-9d0a-3f2b8e6c1a55';

/** The facts themselves, as they are stored, and who looked at whom. */
@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  @Get('facts')
  @NeedsDuty('audit')
  @Describe(
    'Cari fakta',
    'Browse facts',
    'The newest first. A role that is not for the whole city names the stream of a family in its area.',
  )
  @ApiOkResponse({ type: IndexedFactsDto })
  @Problems('INVALID_INPUT', 'OUTSIDE_AREA')
  async auditFacts(
    @Asked(FactsAskedDto) asked: FactsAsked,
    @CurrentAccount() account: Account,
  ): Promise<IndexedFactsDto> {
    const { sql } = this.jejak;
    const { stream, type, actor, correlation } = asked;
    await mayBrowse(this.jejak, account, stream);
    const position = await readPosition(sql);
    const found = await indexedFacts(sql, {
      ...(stream === undefined ? {} : { stream }),
      ...(type === undefined ? {} : { type }),
      ...(actor === undefined ? {} : { actor }),
      ...(correlation === undefined ? {} : { correlation }),
      ...pageOf(asked),
    });
    const { page, next } = cut(found, asked.limit ?? PER_PAGE, ({ place }) => place);
    const names = await accountNames(
      sql,
      page.map((fact) => fact.actor),
    );
    return {
      facts: page.map((fact) => indexedView(fact, names.get(fact.actor))),
      ...next,
      ...(position === undefined ? {} : { position }),
    };
  }

  @Get('facts/:factId')
  @NeedsDuty('audit')
  @Describe(
    'Satu fakta apa adanya',
    'One fact as it is stored',
    'Its envelope with the ciphertext, its link in the chain recomputed, what it says, and what amends it.',
  )
  @ApiParam({ name: 'factId', format: 'uuid', example: EXAMPLE })
  @ApiOkResponse({ type: AuditedFactDto })
  @Problems('INVALID_INPUT', 'OUTSIDE_AREA', 'FACT_NOT_FOUND')
  async auditFact(
    @Param('factId', IdPipe) id: string,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<AuditedFactDto> {
    const indexed = await indexedFact(this.jejak.sql, id);
    const entries =
      indexed === undefined ? [] : await this.jejak.facts.log.readStream(indexed.stream);
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) throw new ProblemException('FACT_NOT_FOUND');
    const facts = await openedAsFar(this.jejak, entries);
    throwIfRefused(mayReadStream(account, entry.stream, facts));
    const names = await accountNames(this.jejak.sql, [entry.meta.actor]);
    return auditedFact(entry, entries, facts, names.get(entry.meta.actor), language);
  }

  @Get('streams/:stream')
  @Describe(
    'Satu aliran apa adanya',
    'One stream as it is stored',
    'Enough to recompute its chain: `hash` is SHA-256 over the canonical JSON of `entry`, whose `previousHash` is the `hash` before it. A family’s stream is for whoever may see the family.',
  )
  @ApiParam({ name: 'stream', example: `family-${EXAMPLE}` })
  @ApiOkResponse({ type: RawStreamDto })
  @Problems(
    'INVALID_INPUT',
    'UNAUTHENTICATED',
    'NOT_PERMITTED',
    'OUTSIDE_AREA',
    'AGGREGATES_ONLY',
    'NOT_A_BENEFICIARY',
    'STREAM_NOT_FOUND',
  )
  async auditStream(
    @Param('stream') stream: string,
    @Asked(StreamAskedDto)
    { from = 1, limit = 500 }: { readonly from?: number; readonly limit?: number },
    @CurrentAccount() account: Account,
  ): Promise<RawStreamDto> {
    const entries = await entriesOf(this.jejak, account, stream);
    const page = entries.slice(from - 1, from - 1 + limit);
    const next = from + page.length;
    return {
      stream,
      version: entries.length,
      entries: page.map(rawEntry),
      ...(page.length > 0 && next <= entries.length ? { next } : {}),
    };
  }

  @Get('streams/:stream/chain')
  @Describe(
    'Rantai satu aliran, tanpa isinya',
    'The chain of a stream, without what it says',
    'For whoever sees no family and is still to see that nothing was changed: hashes alone. That each is the hash of its content is recomputed here; that each names the one before it, whoever asks can see.',
  )
  @ApiParam({ name: 'stream', example: `family-${EXAMPLE}` })
  @ApiOkResponse({ type: StreamChainDto })
  @Problems('UNAUTHENTICATED', 'NOT_PERMITTED', 'OUTSIDE_AREA', 'STREAM_NOT_FOUND')
  async auditChain(
    @Param('stream') stream: string,
    @CurrentAccount() account: Account,
  ): Promise<StreamChainDto> {
    const links = linksOf(await entriesForChain(this.jejak, account, stream));
    return { stream, wholeStreamHolds: links.every(({ holds }) => holds), links };
  }
}
