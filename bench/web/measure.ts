import { loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from './browser.js';
import { openDemo } from './demo.js';
import { firstLoad } from './first-load.js';
import { interactions } from './interactions.js';
import { longFamily } from './long-family.js';
import { scrolling } from './scrolling.js';

if (chromiumPath === undefined) {
  console.log('No Chromium: nothing measured.');
  process.exit(0);
}
const demo = await openDemo();
const browser = await chromium.launch({ executablePath: chromiumPath, args: CHROMIUM_ARGS });
try {
  console.log(
    `load average ${loadavg()
      .map((l) => l.toFixed(1))
      .join(' ')}`,
  );
  console.log(await firstLoad(browser, demo));
  console.log(await interactions(browser, demo));
  console.log(await scrolling(browser, demo, await longFamily(demo)));
  console.log(
    `load average ${loadavg()
      .map((l) => l.toFixed(1))
      .join(' ')}`,
  );
} finally {
  await browser.close();
  demo.close();
}
