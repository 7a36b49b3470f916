/** Loads values for many keys at once. */
export type Load<V> = (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;

/**
 * Puts requests that arrive while a load is under way into the next one: 64 callers that each miss
 * one key cost two queries, not 64.
 */
export const coalesce = <V>(load: Load<V>): Load<V> => {
  let gathering: { keys: Set<string>; result: Promise<ReadonlyMap<string, V>> } | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return (keys) => {
    if (gathering === undefined) {
      const wanted = new Set<string>();
      const result = running.then(() => {
        gathering = undefined;
        return load([...wanted]);
      });
      gathering = { keys: wanted, result };
      running = result.catch(() => undefined);
    }
    for (const key of keys) gathering.keys.add(key);
    return gathering.result;
  };
};
