import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

const file = (weight: number): string =>
  require.resolve(
    `@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-${weight}-normal.woff`,
  );

/** Carried along and embedded: a print must look the same where no font is installed. */
export const FONTS = { body: file(400), bold: file(700) } as const;
