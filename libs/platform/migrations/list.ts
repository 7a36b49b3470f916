import { fileURLToPath } from 'node:url';

export interface Migration {
  /** Recorded in the database; never changes. */
  readonly name: string;
  readonly file: string;
  /** Who the objects belong to: the log to its owner, derived tables to the application. */
  readonly role: 'owner' | 'app';
}

const migration = (name: string, path: string, role: Migration['role']): Migration => ({
  name,
  file: fileURLToPath(new URL(path, import.meta.url)),
  role,
});

/** In order. An applied file is never edited: a change is a new file at the end. */
export const migrations: readonly Migration[] = [
  migration('platform/schemas', './schemas.sql', 'owner'),
  migration('privacy/keys', '../../privacy/postgres/keys.sql', 'owner'),
  migration('event-store/log', '../../event-store/postgres/log.sql', 'owner'),
  migration('projections/schema', '../../projections/schema.sql', 'app'),
  migration('projections/search', '../../projections/search.sql', 'owner'),
  migration('identity/accounts', '../../identity/identity.sql', 'app'),
  migration('commands/nik-claim', '../../commands/nik-claim.sql', 'app'),
  migration('commands/reactions', '../../commands/reactions.sql', 'owner'),
  migration('demo-city/plan', '../../demo-city/seed/plan.sql', 'owner'),
  migration('projections/slices', '../../projections/slices.sql', 'app'),
  migration('identity/administration', '../../identity/administration.sql', 'app'),
  migration('audit/access', '../../audit/access/access.sql', 'owner'),
  migration('audit/fact-index', '../../audit/fact-index/fact-index.sql', 'app'),
  migration('audit/log-marks', '../../audit/fingerprint/log-marks.sql', 'app'),
  migration('event-store/moments', '../../event-store/postgres/moments.sql', 'owner'),
];
