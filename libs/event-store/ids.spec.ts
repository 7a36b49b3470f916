import fc from 'fast-check';
import { v5 } from 'uuid';
import { derivedId, factId } from './ids.js';

describe('ids of facts', () => {
  it('are UUIDv5 as the library computes it, whatever the name', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string({ unit: 'grapheme' }), (commandId, name) => {
        expect(derivedId(commandId, name)).toBe(v5(name, commandId));
      }),
    );
  });

  it('are other ones for another stream or place, and the same for the same', () => {
    const command = '0190a5d4-7a53-7bd2-b2c4-1a3a0c2f2a10';
    expect(factId(command, 'family-1', 0)).toBe(v5('family-1/0', command));
    expect(
      new Set([
        factId(command, 'family-1', 0),
        factId(command, 'family-1', 1),
        factId(command, 'family-2', 0),
      ]).size,
    ).toBe(3);
  });

  it('need a command that is a UUID', () => {
    for (const command of ['', 'command-1', '0190a5d4-7a53-7bd2-b2c4-1a3a0c2f2a1'])
      expect(() => factId(command, 'family-1', 0)).toThrow(TypeError);
  });
});
