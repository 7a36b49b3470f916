-- Every append gets a moment of its own: what is known "up to a moment" is then known whole, and a
-- figure dated by it finds the same facts for ever. Read under the lock on log.head, see log.append.
CREATE OR REPLACE FUNCTION log.clock() RETURNS timestamptz LANGUAGE sql VOLATILE
  AS $$
    SELECT greatest(clock_timestamp(), head.recorded_at + interval '1 millisecond') FROM log.head
  $$;
