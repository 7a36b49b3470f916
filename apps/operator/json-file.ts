import { readFile } from 'node:fs/promises';
import { CannotDo } from './speech.js';

/** What a file holds; one that is no JSON ends the program with code 2. */
export const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new CannotDo(
      {
        id: `Berkas ${file} tidak dapat dibaca sebagai JSON.`,
        en: `The file ${file} cannot be read as JSON.`,
      },
      2,
    );
  }
};
