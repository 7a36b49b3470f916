import type { Credentials, Role } from './credentials.js';
import type { Layout } from './layout.js';
import { SOCKET_PORT, type Listen } from './settings.js';

/** A connection URL in the form that both node-postgres and libpq's programs understand. */
export const urlOf = (
  layout: Layout,
  listen: Listen,
  credentials: Credentials,
  role: Role,
  database: string,
): string => {
  const login = `postgresql://${role}:${credentials[role]}`;
  return listen.kind === 'socket'
    ? `${login}@localhost:${SOCKET_PORT}/${database}?host=${encodeURIComponent(layout.cluster)}`
    : `${login}@127.0.0.1:${listen.port}/${database}`;
};
