import { RandomIdGenerator, type IdGenerator } from '@opentelemetry/sdk-trace';

const hex = (uuid: string): string => uuid.replaceAll('-', '');

/** A trace is named by the correlation id of the command: so every process finds the same one. */
export const traceIdOf = (correlationId: string): string => hex(correlationId);

/** The append of a command is a span that everybody can name who knows the command's id. */
export const appendSpanIdOf = (commandId: string): string => hex(commandId).slice(16);

export interface ChosenIds {
  readonly traceId?: string;
  readonly spanId?: string;
}

/** Ids by chance, unless the next span's are chosen. Starting a span asks for its ids at once. */
export class ChoosingIds implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  private chosen: ChosenIds = {};

  generateTraceId(): string {
    return this.chosen.traceId ?? this.random.generateTraceId();
  }

  generateSpanId(): string {
    return this.chosen.spanId ?? this.random.generateSpanId();
  }

  with<T>(chosen: ChosenIds, start: () => T): T {
    this.chosen = chosen;
    try {
      return start();
    } finally {
      this.chosen = {};
    }
  }
}
