-- Each audit entry carries the hash of the one before it and its own; one row knows the newest. Entries from before the chain
-- have neither. What a sweep removes leaves a signed line that joins what was before it to what comes after.
ALTER TABLE audit_entry
  ADD COLUMN previous text,
  ADD COLUMN chain    text;
CREATE UNIQUE INDEX audit_entry_previous ON audit_entry (previous);

CREATE TABLE audit_head (
  one   boolean PRIMARY KEY DEFAULT true CHECK (one),
  chain text    NOT NULL
);
INSERT INTO audit_head (chain) VALUES ('');

CREATE TABLE audit_gap (
  previous   text        PRIMARY KEY,
  chain      text        NOT NULL,
  removed    bigint      NOT NULL,
  signed_by  text        NOT NULL,
  signature  text        NOT NULL
);
