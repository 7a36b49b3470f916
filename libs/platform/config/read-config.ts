import { resolve } from 'node:path';
import type { Bilingual } from '#libs/domain/kernel';
import type { Config, LogLevel } from './config.js';

/** Everything that is wrong with the environment, at once. Values stay out: they may be secrets. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly Bilingual[]) {
    super(problems.map((problem) => `${problem.id}\n${problem.en}`).join('\n'));
  }
}

type Env = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS: readonly LogLevel[] = [
  'fatal',
  'error',
  'warn',
  'info',
  'debug',
  'trace',
  'silent',
];

/** @throws ConfigError naming every variable that cannot be used. */
export const readConfig = (env: Env = process.env): Config => {
  const problems: Bilingual[] = [];
  const read = <T>(name: string, otherwise: T, parse: (text: string) => T | Bilingual): T => {
    const text = env[name]?.trim();
    if (!text) return otherwise;
    const value = parse(text);
    if (!isProblem(value)) return value;
    problems.push({ id: `${name} ${value.id}`, en: `${name} ${value.en}` });
    return otherwise;
  };

  const config: Config = {
    dataDir: read('JEJAK_DATA', resolve('data'), (text) => resolve(text)),
    port: read('PORT', 3000, parsePort),
    host: read('HOST', '127.0.0.1', (text) => text),
    databaseUrl: read<string | undefined>('DATABASE_URL', undefined, parseUrl),
    ownerUrl: read<string | undefined>('DATABASE_OWNER_URL', undefined, parseUrl),
    eventStoreUrl: read<string | undefined>('EVENT_STORE_URL', undefined, parseEventStoreUrl),
    masterKey: read<string | undefined>('JEJAK_MASTER_KEY', undefined, parseKey),
    language: read('JEJAK_LANG', 'id', oneOf(['id', 'en'])),
    logLevel: read('LOG_LEVEL', 'info', oneOf(LOG_LEVELS)),
    demo: read('JEJAK_DEMO', true, parseSwitch),
    trustProxy: read('JEJAK_TRUST_PROXY', false, parseSwitch),
    project: read('JEJAK_PROJECTOR', true, parseSwitch),
    checkMinutes: read('JEJAK_CHECK_MINUTES', 60, parseCount),
    checkFamilies: read('JEJAK_CHECK_FAMILIES', 500, parseCount),
    metricsPort: read<number | undefined>('JEJAK_METRICS_PORT', undefined, parsePort),
    tracesUrl: read<string | undefined>('OTEL_EXPORTER_OTLP_ENDPOINT', undefined, parseHttpUrl),
  };
  if (config.ownerUrl !== undefined && config.databaseUrl === undefined) {
    problems.push({
      id: 'DATABASE_OWNER_URL hanya berlaku bersama DATABASE_URL',
      en: 'DATABASE_OWNER_URL only counts together with DATABASE_URL',
    });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
};

const isProblem = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'id' in value && 'en' in value;

const parsePort = (text: string): number | Bilingual =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535
    ? Number(text)
    : { id: 'harus berupa angka 0 sampai 65535', en: 'must be a number from 0 to 65535' };

const parseCount = (text: string): number | Bilingual =>
  /^\d{1,6}$/.test(text)
    ? Number(text)
    : { id: 'harus berupa bilangan bulat, 0 atau lebih', en: 'must be a whole number, 0 or more' };

const parseHttpUrl = (text: string): string | Bilingual =>
  /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text)
    ? text
    : { id: 'harus berbentuk http://host:4318', en: 'must look like http://host:4318' };

const parseUrl = (text: string): string | Bilingual =>
  /^postgres(ql)?:\/\/[^\s]+$/.test(text) && URL.canParse(text)
    ? text
    : {
        id: 'harus berbentuk postgresql://pengguna:sandi@host:5432/basisdata',
        en: 'must look like postgresql://user:password@host:5432/database',
      };

const parseEventStoreUrl = (text: string): string | Bilingual =>
  /^esdb(\+discover)?:\/\/[^\s]+$/.test(text)
    ? text
    : {
        id: 'harus berbentuk esdb://pengguna:sandi@host:2113?tls=true',
        en: 'must look like esdb://user:password@host:2113?tls=true',
      };

const parseKey = (text: string): string | Bilingual =>
  /^([0-9a-fA-F]{64}|[A-Za-z0-9+/_-]{43}=?)$/.test(text)
    ? text
    : {
        id: 'harus 32 byte, ditulis sebagai 64 digit heksadesimal atau base64',
        en: 'must be 32 bytes, written as 64 hex digits or base64',
      };

const parseSwitch = (text: string): boolean | Bilingual => {
  if (/^(on|1|true|yes|ya)$/i.test(text)) return true;
  if (/^(off|0|false|no|tidak)$/i.test(text)) return false;
  return { id: 'harus on atau off', en: 'must be on or off' };
};

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (text: string): T | Bilingual =>
    allowed.find((value) => value === text.toLowerCase()) ?? {
      id: `harus salah satu dari ${allowed.join(', ')}`,
      en: `must be one of ${allowed.join(', ')}`,
    };
