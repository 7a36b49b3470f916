import type { HistoryEntry } from '#libs/domain/family';
import { toLocal, type Language } from '#libs/domain/kernel';

const WORDS = {
  id: { recorded: 'dicatat', corrected: 'kini', voided: 'dibatalkan', note: 'catatan' },
  en: { recorded: 'recorded', corrected: 'now', voided: 'struck out', note: 'note' },
} as const;

const minute = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

/** A history as lines for a terminal: when it happened, what, who; then what became of it. */
export const historyLines = (
  entries: readonly HistoryEntry[],
  language: Language,
): readonly string[] => {
  const words = WORDS[language];
  return entries.flatMap((entry) => [
    `${String(entry.version).padStart(4)}  ${minute(entry.occurredAt)}  ${entry.sentence}` +
      `  [${entry.roleName}, ${words.recorded} ${minute(toLocal(Date.parse(entry.recordedAt)))}]`,
    ...(entry.correctedSentence === undefined
      ? []
      : [`        ${words.corrected}: ${entry.correctedSentence}`]),
    ...(entry.voidedBy === undefined ? [] : [`        ${words.voided}`]),
    ...entry.warnings.map(({ text }) => `        ${words.note}: ${text}`),
  ]);
};
