const EXIT_BY_SIGNAL = { SIGINT: 130, SIGTERM: 143 } as const;

export interface StopOptions {
  /** After this the process ends, whatever still runs. 30 seconds by default. */
  readonly deadlineMs?: number;
  readonly exit?: (code: number) => void;
}

/**
 * Runs `stop` once on Ctrl-C or SIGTERM and ends the process when it is done. A second Ctrl-C, or
 * the deadline, ends it at once: the next start recovers what that leaves behind.
 */
export const stopOnSignals = (stop: () => Promise<void>, options: StopOptions = {}): void => {
  const exit = options.exit ?? ((code: number) => process.exit(code));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return exit(EXIT_BY_SIGNAL[signal]);
      stopping = true;
      setTimeout(() => exit(1), options.deadlineMs ?? 30_000).unref();
      stop().then(
        () => exit(0),
        () => exit(1),
      );
    });
  }
};
