-- The log. Facts come in through log.append and are read; nothing changes or removes one.
CREATE SCHEMA log;

-- One row, locked by every append until it commits: positions are handed out in the order of
-- commits and without gaps, so a reader that has seen position n has seen everything up to n. A
-- sequence would be faster for lone writers, but lets a later position become visible first.
CREATE TABLE log.head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  position bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT 'epoch',
  -- A demonstration city was built with a pretended clock; see log.mark_demonstration.
  demonstration boolean NOT NULL DEFAULT false
) WITH (fillfactor = 10); -- room on the page: each append leaves a dead version of the row
INSERT INTO log.head DEFAULT VALUES;

CREATE TABLE log.entry (
  position bigint PRIMARY KEY,
  stream text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  command_id uuid NOT NULL,
  ordinal integer NOT NULL,
  type text COLLATE "C" NOT NULL,
  -- SHA-256 (hex) of the body's text. The columns before it are copies for the indexes; readers
  -- put them over the body, so that a copy that was tampered with breaks the hash too.
  hash text COLLATE "C" NOT NULL,
  -- json and not jsonb: it keeps the very text that was hashed, and still refuses what is no JSON.
  body json NOT NULL,
  UNIQUE (stream, version),
  UNIQUE (stream, command_id, ordinal)
);

CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

-- ALWAYS: also in a session that plays a replica, where ordinary triggers sleep.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log.entry
  FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.entry ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON log.head
  FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.head ENABLE ALWAYS TRIGGER kept;

-- The clock stands alone so that a test can turn it back and see that the log does not follow.
CREATE FUNCTION log.clock() RETURNS timestamptz LANGUAGE sql VOLATILE
  AS 'SELECT clock_timestamp()';

CREATE FUNCTION log.iso(moment timestamptz) RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- Appends a batch of many callers' commands, each with its own outcome, in one transaction.
--
-- The first six arrays have one element for each command; `types` has one for each fact, `lengths`
-- three. `texts` holds, for each fact, three pieces of its canonical JSON in UTF-8, `lengths` bytes
-- long. The log puts between them what only it knows:
--   piece 1, previous hash, '","recordedAt":"', moment, piece 2, version, piece 3
-- It hashes the result here, under the lock, because the previous hash is not known before.
--
-- SECURITY DEFINER: the application may call this and nothing else that writes.
CREATE FUNCTION log.append(
  streams text[],
  expected integer[],        -- version the stream must have; null for any
  commands uuid[],
  digests text[],
  demo_clocks timestamptz[], -- honoured by a demonstration only
  counts integer[],          -- facts of the command
  types text[],
  lengths integer[],
  texts bytea
) RETURNS TABLE (
  outcome "char",            -- a: appended, r: repeated, c: conflict, u: command id used before
  last_version integer,
  last_position bigint,
  moment text
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  last log.head;
  started bigint;
  now_ timestamptz;
  seen record;
  tail_version integer;
  tail_hash text;
  body bytea;
  fact integer := 0;
  place integer := 1;
BEGIN
  SELECT * INTO last FROM log.head FOR UPDATE;
  started := last.position;
  -- Read under the lock, and never before the last one: positions and moments go forward together,
  -- whatever the clocks of the machines that wrote before say.
  now_ := greatest(date_trunc('milliseconds', log.clock()), last.recorded_at);

  FOR item IN 1 .. cardinality(streams) LOOP
    SELECT e.version, e.position, e.body INTO seen FROM log.entry e
      WHERE e.stream = streams[item] AND e.command_id = commands[item]
      ORDER BY e.ordinal DESC LIMIT 1;
    IF FOUND THEN
      outcome := CASE WHEN seen.body #>> '{meta,commandDigest}' = digests[item] THEN 'r' ELSE 'u' END;
      last_version := seen.version;
      last_position := seen.position;
      moment := seen.body ->> 'recordedAt';
    ELSE
      SELECT e.version, e.hash INTO tail_version, tail_hash FROM log.entry e
        WHERE e.stream = streams[item] ORDER BY e.version DESC LIMIT 1;
      IF NOT FOUND THEN
        tail_version := 0;
        tail_hash := repeat('0', 64);
      END IF;
      IF expected[item] <> tail_version THEN
        outcome := 'c';
        last_version := tail_version;
        last_position := NULL;
        moment := NULL;
      ELSE
        last.recorded_at := CASE WHEN last.demonstration AND demo_clocks[item] IS NOT NULL
          THEN greatest(demo_clocks[item], last.recorded_at)
          ELSE greatest(now_, last.recorded_at) END;
        moment := log.iso(last.recorded_at);
        FOR nth IN 0 .. counts[item] - 1 LOOP
          body := substr(texts, place, lengths[3 * fact + 1])
            || convert_to(tail_hash || '","recordedAt":"' || moment, 'UTF8')
            || substr(texts, place + lengths[3 * fact + 1], lengths[3 * fact + 2])
            || convert_to((tail_version + 1)::text, 'UTF8')
            || substr(texts, place + lengths[3 * fact + 1] + lengths[3 * fact + 2],
                      lengths[3 * fact + 3]);
          place := place + lengths[3 * fact + 1] + lengths[3 * fact + 2] + lengths[3 * fact + 3];
          fact := fact + 1;
          tail_version := tail_version + 1;
          tail_hash := encode(sha256(body), 'hex');
          last.position := last.position + 1;
          INSERT INTO log.entry VALUES (last.position, streams[item], tail_version, commands[item],
            nth, types[fact], tail_hash, convert_from(body, 'UTF8')::json);
        END LOOP;
        outcome := 'a';
        last_version := tail_version;
        last_position := last.position;
        RETURN NEXT;
        CONTINUE;
      END IF;
    END IF;
    -- Not appended: step over its facts.
    FOR nth IN 1 .. counts[item] LOOP
      place := place + lengths[3 * fact + 1] + lengths[3 * fact + 2] + lengths[3 * fact + 3];
      fact := fact + 1;
    END LOOP;
    RETURN NEXT;
  END LOOP;

  IF last.position > started THEN
    UPDATE log.head SET position = last.position, recorded_at = last.recorded_at;
    -- Wakes followers in every process; one that misses it finds out by asking.
    PERFORM pg_notify('jejak_log', '');
  END IF;
END $$;

-- Only while nothing has been recorded: a log that holds real facts can never become one whose
-- clock is pretended. Answers whether the log is a demonstration now.
CREATE FUNCTION log.mark_demonstration() RETURNS boolean LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE log.head SET demonstration = true WHERE position = 0;
  RETURN (SELECT demonstration FROM log.head);
END $$;

REVOKE ALL ON FUNCTION log.append, log.mark_demonstration, log.clock, log.iso FROM PUBLIC;
GRANT USAGE ON SCHEMA log TO jejak_app;
GRANT SELECT ON log.entry, log.head TO jejak_app;
GRANT EXECUTE ON FUNCTION log.append TO jejak_app;
