import type { Bilingual, Decision, Fields } from '#libs/domain/kernel';
import {
  activateRuleSet,
  proposeRuleSet,
  rejectRuleSet,
  type RuleBookContext,
  type RuleSetInvalid,
} from './decide.js';
import { RuleSetActivated } from './facts/rule-set-activated.js';
import { RuleSetProposed } from './facts/rule-set-proposed.js';
import { RuleSetRejected } from './facts/rule-set-rejected.js';
import type { ruleBookRefusals } from './refusals.js';

export interface RuleBookCommandDef {
  readonly title: Bilingual;
  /** The duty that a role needs for it. */
  readonly duty: 'propose-rules' | 'approve-rules';
  readonly fields: Fields;
  readonly refusals: readonly (keyof typeof ruleBookRefusals)[];
  /** The input has been checked against the fields. */
  decide(input: never, context: RuleBookContext): Decision | RuleSetInvalid;
}

/** Everything that can be done to the rule book. */
export const ruleBookCommands = {
  ProposeRuleSet: {
    title: { id: 'Usulkan aturan risiko', en: 'Propose risk rules' },
    duty: 'propose-rules',
    fields: { rules: RuleSetProposed.fields.rules, note: RuleSetProposed.fields.note },
    refusals: ['RULE_SET_INVALID', 'RULE_SET_NAME_TAKEN'],
    decide: proposeRuleSet,
  },
  ActivateRuleSet: {
    title: { id: 'Setujui aturan risiko', en: 'Approve risk rules' },
    duty: 'approve-rules',
    fields: { name: RuleSetActivated.fields.name, from: RuleSetActivated.fields.from },
    refusals: [
      'RULE_SET_NOT_FOUND',
      'RULE_SET_REJECTED',
      'SAME_PERSON',
      'FROM_TOO_EARLY',
      'ALREADY_ACTIVE',
    ],
    decide: activateRuleSet,
  },
  RejectRuleSet: {
    title: { id: 'Tolak aturan risiko', en: 'Reject risk rules' },
    duty: 'approve-rules',
    fields: { name: RuleSetRejected.fields.name, reason: RuleSetRejected.fields.reason },
    refusals: ['RULE_SET_NOT_FOUND', 'RULE_SET_REJECTED', 'RULE_SET_NOT_PENDING'],
    decide: rejectRuleSet,
  },
} as const satisfies Readonly<Record<string, RuleBookCommandDef>>;

export type RuleBookCommandName = keyof typeof ruleBookCommands;
