/** A small value kept on this device; storage that is full or forbidden keeps nothing. */
export const readKept = <T>(key: string): T | undefined => {
  try {
    const text = localStorage.getItem(`jejak.${key}`);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
};

export const keep = (key: string, value: unknown): void => {
  try {
    if (value === undefined) localStorage.removeItem(`jejak.${key}`);
    else localStorage.setItem(`jejak.${key}`, JSON.stringify(value));
  } catch {
    // The page works without; it only forgets sooner.
  }
};

/** Whoever signs out leaves nothing of a family behind on a phone that is shared. */
export const forgetKept = (prefix: string): void => {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`jejak.${prefix}`)) localStorage.removeItem(key);
  } catch {
    // As above.
  }
};
