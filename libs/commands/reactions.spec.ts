import { randomUUID } from 'node:crypto';
import { familyFacts, reactingTypes } from '#libs/domain/family';
import { LogUnavailable, type Entry } from '#libs/event-store';
import { carryOn } from './execute.js';
import { familyStream } from './command.js';
import { openDesk, registered, type Desk } from './testing/desk.js';

let desk: Desk;
let home: Awaited<ReturnType<typeof registered>>;
let other: Awaited<ReturnType<typeof registered>>;

beforeEach(async () => {
  desk = openDesk();
  home = await registered(desk);
  other = await registered(desk);
});

const child = (): string => home.persons[1] ?? '';
const move = () => ({
  name: 'TransferPerson',
  familyId: home.familyId,
  commandId: randomUUID(),
  input: { personId: child(), toFamilyId: other.familyId, role: 'ANAK', why: 'PENGASUHAN' },
});

/** What the follower of the log does after a crash: it looks at every fact that something follows from. */
const recover = async () => {
  for await (const entries of desk.log.readAll(undefined, { types: reactingTypes }))
    await carryOn(desk.deps, await desk.deps.store.open(entries));
};

const entriesOf = (familyId: string): Promise<readonly Entry[]> =>
  desk.log.readStream(familyStream(familyId));

describe('an act on two families', () => {
  it('takes the person out here and in there', async () => {
    expect(await desk.send(move())).toMatchObject({ status: 'accepted' });
    expect(await desk.members(home.familyId)).not.toContain(child());
    expect(await desk.members(other.familyId)).toContain(child());
    expect(desk.stuck).toEqual([]);
  });

  it('names what it follows from, and has the same id whoever carries it out', async () => {
    await desk.send(move());
    const [out] = (await entriesOf(home.familyId)).slice(-1);
    const [into] = (await entriesOf(other.familyId)).slice(-1);
    expect(into?.meta).toMatchObject({
      causationId: out?.id,
      correlationId: out?.meta.correlationId,
      actor: out?.meta.actor,
    });
    await recover();
    await recover();
    expect((await entriesOf(other.familyId)).at(-1)?.id).toBe(into?.id);
  });

  it('of which the second half was lost with the process is carried on by the follower', async () => {
    // The first append goes well; the process dies before the second.
    desk.faults.push(undefined, 'away');
    await expect(desk.send(move())).rejects.toBeInstanceOf(LogUnavailable);
    expect(await desk.members(home.familyId)).not.toContain(child());
    expect(await desk.members(other.familyId)).not.toContain(child());
    await recover();
    expect(await desk.members(other.familyId)).toContain(child());
  });

  it('is carried on by whoever sends it again, as well', async () => {
    const command = move();
    desk.faults.push(undefined, 'away');
    await expect(desk.send(command)).rejects.toBeInstanceOf(LogUnavailable);
    expect(await desk.send(command)).toMatchObject({ status: 'repeated' });
    expect(await desk.members(other.familyId)).toContain(child());
    await recover();
    const arrivals = (await desk.types(other.familyId)).filter((t) => t === 'PersonTransferredIn');
    expect(arrivals).toHaveLength(1);
  });

  it('whose second half would be refused is refused whole, before anything is recorded', async () => {
    const before = await desk.log.head();
    const nowhere = { ...move(), input: { ...move().input, toFamilyId: randomUUID() } };
    expect(await desk.send(nowhere)).toMatchObject({
      status: 'refused',
      code: 'FAMILY_NOT_REGISTERED',
    });
    expect(await desk.log.head()).toBe(before);
  });

  it('goes the other way at the same time without waiting for itself', async () => {
    const back = {
      name: 'TransferPerson',
      familyId: other.familyId,
      input: {
        personId: other.persons[1],
        toFamilyId: home.familyId,
        role: 'ANAK',
        why: 'PENGASUHAN',
      },
    };
    const results = await Promise.all([desk.send(move()), desk.send(back)]);
    expect(results.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect(await desk.members(home.familyId)).toContain(other.persons[1]);
    expect(await desk.members(other.familyId)).toContain(child());
  });
});

test('only kinds of facts that there are react', () => {
  expect(reactingTypes.length).toBeGreaterThan(0);
  for (const type of reactingTypes) expect(familyFacts.has(type)).toBe(true);
});
