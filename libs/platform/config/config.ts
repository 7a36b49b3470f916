import type { Language } from '#libs/domain/kernel';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** Everything that may differ from one installation to another, read once at the start. */
export interface Config {
  /** Absolute path: embedded database, its passwords, the master key. */
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  /** A PostgreSQL server in place of the embedded one. */
  readonly databaseUrl?: string;
  /** Login of the role that owns the log, if it differs from the application's. */
  readonly ownerUrl?: string;
  /** KurrentDB keeps the log in place of PostgreSQL, which keeps the read models in any case. */
  readonly eventStoreUrl?: string;
  /** 32 bytes as 64 hex digits or base64; a key file in the data folder otherwise. */
  readonly masterKey?: string;
  /** What messages are in when the reader does not say. */
  readonly language: Language;
  readonly logLevel: LogLevel;
  /** Fills an empty log with the demonstration city. */
  readonly demo: boolean;
  /** Believes `X-Forwarded-For`, because a proxy in front sets it. */
  readonly trustProxy: boolean;
}
