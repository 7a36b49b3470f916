import fc from 'fast-check';
import { Connections } from './connections.js';

const steps = fc.array(fc.record({ account: fc.constantFrom('a', 'b', 'c'), enter: fc.boolean() }));

test('there are never more connections than an account, or all of them, may have', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const limits = { perAccount: 2, all: 4 };
      const connections = new Connections(limits);
      const open: string[] = [];
      const of = (account: string): number => open.filter((one) => one === account).length;
      for (const { account, enter } of list) {
        if (enter) {
          const room = of(account) < limits.perAccount && open.length < limits.all;
          expect(connections.enter(account)).toBe(room);
          if (room) open.push(account);
        } else if (of(account) > 0) {
          connections.leave(account);
          open.splice(open.indexOf(account), 1);
        }
      }
    }),
  );
});
