import { randomUUID } from 'node:crypto';
import { LogUnavailable } from '#libs/event-store';
import { BACANG, household, NIK, openDesk, registered, type Desk } from './testing/desk.js';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});

const visit = (personsSeen: readonly string[]) => ({ personsSeen, place: 'RUMAH' });
const register = (more: object = {}) =>
  ({ name: 'RegisterFamily', familyId: randomUUID(), input: household(), ...more }) as const;

describe('a command', () => {
  it('leads to facts, and says where they are', async () => {
    const command = register();
    const result = await desk.send(command);
    expect(result).toMatchObject({
      status: 'accepted',
      familyId: command.familyId,
      version: 3,
      position: '3',
      facts: [{ type: 'FamilyRegistered' }, { type: 'PersonAdded' }, { type: 'PersonAdded' }],
    });
  });

  it('is carried out once, and answered alike, however often it is sent', async () => {
    const command = register({ commandId: randomUUID() });
    const first = await desk.send(command);
    const again = await Promise.all([desk.send(command), desk.send(command)]);
    for (const answer of again) expect(answer).toEqual({ ...first, status: 'repeated' });
    expect(await desk.types(command.familyId)).toHaveLength(3);
  });

  it('is found again after its answer was lost', async () => {
    const command = register({ commandId: randomUUID() });
    desk.faults.push('lost');
    await expect(desk.send(command)).rejects.toBeInstanceOf(LogUnavailable);
    expect(await desk.send(command)).toMatchObject({ status: 'repeated', version: 3 });
    expect(await desk.types(command.familyId)).toHaveLength(3);
  });

  it('that never reached the log is carried out when it is sent again', async () => {
    const command = register({ commandId: randomUUID() });
    desk.faults.push('away');
    await expect(desk.send(command)).rejects.toBeInstanceOf(LogUnavailable);
    expect(await desk.types(command.familyId)).toEqual([]);
    expect(await desk.send(command)).toMatchObject({ status: 'accepted' });
  });

  it('is not another one under the same id', async () => {
    const { familyId, persons } = await registered(desk);
    const commandId = randomUUID();
    const name = 'CompleteHomeVisit';
    await desk.send({ name, familyId, commandId, input: visit(persons) });
    const other = await desk.send({ name, familyId, commandId, input: visit(persons.slice(1)) });
    expect(other).toEqual({ status: 'command-reused' });
    // Another family is another matter: a client may use one key for two.
    const there = await registered(desk);
    const same = { name, commandId, input: visit(there.persons) };
    expect(await desk.send({ ...same, familyId: there.familyId })).toMatchObject({
      status: 'accepted',
    });
  });

  it('is decided again when somebody else was faster', async () => {
    const { familyId, persons } = await registered(desk);
    desk.meanwhile(() =>
      desk.beside('visit', { name: 'CompleteHomeVisit', familyId, input: visit(persons) }),
    );
    const result = await desk.send({ name: 'CompleteHomeVisit', familyId, input: visit(persons) });
    expect(result).toMatchObject({ status: 'accepted', version: 5 });
    expect((await desk.types(familyId)).slice(3)).toEqual([
      'HomeVisitCompleted',
      'HomeVisitCompleted',
    ]);
  });

  it('that wants a version is not decided again', async () => {
    const { familyId, persons } = await registered(desk);
    const send = (expectedVersion: number) =>
      desk.send({ name: 'CompleteHomeVisit', familyId, expectedVersion, input: visit(persons) });
    expect(await send(2)).toEqual({ status: 'conflict', actual: 3 });
    desk.meanwhile(() =>
      desk.beside('visit', { name: 'CompleteHomeVisit', familyId, input: visit(persons) }),
    );
    expect(await send(3)).toEqual({ status: 'conflict', actual: 4 });
    expect(await send(4)).toMatchObject({ status: 'accepted', version: 5 });
  });

  it('that wants a version is repeated all the same, though the family has moved on', async () => {
    const { familyId, persons } = await registered(desk);
    const command = { name: 'CompleteHomeVisit', familyId, input: visit(persons) };
    const first = { ...command, commandId: randomUUID(), expectedVersion: 3 };
    await desk.send(first);
    await desk.send(command);
    expect(await desk.send(first)).toMatchObject({ status: 'repeated', version: 4 });
  });

  it.each([
    ['a name that nobody knows', { name: 'Befehl' }, 'refused', 'UNKNOWN_COMMAND'],
    ['a name of what only follows', { name: 'ReceivePerson' }, 'refused', 'UNKNOWN_COMMAND'],
    [
      'a family that is not there',
      { name: 'CompleteHomeVisit', input: visit([randomUUID()]) },
      'refused',
      'FAMILY_NOT_FOUND',
    ],
    ['a family elsewhere', { input: household(undefined, BACANG) }, 'refused', 'OUTSIDE_AREA'],
    [
      'a role without the permission',
      { actor: { id: 'x', role: 'LURAH', area: '19.71.04.1006' } },
      'refused',
      'NOT_PERMITTED',
    ],
    ['a day to come', { occurredAt: '2025-07-20' }, 'invalid', 'IN_FUTURE'],
    ['an input of another shape', { input: { kelurahan: 7 } }, 'invalid', 'UNKNOWN_KELURAHAN'],
  ])('of %s records nothing', async (_what, more, status, code) => {
    const result = await desk.send(register(more));
    expect(result.status).toBe(status);
    expect(JSON.stringify(result)).toContain(`"code":"${code}"`);
    expect(await desk.log.head()).toBeUndefined();
  });
});

describe('a NIK', () => {
  it('belongs to one person', async () => {
    await registered(desk, NIK);
    const second = await desk.send(register({ input: household(NIK) }));
    expect(second).toMatchObject({
      status: 'refused',
      code: 'NIK_ALREADY_REGISTERED',
      field: 'persons.0.nik',
    });
    expect(await desk.log.head()).toBe('3');
  });

  it('goes to one of those who claim it at the same moment', async () => {
    const claims = Array.from({ length: 6 }, () => desk.send(register({ input: household(NIK) })));
    const statuses = (await Promise.all(claims)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'accepted')).toHaveLength(1);
    expect(statuses.filter((status) => status === 'refused')).toHaveLength(5);
  });

  it('is free again when its command came to nothing', async () => {
    const { familyId, persons } = await registered(desk);
    const add = (expectedVersion: number) =>
      desk.send({
        name: 'CorrectIdentity',
        familyId,
        expectedVersion,
        input: { personId: persons[0], nik: NIK, nikStatus: 'DECLARED', shownBy: 'KTP' },
      });
    desk.meanwhile(() =>
      desk.beside('visit', { name: 'CompleteHomeVisit', familyId, input: visit(persons) }),
    );
    expect(await add(3)).toMatchObject({ status: 'conflict' });
    expect(await desk.send(register({ input: household(NIK) }))).toMatchObject({
      status: 'accepted',
    });
  });

  it('is kept by a command whose answer was lost', async () => {
    const command = register({ commandId: randomUUID(), input: household(NIK) });
    desk.faults.push('lost');
    await expect(desk.send(command)).rejects.toBeInstanceOf(LogUnavailable);
    expect(await desk.send(register({ input: household(NIK) }))).toMatchObject({
      code: 'NIK_ALREADY_REGISTERED',
    });
    expect(await desk.send(command)).toMatchObject({ status: 'repeated' });
  });
});
