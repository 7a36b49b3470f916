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
  /** False: the api leaves the read models to projectors of their own; else a thread keeps them. */
  readonly project?: boolean;
  /** Minutes between two checks of the read models against a fresh fold; 0 for none. */
  readonly checkMinutes?: number;
  /** How many families such a check looks at; 0 for all. */
  readonly checkFamilies?: number;
  /** Where metrics and the health of this process are told; nowhere when left out. */
  readonly metricsPort?: number;
  /** Where traces are sent (OTLP over HTTP); there are none when left out. */
  readonly tracesUrl?: string;
}
