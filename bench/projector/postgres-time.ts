import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Fields of /proc/<pid>/stat after the name, which may hold anything. */
const fields = (pid: string): readonly string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

const ticks = (pid: string, children: boolean): number => {
  const [utime, stime, cutime, cstime] = fields(pid).slice(11, 15).map(Number);
  const own = (utime ?? 0) + (stime ?? 0);
  return children ? own + (cutime ?? 0) + (cstime ?? 0) : own;
};

/** Processor seconds of a PostgreSQL server and all it ever started, so far. */
export const postgresSeconds = (dataDir: string): number => {
  const [postmaster = ''] = readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8').split('\n');
  let sum = ticks(postmaster, true);
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      if (fields(pid)[1] === postmaster) sum += ticks(pid, false);
    } catch {
      // It has ended meanwhile: the postmaster counts it.
    }
  return sum / TICKS_PER_SECOND;
};
