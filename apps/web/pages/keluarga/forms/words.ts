/** A code of the field in readable words: `TIDAK_DI_RUMAH` is "Tidak di rumah". */
export const words = (code: string): string => {
  // Abbreviations keep their capitals.
  if (!code.includes('_') && code.length <= 3) return code;
  const text = code.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
