import { logAddress } from './log-address.js';

describe('the address of a log', () => {
  it.each([
    'postgres',
    'postgres://jejak@db/jejak',
    'postgresql://jejak:sandi@db:5432/jejak',
    'esdb://kurrentdb:2113?tls=false',
    'esdb+discover://cluster.example:2113',
  ])('may be %s', (address) => {
    expect(logAddress('--to', address)).toBe(address);
  });

  it('may stand in an environment variable, so that no password is in the list of processes', () => {
    const env = { TARGET: ' esdb://admin:rahasia@kurrentdb:2113 ' };
    expect(logAddress('--to', 'env:TARGET', env)).toBe('esdb://admin:rahasia@kurrentdb:2113');
  });

  it.each(['', 'mysql://db', 'env:NOBODY', 'env:', 'esdb://', 'http://rahasia@x'])(
    'is not %p, and is not said back',
    (address) => {
      const act = () => logAddress('--to', address, {});
      expect(act).toThrow(expect.objectContaining({ exitCode: 2 }) as Error);
      expect(act).not.toThrow(/rahasia/);
    },
  );
});
