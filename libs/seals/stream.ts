const PREFIX = 'seal-';

/** One stream for each period, so that a period cannot be sealed twice. */
export const sealStream = (id: string): string => `${PREFIX}${id}`;

export const SEAL_STREAMS = PREFIX;
