import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Demo } from './demo.js';

/** Lighthouse's phone on a slow network: 4x slower processor, 1.6 Mbit/s down, 150 ms. */
export const PHONE = { cpu: 4, downMbit: 1.6, upMbit: 0.75, latencyMs: 150 };

export interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** A phone's page of somebody who is signed in, slowed down as asked. */
export const openPage = async (
  browser: Browser,
  demo: Demo,
  username: string,
  { cpu, network }: { readonly cpu: number; readonly network: boolean },
): Promise<Opened> => {
  const session = await demo.session(username);
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
  });
  const kept = JSON.stringify(JSON.stringify(session));
  await context.addInitScript({ content: `localStorage.setItem('jejak.session', ${kept})` });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: PHONE.latencyMs,
      downloadThroughput: (PHONE.downMbit * 1e6) / 8,
      uploadThroughput: (PHONE.upMbit * 1e6) / 8,
    });
  }
  return { page, cdp };
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
