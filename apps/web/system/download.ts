import { callFile } from './api/call.js';

/** Fetches a file with the session's right and hands it to the browser to keep. */
export const download = async (path: string, name: string): Promise<void> => {
  const address = URL.createObjectURL(await callFile(path));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
