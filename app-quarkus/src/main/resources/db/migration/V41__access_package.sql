-- Packages that were made for data subjects: content and whom it is about are sealed; each lives for a few days.
CREATE TABLE access_package (
  id             text        PRIMARY KEY,
  shop           text        NOT NULL,
  person         bytea       NOT NULL,
  person_key     text        NOT NULL,
  content        bytea       NOT NULL,
  content_key    text        NOT NULL,
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE INDEX access_package_shop ON access_package (shop, id);
CREATE INDEX access_package_clock_start ON access_package (clock_start);
CREATE INDEX access_package_expires_at ON access_package (expires_at);
