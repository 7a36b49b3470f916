import { within } from '#libs/domain/area';
import { f, toUtc, type Language } from '#libs/domain/kernel';
import type { SealContent, SealedFigure } from '#libs/domain/seal';
import type { Account } from '#libs/identity';
import { hasDuty } from '#libs/identity/roles';
import {
  executeSeal,
  listSeals,
  readSeal,
  restate,
  type SealAsked,
  type SealResult,
} from '#libs/seals';
import { Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { figureOf } from '../figures/figure-asked.js';
import { CommandId } from '../family-commands/command-headers.js';
import { Lang } from '../http/lang.js';
import { ProblemException, throwIfRefused } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Asked, Sent } from '../requests/asked.js';
import { ReadsBehind } from '../requests/at-least.js';
import { dtoOf } from '../requests/fields-dto.js';
import { knownAtField, knownAtOf, textOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { namesIn } from './account-names.js';
import { IdempotencyKey } from './idempotency-key.js';
import { sealDeps } from './seal-deps.js';
import { sealOpened, sealView } from './seal-view.js';
import { DecideSealDto, ProposeSealDto } from './seal-asked.dto.js';
import { SealOpenedDto } from './seal-opened.dto.js';
import { SealDto, SealsDto } from './seal.dto.js';

const RestatementDto = dtoOf('Restatement', {
  knownAt: knownAtField,
  figures: f.optional(
    f.text(
      { id: 'Hanya angka ini, dipisah koma', en: 'These figures only, with commas between' },
      { max: 1_000, example: 'accompanied,at-risk' },
    ),
  ),
});

/** The figures asked for by name, with or without their version; all of them when none is named. */
const chosenOf = (content: SealContent, names: string | undefined): SealContent => {
  if (names === undefined) return content;
  const asked = names.split(',').map((name) => name.trim());
  asked.forEach(figureOf);
  const isAsked = ({ name }: SealedFigure): boolean =>
    asked.includes(name) || asked.includes(name.split('/')[0] ?? name);
  return { ...content, figures: content.figures.filter(isAsked) };
};

const SENDING = [
  'INVALID_INPUT',
  'MALFORMED_JSON',
  'IDEMPOTENCY_KEY_REQUIRED',
  'UNAUTHENTICATED',
  'NOT_PERMITTED',
  'COMMAND_REUSED',
  'CONCURRENT_CHANGE',
  'READ_MODEL_BEHIND',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
];

type Body = Readonly<Record<string, unknown>>;
type Accepted = Extract<SealResult, { seal: object }>;

const acceptedOrThrow = (result: SealResult): Accepted => {
  if ('seal' in result) return result;
  if (result.status === 'refused') throwIfRefused(result.refusal);
  throw new ProblemException(
    result.status === 'command-reused' ? 'COMMAND_REUSED' : 'CONCURRENT_CHANGE',
  );
};

@ApiTags('seals')
@Controller('api/v1/seals')
export class SealsController {
  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  private async carryOut(
    asked: SealAsked,
    language: Language,
    reply: FastifyReply,
  ): Promise<SealDto> {
    const { seal, position } = acceptedOrThrow(await executeSeal(sealDeps(this.jejak), asked));
    void reply.headers({ 'x-position': position, location: `/api/v1/seals/${seal.id}` });
    return sealView(seal, await namesIn(this.jejak.sql, [seal]), language);
  }

  @Get()
  @Describe(
    'Periode yang disegel',
    'Sealed periods',
    'Proposals and rejections too. Only seals whose area lies within the account’s own: a seal is of the whole city, so the city’s roles (DP3AKB, Dinkes, other agencies, Sekda, auditor) see them all, and those of a kecamatan or kelurahan none. A seal holds counts and no names.',
  )
  @ApiOkResponse({ type: SealsDto })
  @Problems('UNAUTHENTICATED')
  async seals(@CurrentAccount() account: Account, @Lang() language: Language): Promise<SealsDto> {
    const seals = (await listSeals(this.jejak.facts)).filter(
      ({ content }) => content !== undefined && within(content.area, account.area),
    );
    const names = await namesIn(this.jejak.sql, seals);
    return { seals: seals.map((seal) => sealView(seal, names, language)) };
  }

  @Post()
  @IdempotencyKey()
  @Describe(
    'Usulkan segel suatu bulan atau semester',
    'Propose the seal of a month or semester',
    'Takes every figure of the city for the period, as known at `knownAt` (now when left out), with the fingerprint of the log. Nothing is in force before a second person approves it.',
  )
  @ApiBody({ type: ProposeSealDto, examples: { contoh: { value: { period: '2025-07' } } } })
  @ApiCreatedResponse({ type: SealDto })
  @Problems(...SENDING, 'PERIOD_NOT_OVER', 'ALREADY_SEALED', 'SEAL_PENDING')
  async proposeSeal(
    @Sent(ProposeSealDto) body: Body,
    @CommandId() commandId: string,
    @CurrentAccount() actor: Account,
    @Lang() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SealDto> {
    if (!hasDuty(actor.role, 'propose-seal')) throw new ProblemException('NOT_PERMITTED');
    const knownAt = knownAtOf(body['knownAt']);
    const id = String(body['period']);
    return this.carryOut(
      {
        name: 'ProposeSeal',
        commandId,
        id,
        actor,
        source: 'APP',
        ...(knownAt === undefined ? {} : { knownAt }),
      },
      language,
      reply,
    );
  }

  @Post(':sealId/approval')
  @HttpCode(200)
  @IdempotencyKey()
  @Describe(
    'Setujui atau tolak usulan segel',
    'Approve or reject a proposed seal',
    'By another person than the one who proposed it; `hash` is that of the proposal she saw. Before it is approved, every figure is asked again and must come out the same.',
  )
  @ApiParam({ name: 'sealId', example: '2025-07' })
  @ApiBody({
    type: DecideSealDto,
    examples: { setuju: { value: { decision: 'APPROVE', hash: 'f'.repeat(64) } } },
  })
  @ApiOkResponse({ type: SealDto })
  @Problems(
    ...SENDING,
    'SEAL_NOT_FOUND',
    'SEAL_NOT_PENDING',
    'ALREADY_SEALED',
    'SAME_PERSON',
    'SEAL_CHANGED',
  )
  async decideSeal(
    @Param('sealId') id: string,
    @Sent(DecideSealDto) body: Body,
    @CommandId() commandId: string,
    @CurrentAccount() actor: Account,
    @Lang() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SealDto> {
    if (!hasDuty(actor.role, 'approve-seal')) throw new ProblemException('NOT_PERMITTED');
    const common = { commandId, id, actor, source: 'APP', hash: String(body['hash']) } as const;
    const { reason } = body;
    if (body['decision'] === 'REJECT' && reason === undefined)
      throw new ProblemException('INVALID_INPUT', {
        errors: [{ path: 'reason', code: 'REQUIRED' }],
      });
    return this.carryOut(
      body['decision'] === 'REJECT'
        ? { ...common, name: 'RejectSeal', reason: String(reason) }
        : { ...common, name: 'ApproveSeal' },
      language,
      reply,
    );
  }

  @Get(':sealId')
  @ReadsBehind()
  @Describe(
    'Satu segel, dan penyajian ulang di sampingnya',
    'One seal, and its restatement beside it',
    'The sealed figures never change. Beside each stands the same figure as known at `knownAt` (now when left out). `figures` names those that are opened; `content` is what was sealed, whole. For those whose own area holds the area of the seal.',
  )
  @ApiParam({ name: 'sealId', example: '2025-07' })
  @ApiOkResponse({ type: SealOpenedDto })
  @Problems(
    'INVALID_INPUT',
    'UNAUTHENTICATED',
    'OUTSIDE_AREA',
    'SEAL_NOT_FOUND',
    'FIGURE_NOT_FOUND',
  )
  async seal(
    @Param('sealId') id: string,
    @Asked(RestatementDto) asked: Body,
    @CurrentAccount() account: Account,
    @Lang() language: Language,
  ): Promise<SealOpenedDto> {
    const seal = await readSeal(this.jejak.facts, id);
    if (seal?.content === undefined) throw new ProblemException('SEAL_NOT_FOUND');
    if (!within(seal.content.area, account.area)) throw new ProblemException('OUTSIDE_AREA');
    const at = knownAtOf(asked['knownAt']) ?? toUtc(Date.now());
    const chosen = chosenOf(seal.content, textOf(asked['figures']));
    const figures = await restate(this.jejak.sql, chosen, at);
    const names = await namesIn(this.jejak.sql, [seal]);
    return sealOpened(seal, { at, figures, chosen: chosen.figures }, names, language);
  }
}
