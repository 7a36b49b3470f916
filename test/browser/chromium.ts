import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The system's browser: the one CHROMIUM names, or one in the usual places. */
export const chromiumPath = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) =>
  existsSync(path),
);

/** Nothing of the browser's own may call home or ask anything. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (chromiumPath === undefined)
  process.stderr.write(
    'No Chromium: the browser tests are skipped. Install it (apt-get install chromium fonts-liberation) or set CHROMIUM to its path.\n',
  );

/**
 * A machine without a browser can say nothing about the pages: its tests count as skipped, not as
 * passed, and do not stop the rest.
 */
// eslint-disable-next-line jest/no-disabled-tests
export const inBrowser: jest.Describe = chromiumPath === undefined ? describe.skip : describe;
