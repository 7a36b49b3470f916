import { callFile } from './api/call.js';

/** Hands a file to the browser to keep. */
export const saveFile = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** Fetches a file with the session's right and keeps it. */
export const download = async (path: string, name: string): Promise<void> =>
  saveFile(await callFile(path), name);
