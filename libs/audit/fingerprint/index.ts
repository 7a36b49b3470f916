export * from './fingerprint.js';
export * from './marks.js';
export type { Fingerprint, LogMark } from './running.js';
export * from './walked.js';
