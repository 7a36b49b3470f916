/** A day in Asia/Jakarta, `YYYY-MM-DD`. */
export type Day = string;

/**
 * A moment as the field claims it, always written with the offset of Jakarta
 * (`2025-07-31T09:30:00+07:00`), so that comparing the texts compares the moments.
 */
export type LocalInstant = string;

/** A moment as the log recorded it: UTC with milliseconds (`2025-07-31T02:30:00.000Z`). */
export type UtcInstant = string;

const JAKARTA_OFFSET_MS = 7 * 3_600_000;

/** The Jakarta day of a local instant. */
export const dayOf = (at: LocalInstant): Day => at.slice(0, 10);

/** Midnight in Jakarta at the beginning of a day. */
export const startOfDay = (day: Day): LocalInstant => `${day}T00:00:00+07:00`;

/** The last second of a day in Jakarta: "as of a day" means everything that day counts. */
export const endOfDay = (day: Day): LocalInstant => `${day}T23:59:59+07:00`;

/** Milliseconds since the epoch, written with Jakarta's offset. */
export const toLocal = (epochMs: number): LocalInstant =>
  `${new Date(epochMs + JAKARTA_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;

/** Milliseconds since the epoch, written in UTC. */
export const toUtc = (epochMs: number): UtcInstant => new Date(epochMs).toISOString();

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** True for a day that exists in the calendar (no 30 February). */
export const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
};

/** True for an ISO 8601 moment with an explicit offset, on a day that exists. */
export const isInstant = (text: string): boolean =>
  INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/** Brings a day or a moment with any offset to Jakarta's form. Callers have checked the text. */
export const normalise = (text: string): LocalInstant =>
  DAY.test(text) ? startOfDay(text) : toLocal(Date.parse(text));
