import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** One line from standard input, not shown while it is typed. */
export const readSecret = async (prompt: string): Promise<string> => {
  process.stderr.write(prompt);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: nowhere,
    terminal: process.stdin.isTTY,
  });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
};
