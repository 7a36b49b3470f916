import { buffersFor, settingsOf } from './settings.js';

const GB = 2 ** 30;

describe('the settings of the embedded server', () => {
  it('keep an eighth of the memory for pages, never less than PostgreSQL does and never more than 1 GB', () => {
    expect([0.5 * GB, 2 * GB, 4 * GB, 64 * GB, 2 ** 64].map(buffersFor)).toEqual([
      128, 256, 512, 1_024, 1_024,
    ]);
  });

  it('are the same at every start of one machine, so that a running server is taken over', () => {
    const settings = settingsOf({ kind: 'socket' }, {});
    expect(settings).toEqual(settingsOf({ kind: 'socket' }, {}));
    expect(settings['shared_buffers']).toMatch(/^\d+MB$/);
    expect(Number(settings['max_parallel_workers_per_gather'])).toBeLessThanOrEqual(2);
  });

  it('take little memory for a database of a test', () => {
    const settings = settingsOf({ kind: 'socket' }, { forgetful: true });
    expect([settings['shared_buffers'], settings['fsync']]).toEqual(['128MB', 'off']);
  });
});
