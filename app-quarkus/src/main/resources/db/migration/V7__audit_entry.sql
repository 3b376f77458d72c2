-- What staff asked for, allowed or refused, in the order of recording. No person in it: the actor is a keyed hash. Entries
-- are added, and swept when their life is over; nobody can change one.
CREATE TABLE audit_entry (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor            text        NOT NULL,
  action           text        NOT NULL,
  shop             text,
  ground           text,
  ground_reference text,
  verdict          text        NOT NULL,
  asked_at         timestamptz NOT NULL,
  clock_start      timestamptz NOT NULL,
  expires_at       timestamptz NOT NULL,
  policy_version   integer     NOT NULL,
  CHECK ((ground IS NULL) = (ground_reference IS NULL))
);
CREATE INDEX audit_entry_clock_start ON audit_entry (clock_start);
CREATE INDEX audit_entry_expires_at ON audit_entry (expires_at);

CREATE FUNCTION audit_entry_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an audit entry is final' USING ERRCODE = '42501';
END
$$;
CREATE TRIGGER audit_entry_is_final BEFORE UPDATE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_final();
