import type { Fact, UtcInstant } from '#libs/domain/kernel';
import type { SealContent } from './content.js';

/** Who did something to a seal, and when. */
export interface SealAct {
  readonly actor: string;
  readonly role: string;
  readonly at: UtcInstant;
}

/** What the stream of a seal adds up to; the last proposal, whatever became of those before. */
export interface SealState {
  status: 'NONE' | 'PROPOSED' | 'SEALED' | 'REJECTED';
  content?: SealContent;
  hash?: string;
  proposed?: SealAct;
  /** The approval or the rejection. */
  decided?: SealAct;
  reason?: string;
}

export const newSeal = (): SealState => ({ status: 'NONE' });

export const actOf = ({ by, recordedAt }: Fact): SealAct => ({
  actor: by.actor,
  role: by.role,
  at: recordedAt,
});
