-- What merchants accepted and attested: one row per shop, text and manner. Use never replaces an explicit yes.
CREATE TABLE declaration (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop           text        NOT NULL,
  text_version   text        NOT NULL,
  language       text        NOT NULL,
  manner         text        NOT NULL,
  declared_by    text        NOT NULL,
  declared_at    timestamptz NOT NULL,
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX declaration_text ON declaration (shop, text_version, manner);
CREATE INDEX declaration_clock_start ON declaration (clock_start);
CREATE INDEX declaration_expires_at ON declaration (expires_at);
