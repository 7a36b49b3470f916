/** The day of a moment where the city lies, as SQL; written so that an index may be of it. */
export const localDay = (moment: string): string =>
  `((${moment}) at time zone 'Asia/Jakarta')::date`;
