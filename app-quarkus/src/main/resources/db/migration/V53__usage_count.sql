-- How much a shop's chat is used: a number by day under a fixed word. No person, no conversation, no hour.
CREATE TABLE usage_count (
  id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop            text        NOT NULL,
  day             date        NOT NULL,
  name            text        NOT NULL CHECK (name ~ '^[a-z][a-z-]{1,39}$'),
  amount          bigint      NOT NULL CHECK (amount > 0),
  started_at      timestamptz NOT NULL,
  clock_start     timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  policy_version  integer     NOT NULL
);
CREATE UNIQUE INDEX usage_count_name ON usage_count (shop, day, name);
CREATE INDEX usage_count_day ON usage_count (day);
CREATE INDEX usage_count_clock_start ON usage_count (clock_start);
CREATE INDEX usage_count_expires_at ON usage_count (expires_at);
