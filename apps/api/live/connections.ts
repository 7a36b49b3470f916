export interface ConnectionLimits {
  readonly perAccount: number;
  readonly all: number;
}

/** Counts open connections, so that neither one account nor all of them together tie the server up. */
export class Connections {
  readonly #open = new Map<string, number>();
  #all = 0;

  constructor(private readonly limits: ConnectionLimits) {}

  /** Takes a place; false when there is none left. */
  enter(account: string): boolean {
    const own = this.#open.get(account) ?? 0;
    if (own >= this.limits.perAccount || this.#all >= this.limits.all) return false;
    this.#open.set(account, own + 1);
    this.#all += 1;
    return true;
  }

  leave(account: string): void {
    const own = (this.#open.get(account) ?? 1) - 1;
    if (own === 0) this.#open.delete(account);
    else this.#open.set(account, own);
    this.#all -= 1;
  }
}
