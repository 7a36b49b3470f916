import { CannotDo } from './speech.js';

const ADDRESS = /^(postgres|postgres(ql)?:\/\/\S+|esdb(\+discover)?:\/\/\S+)$/;

const FORMS =
  'postgres, postgresql://…, esdb://… ; env:NAMA untuk isi variabel lingkungan / env:NAME for an environment variable';

/**
 * Where a log is, as typed. `env:NAME` keeps a password out of the list of processes. What is wrong
 * is told without the text itself: it may hold a password.
 */
export const logAddress = (
  option: string,
  text: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string => {
  const address = (text.startsWith('env:') ? env[text.slice(4)] : text)?.trim() ?? '';
  if (ADDRESS.test(address)) return address;
  throw new CannotDo(
    { id: `${option} harus salah satu dari: ${FORMS}`, en: `${option} must be one of: ${FORMS}` },
    2,
  );
};
