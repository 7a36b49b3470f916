import { readRuleBook } from '#libs/commands/rule-book';
import { dayOf, toLocal } from '#libs/domain/kernel';
import { loadRuleSet } from '#libs/domain/risk';
import { rulesOn } from '#libs/domain/rule-book';
import type { Account } from '#libs/identity';
import { hasDuty, roleDef } from '#libs/identity/roles';
import { rehearseLog, type Rehearsed } from '#libs/rehearsal';
import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ProblemException } from '../http/problem.js';
import { JEJAK, type Jejak } from '../jejak.js';
import { Describe } from '../openapi/describe.js';
import { Problems } from '../openapi/problems.js';
import { Sent } from '../requests/asked.js';
import { textOf } from '../requests/time-fields.js';
import { CurrentAccount } from '../sessions/current-account.js';
import { invalidRules } from './outcome.js';
import { RehearsalDto } from './rehearsal.dto.js';
import { rehearsalView } from './rehearsal-view.js';
import { exampleRules, RehearseDto } from './rule-sets.dto.js';

@ApiTags('rules')
@Controller('api/v1/rule-sets/rehearsals')
export class RehearsalsController {
  /** One after the other: a rehearsal takes every core there is. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  private inTurn(work: () => Promise<Rehearsed>): Promise<Rehearsed> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  @Post()
  @HttpCode(200)
  @Describe(
    'Gladi aturan risiko atas seluruh riwayat',
    'Rehearse risk rules over the whole history',
    'Runs a candidate beside the rules in force over every family, true on `asOf` (today when left out) and as known now. Changes nothing. Who would move in and out, by category and kelurahan, with the families to open for those who see families.',
  )
  @ApiBody({ type: RehearseDto, examples: { contoh: { value: { rules: exampleRules } } } })
  @ApiOkResponse({ type: RehearsalDto })
  @Problems(
    'INVALID_INPUT',
    'MALFORMED_JSON',
    'TOO_DEEP',
    'RULE_SET_INVALID',
    'UNAUTHENTICATED',
    'NOT_PERMITTED',
    'BODY_TOO_LARGE',
    'UNSUPPORTED_MEDIA_TYPE',
  )
  async rehearseRules(
    @Sent(RehearseDto) body: Readonly<Record<string, unknown>>,
    @CurrentAccount() { role }: Account,
  ): Promise<RehearsalDto> {
    if (!hasDuty(role, 'propose-rules') && !hasDuty(role, 'approve-rules'))
      throw new ProblemException('NOT_PERMITTED');
    const loaded = loadRuleSet(body['rules']);
    if ('problems' in loaded) throw invalidRules(loaded.problems);
    const asOf = textOf(body['asOf']) ?? dayOf(toLocal(Date.now()));
    const { facts: store, rehearsers } = this.jejak;
    const current = rulesOn(await readRuleBook(store), asOf);
    const done = await this.inTurn(() =>
      rehearseLog({ store, rehearsers }, { current, candidate: loaded.rules, asOf }),
    );
    return rehearsalView(done, roleDef(role).reads === 'identified');
  }
}
