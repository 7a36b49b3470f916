import type { FactIndexStatus, IndexChecked } from '#libs/audit';
import type { Checked, ReadModelStatus } from '#libs/projections';
import type { CheckedDto, ReadModelStatusDto } from './read-models.dto.js';

/** Differences that are named one by one. */
const NAMED = 100;

export const statusView = ({ rebuild, lastCheck, ...s }: ReadModelStatus): ReadModelStatusDto => ({
  name: s.projection,
  version: s.version,
  position: s.position ?? '0',
  head: s.head ?? '0',
  lag: s.behind,
  lagMs: s.lagMs,
  parked: s.parked,
  ...(rebuild && {
    rebuild: {
      version: rebuild.version,
      startedAt: rebuild.startedAt,
      done: rebuild.done,
      total: rebuild.total,
      perSecond: rebuild.rate,
      ...(rebuild.remainingSeconds !== undefined && { secondsLeft: rebuild.remainingSeconds }),
    },
  }),
  ...(lastCheck && {
    lastCheck: {
      checkedAt: lastCheck.checkedAt,
      streams: lastCheck.streams,
      differences: lastCheck.differences,
    },
  }),
});

/** The auditor's index beside the read models: it follows the log as they do. */
export const indexView = (
  name: string,
  version: number,
  { position, head, behind, lagMs }: FactIndexStatus,
): ReadModelStatusDto => ({
  name,
  version,
  position: position ?? '0',
  head: head ?? '0',
  lag: behind,
  lagMs,
  parked: 0,
});

const twoDecimals = (seconds: number): number => Math.round(seconds * 100) / 100;

export const checkedView = ({ streams, differences, seconds }: Checked): CheckedDto => ({
  checked: streams,
  seconds: twoDecimals(seconds),
  different: differences.length,
  differences: differences.slice(0, NAMED).map(({ table, key, live, fresh, refused }) => ({
    table,
    key,
    ...(live && { live }),
    ...(fresh && { fresh }),
    ...(refused !== undefined && { refused }),
  })),
});

export const indexCheckedView = (
  { facts, different, differences }: IndexChecked,
  seconds: number,
): CheckedDto => ({
  checked: facts,
  seconds: twoDecimals(seconds),
  different,
  differences: differences.map(({ position, live, fresh }) => ({
    table: 'fact_index',
    key: position,
    ...(live && { live }),
    fresh,
  })),
});
