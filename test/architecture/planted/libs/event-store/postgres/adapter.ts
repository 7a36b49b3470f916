export const adapter = 'postgres';
