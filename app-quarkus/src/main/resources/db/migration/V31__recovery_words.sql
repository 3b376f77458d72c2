-- What people said last about mail, under keyed hashes.
CREATE TABLE mail_word (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop           text        NOT NULL,
  person         text        NOT NULL,
  welcome        boolean     NOT NULL,
  said_at        timestamptz NOT NULL,
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX mail_word_person ON mail_word (shop, person);
CREATE INDEX mail_word_clock_start ON mail_word (clock_start);
CREATE INDEX mail_word_expires_at ON mail_word (expires_at);
CREATE INDEX mail_word_started_at ON mail_word (started_at);

-- That somebody placed an order, under keyed hashes, for as long as an older state of a checkout may still come in.
CREATE TABLE order_trace (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop           text        NOT NULL,
  hash           text        NOT NULL,
  placed_at      timestamptz NOT NULL,
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX order_trace_hash ON order_trace (shop, hash);
CREATE INDEX order_trace_clock_start ON order_trace (clock_start);
CREATE INDEX order_trace_expires_at ON order_trace (expires_at);
