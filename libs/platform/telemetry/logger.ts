import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.js';

/** Structured lines on standard output. Facts, names and numbers of people never go in. */
export const createLogger = (config: Pick<Config, 'logLevel'>, part?: string): Logger =>
  pino({
    level: config.logLevel,
    base: { app: 'jejak', ...(part !== undefined && { part }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
