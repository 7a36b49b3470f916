import { randomUUID } from 'node:crypto';
import { linksOf } from '#libs/audit';
import { reactingTypes } from '#libs/domain/family';
import { LogUnavailable } from '#libs/event-store';
import fc from 'fast-check';
import { familyStream, type CommandResult } from './command.js';
import { carryOn } from './execute.js';
import { openDesk, registered, type Desk, type Fault } from './testing/desk.js';

/** Which command is sent, and what befalls the appends that it leads to. */
interface Step {
  readonly command: number;
  readonly faults: readonly (Fault | undefined)[];
}

const fault = fc.option(fc.constantFrom<Fault>('away', 'lost'), { nil: undefined, freq: 2 });
const step: fc.Arbitrary<Step> = fc.record({
  command: fc.nat(6),
  faults: fc.array(fault, { maxLength: 3 }),
});
/** Groups of steps; those of a group are sent at once. */
const story = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 8 });

type Home = Awaited<ReturnType<typeof registered>>;

const commandsOf = (a: Home, b: Home) => {
  const visit = (home: Home) => ({
    name: 'CompleteHomeVisit',
    familyId: home.familyId,
    input: { personsSeen: [home.persons[0]], place: 'RUMAH' },
  });
  const move = (personId: string | undefined, from: Home, to: Home) => ({
    name: 'TransferPerson',
    familyId: from.familyId,
    input: { personId, toFamilyId: to.familyId, role: 'ANAK', why: 'PENGASUHAN' },
  });
  return [
    visit(a),
    visit(a),
    visit(b),
    move(a.persons[1], a, b),
    move(a.persons[1], b, a),
    move(b.persons[1], b, a),
    move(b.persons[1], a, b),
  ].map((command) => ({ ...command, commandId: randomUUID() }));
};

const recover = async ({ log, deps, faults }: Desk): Promise<void> => {
  faults.length = 0;
  for await (const entries of log.readAll(undefined, { types: reactingTypes }))
    await carryOn(deps, await deps.store.open(entries));
};

test('whatever is repeated, interleaved, lost or cut short: what was acknowledged is there, once', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (groups) => {
      const desk = openDesk();
      const homes = [await registered(desk), await registered(desk)] as const;
      const commands = commandsOf(...homes);
      const acknowledged = new Map<number, Extract<CommandResult, { version: number }>>();
      for (const group of groups) {
        desk.faults.push(...group.flatMap(({ faults }) => faults));
        const answers = group.map(async ({ command }) => {
          const sent = commands[command];
          if (sent === undefined) return;
          const result = await desk.send(sent);
          if (!('version' in result)) return;
          const before = acknowledged.get(command);
          // Every answer to one command tells the same.
          if (before !== undefined)
            expect({ ...result, status: '' }).toEqual({ ...before, status: '' });
          acknowledged.set(command, result);
        });
        for (const answer of await Promise.allSettled(answers))
          if (answer.status === 'rejected' && !(answer.reason instanceof LogUnavailable))
            throw answer.reason;
      }
      await recover(desk);
      const streams = await Promise.all(
        homes.map(({ familyId }) => desk.log.readStream(familyStream(familyId))),
      );
      const ids = streams.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const entries of streams)
        expect(linksOf(entries).every(({ holds }) => holds)).toBe(true);
      for (const [command, result] of acknowledged) {
        const { commandId } = commands[command] as (typeof commands)[0];
        const own = streams.flat().filter(({ meta }) => meta.commandId === commandId);
        expect(own.map(({ id }) => id)).toEqual(result.facts.map(({ id }) => id));
        expect(own.at(-1)?.version).toBe(result.version);
      }
      // However often they were sent to and fro, everybody is in one family.
      const members = (
        await Promise.all(homes.map(({ familyId }) => desk.members(familyId)))
      ).flat();
      expect(members.toSorted()).toEqual(homes.flatMap(({ persons }) => persons).toSorted());
      expect(desk.stuck).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
