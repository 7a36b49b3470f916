/** What the double does wrong until it is told otherwise; counts go down by one each time. */
export class Faults {
  /** Appends that are not stored and never answered. */
  hang = 0;
  /** Appends that are stored and never answered. */
  loseAnswer = 0;
  /** Appends refused because another node leads; the answer names this one as the leader. */
  notLeader = 0;
  /** Appends refused because no leader is elected yet. */
  notReady = 0;
  /** Milliseconds before an append is stored. */
  delay = 0;
  /** Milliseconds before each page of a read. */
  slow = 0;
  /** Reads that are never answered. */
  silentReads = 0;
  /** Subscriptions stay open and say nothing more, as half-open connections do. */
  mute = false;
  /** Subscriptions hand over each new event twice. */
  duplicate = false;

  /** Uses up one of a counted fault. */
  take(name: 'hang' | 'loseAnswer' | 'notLeader' | 'notReady' | 'silentReads'): boolean {
    if (this[name] === 0) return false;
    this[name] -= 1;
    return true;
  }
}
