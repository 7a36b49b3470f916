import {
  dayOf,
  normalise,
  refuse,
  type Day,
  type FactDef,
  type LocalInstant,
  type NewFact,
  type Refusal,
} from '#libs/domain/kernel';
import type { SealContent } from './content.js';
import { SealApproved, SealProposed, SealRejected } from './facts.js';
import type { SealState } from './state.js';

export type SealCommand =
  | { readonly name: 'ProposeSeal'; readonly content: SealContent; readonly hash: string }
  | {
      readonly name: 'ApproveSeal';
      /** What the approver saw. */
      readonly hash: string;
      /** Of the same questions asked again of the same log. */
      readonly recomputed: string;
    }
  | { readonly name: 'RejectSeal'; readonly hash: string; readonly reason: string };

export interface SealContext {
  readonly actor: string;
  readonly today: Day;
  readonly now: LocalInstant;
}

const fact = (
  def: Pick<FactDef<SealState>, 'type' | 'schema'>,
  data: object,
  { now }: SealContext,
): NewFact => ({
  type: def.type,
  schema: def.schema,
  data: { ...data },
  occurredAt: now,
  capturedAt: now,
  warnings: [],
});

/** Whether a period may be closed on a day, with what is known at a moment. */
export const periodObjection = (
  { until }: { readonly until: Day },
  { today }: Pick<SealContext, 'today'>,
  knownAt: string,
): Refusal | undefined => {
  if (until >= today) return refuse('PERIOD_NOT_OVER', 'period', { until });
  return dayOf(normalise(knownAt)) < until
    ? refuse('PERIOD_NOT_OVER', 'knownAt', { until })
    : undefined;
};

/** Why no seal of this period may be proposed now; undefined when one may. */
export const proposalObjection = ({ status }: SealState): Refusal | undefined => {
  if (status === 'SEALED') return refuse('ALREADY_SEALED', 'period');
  return status === 'PROPOSED' ? refuse('SEAL_PENDING', 'period') : undefined;
};

const decisionObjection = (
  state: SealState,
  command: Exclude<SealCommand, { name: 'ProposeSeal' }>,
  { actor }: SealContext,
): Refusal | undefined => {
  if (state.status === 'NONE') return refuse('SEAL_NOT_FOUND');
  if (state.status === 'SEALED') return refuse('ALREADY_SEALED');
  if (state.status !== 'PROPOSED') return refuse('SEAL_NOT_PENDING');
  // Whoever proposed it may take it back, and nothing else.
  if (command.name === 'ApproveSeal' && state.proposed?.actor === actor)
    return refuse('SAME_PERSON');
  return command.hash === state.hash ? undefined : refuse('SEAL_CHANGED', 'hash');
};

/** What a command on a seal leads to: a proposal, and the decision of a second person on it. */
export const decideSeal = (
  command: SealCommand,
  state: SealState,
  context: SealContext,
): readonly NewFact[] | Refusal => {
  if (command.name === 'ProposeSeal') {
    const { content, hash } = command;
    return (
      proposalObjection(state) ??
      periodObjection(content, context, content.knownAt) ?? [
        fact(SealProposed, { ...content, hash }, context),
      ]
    );
  }
  const objection = decisionObjection(state, command, context);
  if (objection !== undefined) return objection;
  const { hash } = command;
  if (command.name === 'RejectSeal')
    return [fact(SealRejected, { hash, reason: command.reason }, context)];
  return command.recomputed === hash
    ? [fact(SealApproved, { hash }, context)]
    : refuse('SEAL_CHANGED');
};
