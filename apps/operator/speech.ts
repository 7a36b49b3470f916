import type { Bilingual, Language } from '#libs/domain/kernel';

// Whoever reads may have seen enough (`| head`); the work is finished all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** One line on standard output. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const say = (language: Language, text: Bilingual): void => print(text[language]);

/** Something the operator asked for that cannot be done: one line, and an exit code. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';

  constructor(
    readonly text: Bilingual,
    /** 2 when the command itself was written wrong. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(text.id);
  }
}
