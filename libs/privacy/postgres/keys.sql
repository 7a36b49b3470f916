-- Keys of data subjects. They live apart from the log because the log never loses anything, while
-- a key must be able to go: destroying it is how a person is forgotten.
CREATE SCHEMA keys;

CREATE TABLE keys.subject_key (
  subject text COLLATE "C" PRIMARY KEY,
  -- The key under the master key (nonce, AES-256-GCM ciphertext, tag); null once forgotten.
  wrapped bytea CHECK (octet_length(wrapped) = 60),
  forgotten_at timestamptz,
  CHECK ((wrapped IS NULL) = (forgotten_at IS NOT NULL))
);

-- A forgotten subject keeps its row: if the row went away, the next fact about the person would
-- silently bring a new key, and a process that still holds the old one could not tell. For the same
-- reason no key is ever exchanged for another: everything sealed with it would be lost.
CREATE FUNCTION keys.only_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.subject = OLD.subject AND OLD.wrapped IS NOT NULL
     AND NEW.wrapped IS NULL THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a key can only be made or forgotten' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER only_forget BEFORE UPDATE OR DELETE ON keys.subject_key
  FOR EACH ROW EXECUTE FUNCTION keys.only_forget();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON keys.subject_key
  FOR EACH STATEMENT EXECUTE FUNCTION keys.only_forget();

GRANT USAGE ON SCHEMA keys TO jejak_app;
GRANT SELECT, INSERT, UPDATE (wrapped, forgotten_at) ON keys.subject_key TO jejak_app;
