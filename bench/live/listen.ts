import { request } from 'node:http';

export interface Listener {
  /** Milliseconds of this process's clock when the figures were told to hold a position. */
  until(position: number): Promise<number>;
  leave(): void;
}

interface Waiting {
  readonly position: number;
  readonly heard: (at: number) => void;
}

/** One listener to live updates, as a screen is one; resolves with the first event. */
export const listen = (url: string, headers: Readonly<Record<string, string>>): Promise<Listener> =>
  new Promise((resolve, reject) => {
    let figures = -1;
    let at = 0;
    let waiting: Waiting[] = [];
    const going = request(`${url}/api/v1/live`, { headers });
    const listener: Listener = {
      until: (position) =>
        figures >= position
          ? Promise.resolve(at)
          : new Promise((heard) => waiting.push({ position, heard })),
      leave: () => going.destroy(),
    };
    going.on('error', reject);
    going.on('response', (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`live answered ${answer.statusCode}`));
      answer.setEncoding('utf8');
      answer.on('error', () => undefined);
      answer.on('data', (part: string) => {
        const ids = [...part.matchAll(/^id: (\d+)$/gm)];
        if (ids.length === 0) return;
        figures = Math.max(figures, ...ids.map(([, id]) => Number(id)));
        at = performance.now();
        for (const { position, heard } of waiting) if (figures >= position) heard(at);
        waiting = waiting.filter(({ position }) => figures < position);
        resolve(listener);
      });
    });
    going.end();
  });
