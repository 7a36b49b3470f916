import { setImmediate as turn } from 'node:timers/promises';
import { Subject } from 'rxjs';
import { eventStream, type ServerEvent } from './event-stream.js';

const position = (n: number): ServerEvent => ({ id: `${n}`, event: 'position', data: { n } });
const text = (n: number): string => `event: position\nid: ${n}\ndata: {"n":${n}}\n\n`;

describe('an event stream', () => {
  it('keeps no more than the latest event for a reader who does not keep up', async () => {
    const events = new Subject<ServerEvent>();
    const stream = eventStream(events).setEncoding('utf8');
    const read: string[] = [];
    stream.on('readable', () => undefined);
    events.next(position(1));
    await turn();
    for (let n = 2; n <= 1_000; n += 1) events.next(position(n));
    events.complete();
    for await (const chunk of stream) read.push(String(chunk));
    const all = read.join('');
    expect(all.startsWith(text(1))).toBe(true);
    expect(all.endsWith(text(1_000))).toBe(true);
    expect(all.split('\n\n').length).toBeLessThan(6);
  });

  it('lets a word that keeps the connection open replace nothing', async () => {
    const events = new Subject<ServerEvent>();
    const stream = eventStream(events).setEncoding('utf8');
    events.next(position(1));
    events.next({});
    events.complete();
    expect((await stream.toArray()).join('')).toBe(text(1));
    const quiet = new Subject<ServerEvent>();
    const other = eventStream(quiet).setEncoding('utf8');
    quiet.next({});
    quiet.complete();
    expect((await other.toArray()).join('')).toBe(':\n\n');
  });

  it('lets go of the events when its reader goes, and ends with them', async () => {
    const events = new Subject<ServerEvent>();
    const stream = eventStream(events);
    expect(events.observed).toBe(true);
    stream.destroy();
    await turn();
    expect(events.observed).toBe(false);
    const failing = new Subject<ServerEvent>();
    const ending = eventStream(failing);
    failing.error(new Error('away'));
    expect(await ending.toArray()).toEqual([]);
  });
});
