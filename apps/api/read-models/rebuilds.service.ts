import { FACT_INDEX, fillFactIndex } from '#libs/audit';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { faultOf } from '../http/fault.js';
import { JEJAK, type Jejak } from '../jejak.js';

/** Builds read models anew in the background; one at a time in this process. */
@Injectable()
export class Rebuilds implements BeforeApplicationShutdown {
  readonly #logger = new Logger('Rebuilds');
  readonly #stopping = new AbortController();
  #building: Promise<void> | undefined;

  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  /** False when one is under way in this process. That of another process makes it wait in vain. */
  start(name: string): boolean {
    if (this.#building !== undefined) return false;
    this.#building = this.#build(name)
      .catch((error: unknown) => {
        if (!this.#stopping.signal.aborted)
          this.#logger.error({ fault: faultOf(error), readModel: name }, 'a rebuild failed');
      })
      .finally(() => {
        this.#building = undefined;
      });
    return true;
  }

  async #build(name: string): Promise<void> {
    const { facts, sql, runner } = this.jejak;
    const { signal } = this.#stopping;
    const built =
      name === FACT_INDEX
        ? await fillFactIndex({ log: facts.log, sql }, { signal })
        : await runner.rebuild({ only: [name], signal });
    this.#logger.log({ readModel: name, ...built }, built ? 'built anew' : 'is built by another');
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#building;
  }
}
