import type { FactStore } from '#libs/event-store';
import type { AddressInfo } from 'node:net';
import { family, key, startApi, type Api } from './support.js';

/** Records what it is given when it is let, so that a command can be met under way. */
const slow = (facts: FactStore, gate: { reached(): void; open: Promise<void> }): FactStore => ({
  ...facts,
  append: async (...given) => {
    gate.reached();
    await gate.open;
    return facts.append(...given);
  },
});

const meetingPlace = () => {
  const reached = Promise.withResolvers<void>();
  const open = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    release: open.resolve,
    gate: { reached: reached.resolve, open: open.promise },
  };
};

describe('stopping', () => {
  it('answers what is under way before it ends, and then takes nothing new', async () => {
    const place = meetingPlace();
    const api: Api = await startApi({
      wrap: (jejak) => ({ ...jejak, facts: slow(jejak.facts, place.gate) }),
    });
    const kader = await api.as('kader');
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/api/v1/families`;
    const headers = { ...kader, ...key(), 'content-type': 'application/json' };
    const underWay = fetch(url, { method: 'POST', headers, body: JSON.stringify(family()) });
    await place.reached;

    const closing = api.app.close();
    setTimeout(place.release, 100);
    const answer = await underWay;
    expect(answer.status).toBe(201);
    const { familyId } = (await answer.json()) as { familyId: string };
    await closing;
    await expect(fetch(url, { headers })).rejects.toThrow('fetch failed');
    expect(await api.jejak.facts.readStream(`family-${familyId}`)).toHaveLength(3);
    await api.close();
  });
});
