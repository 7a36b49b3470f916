import { areaName } from '#libs/domain/area';
import { DEMO_PASSWORD, type Account } from '#libs/identity';

export const BUILDING = 'Menyusun register dan angka / building the registry and the figures ...\n';

/** Where to look, and who may sign in; the demo's accounts and password are no secret. */
export const startLine = (url: string, demo: readonly Account[]): string => {
  const accounts = demo.map((a) => `${a.username} (${a.role}, ${areaName(a.area)})`);
  return demo.length === 0
    ? `Jejak: ${url}\n`
    : `Jejak: ${url} · akun demo / demo accounts: ${accounts.join(', ')} · kata sandi / password: ${DEMO_PASSWORD}\n`;
};
