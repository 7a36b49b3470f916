import type { ClientConfig } from 'pg';

/** The two ways into one database. */
export interface Connections {
  /** Owns the log and runs the migrations. */
  readonly owner: ClientConfig;
  /** Adds to the log and reads it; owns what is derived from it. */
  readonly app: ClientConfig;
}

export const APP_ROLE = 'jejak_app';

/**
 * With a login for each role the server itself keeps the application from changing the log. With
 * one login for both, sessions of the application only put the lesser role on, and could take it
 * off again: a protection against mistakes, not against a break-in.
 */
export const connectionsTo = (appUrl: string, ownerUrl?: string): Connections =>
  ownerUrl === undefined
    ? {
        owner: { connectionString: appUrl, application_name: 'jejak-owner' },
        app: {
          connectionString: appUrl,
          options: `-c role=${APP_ROLE}`,
          application_name: 'jejak',
        },
      }
    : {
        owner: { connectionString: ownerUrl, application_name: 'jejak-owner' },
        app: { connectionString: appUrl, application_name: 'jejak' },
      };
