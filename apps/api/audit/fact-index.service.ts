import { followFactIndex } from '#libs/audit';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { faultOf } from '../http/fault.js';
import { JEJAK, type Jejak } from '../jejak.js';

/** Keeps the auditor's index at the head of the log, as long as the application runs. */
@Injectable()
export class FactIndexFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('FactIndex');
  readonly #stopping = new AbortController();
  #following: Promise<void> = Promise.resolve();

  constructor(@Inject(JEJAK) private readonly jejak: Jejak) {}

  onApplicationBootstrap(): void {
    const { facts, sql } = this.jejak;
    this.#following = followFactIndex({ log: facts.log, sql }, this.#stopping.signal, (error) =>
      this.#logger.warn({ fault: faultOf(error) }, 'the index of facts is waiting'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#following;
  }
}
