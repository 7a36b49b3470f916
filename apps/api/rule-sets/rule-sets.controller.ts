import {
  executeRuleBookCommand,
  readRuleBook,
  type RuleBookCommand,
} from '#libs/commands/rule-book';
import { dayOf, toLocal, type Language } from '#libs/domain/kernel';
import {
  earliestFrom,
  ruleBookCommands,
  rulesNamed,
  rulesOn,
  type RuleBook,
  type RuleBookCommandName,
} from '#libs/domain/rule-book';
import { accountNames, type Account } from '#libs/identity';
import { Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandId } from '../family-commands/command-headers.js';
import { Lang } from '../http/lang.js';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Sent } from '../requests/asked.js';
import { IdempotencyKey } from '../seals/idempotency-key.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { bookAcceptedOrThrow } from './outcome.js';
import { actorsIn, ruleSetView, ruleSetViews, type Viewing } from './rule-set-view.js';
import {
  ActivateRuleSetDto,
  exampleRules,
  ProposeRuleSetDto,
  RejectRuleSetDto,
  RuleBookAcceptedDto,
  RuleSetOpenedDto,
  RuleSetsDto,
} from './rule-sets.dto.js';

type Body = Readonly<Record<string, unknown>>;

const SENDING = [
  'INVALID_INPUT',
  'MALFORMED_JSON',
  'TOO_DEEP',
  'IDEMPOTENCY_KEY_REQUIRED',
  'UNAUTHENTICATED',
  'NOT_PERMITTED',
  'COMMAND_REUSED',
  'CONCURRENT_CHANGE',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
];

const sending = (name: RuleBookCommandName) =>
  Problems(...SENDING, ...ruleBookCommands[name].refusals);

@ApiTags('rules')
@Controller('api/v1/rule-sets')
export class RuleSetsController {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  private async viewing(book: RuleBook, language: Language): Promise<Viewing> {
    const names = await accountNames(this.jejak.sql, [...actorsIn(book)]);
    return { book, names, language, today: dayOf(toLocal(Date.now())) };
  }

  private async change(
    command: Omit<RuleBookCommand, 'source'>,
    reply: FastifyReply,
  ): Promise<RuleBookAcceptedDto> {
    const { facts: store, keyed } = this.jejak;
    const accepted = bookAcceptedOrThrow(
      await executeRuleBookCommand({ store, keyed, now: Date.now }, { ...command, source: 'APP' }),
    );
    void reply.headers({
      'x-position': accepted.position,
      location: `/api/v1/rule-sets/${encodeURIComponent(accepted.ruleSet)}`,
    });
    return accepted;
  }

  @Get()
  @Describe(
    'Aturan risiko: yang berlaku, diusulkan dan terdahulu',
    'Risk rules: in force, proposed and past',
    'Each with its parameters, how sure the programme is of them, and their source.',
  )
  @ApiOkResponse({ type: RuleSetsDto })
  @Problems('UNAUTHENTICATED')
  async ruleSets(@Lang() language: Language): Promise<RuleSetsDto> {
    const book = await readRuleBook(this.jejak.facts);
    const viewing = await this.viewing(book, language);
    return {
      inForce: rulesOn(book, viewing.today).name,
      earliestFrom: earliestFrom(Date.now()),
      ruleSets: ruleSetViews(viewing),
    };
  }

  @Get(':name')
  @Describe('Satu aturan risiko, seutuhnya', 'One set of risk rules, whole')
  @ApiParam({ name: 'name', description: 'With its slash escaped: `risk%2F1`', example: 'risk/1' })
  @ApiOkResponse({ type: RuleSetOpenedDto })
  @Problems('UNAUTHENTICATED', 'RULE_SET_NOT_FOUND')
  async ruleSet(
    @Param('name') name: string,
    @Lang() language: Language,
  ): Promise<RuleSetOpenedDto> {
    const book = await readRuleBook(this.jejak.facts);
    const view = ruleSetView(name, await this.viewing(book, language));
    const rules = rulesNamed(book, name);
    if (view === undefined || rules === undefined) throw new ProblemException('RULE_SET_NOT_FOUND');
    return { ...view, rules };
  }

  @Post()
  @IdempotencyKey()
  @Describe(
    'Usulkan aturan risiko',
    'Propose risk rules',
    'They are checked whole; each fault comes back with its path. Nothing counts before a second person approves it.',
  )
  @ApiBody({
    type: ProposeRuleSetDto,
    examples: { contoh: { value: { rules: exampleRules, note: 'Batas Hb menurut BKKBN' } } },
  })
  @ApiCreatedResponse({ type: RuleBookAcceptedDto })
  @sending('ProposeRuleSet')
  proposeRuleSet(
    @Sent(ProposeRuleSetDto) body: Body,
    @CommandId() commandId: string,
    @CurrentAccount() actor: Account,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleBookAcceptedDto> {
    return this.change({ name: 'ProposeRuleSet', input: { ...body }, commandId, actor }, reply);
  }

  @Post(':name/activation')
  @HttpCode(200)
  @IdempotencyKey()
  @Describe(
    'Setujui aturan risiko',
    'Approve risk rules',
    'By another person than the one who proposed them, from tomorrow at the earliest: a day that has begun keeps its rules. Older rules can be approved again.',
  )
  @ApiParam({ name: 'name', description: 'With its slash escaped: `risk%2F2`', example: 'risk/2' })
  @ApiBody({
    type: ActivateRuleSetDto,
    examples: { contoh: { value: { from: '2026-01-01' } } },
  })
  @ApiOkResponse({ type: RuleBookAcceptedDto })
  @sending('ActivateRuleSet')
  activateRuleSet(
    @Param('name') name: string,
    @Sent(ActivateRuleSetDto) body: Body,
    @CommandId() commandId: string,
    @CurrentAccount() actor: Account,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleBookAcceptedDto> {
    const input = { ...body, name };
    return this.change({ name: 'ActivateRuleSet', input, commandId, actor }, reply);
  }

  @Post(':name/rejection')
  @HttpCode(200)
  @IdempotencyKey()
  @Describe('Tolak aturan risiko', 'Reject risk rules', 'Their name stays taken.')
  @ApiParam({ name: 'name', description: 'With its slash escaped: `risk%2F2`', example: 'risk/2' })
  @ApiBody({
    type: RejectRuleSetDto,
    examples: { contoh: { value: { reason: 'Menunggu surat Kemenkes' } } },
  })
  @ApiOkResponse({ type: RuleBookAcceptedDto })
  @sending('RejectRuleSet')
  rejectRuleSet(
    @Param('name') name: string,
    @Sent(RejectRuleSetDto) body: Body,
    @CommandId() commandId: string,
    @CurrentAccount() actor: Account,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleBookAcceptedDto> {
    const input = { ...body, name };
    return this.change({ name: 'RejectRuleSet', input, commandId, actor }, reply);
  }
}
