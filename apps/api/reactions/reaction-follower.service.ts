import { COMMAND_DEPS, followReactions, type CommandDeps } from '#libs/commands';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { faultOf } from '../http/fault.js';
import { JEJAK, type Jejak } from '../jejak.js';

/** Runs the follower that finishes interrupted acts on two families, as long as the application runs. */
@Injectable()
export class ReactionFollower implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('Reactions');
  readonly #stopping = new AbortController();
  #following: Promise<void> = Promise.resolve();

  constructor(
    @Inject(COMMAND_DEPS) private readonly deps: CommandDeps,
    @Inject(JEJAK) private readonly jejak: Jejak,
  ) {}

  onApplicationBootstrap(): void {
    this.#following = followReactions(this.deps, this.jejak.sql, this.#stopping.signal, (error) =>
      this.#logger.warn({ fault: faultOf(error) }, 'reactions are waiting'),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#following;
  }
}
