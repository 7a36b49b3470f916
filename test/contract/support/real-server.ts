const url = process.env['KURRENTDB_TEST_URL'];
const { skip } = describe;

/** Tests that only a real KurrentDB can answer: without one they are reported as skipped, never as passed. */
export const needsServer = (tests: (url: string) => void): void => {
  const declare = url === undefined ? skip : describe;
  declare('needs a real server (KURRENTDB_TEST_URL)', () => tests(url ?? ''));
};
