-- In which shops the app is, and the plan of what is to be forgotten where it was.
CREATE TABLE installation (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop                text        NOT NULL,
  revision            bigint      NOT NULL,
  installed           boolean     NOT NULL,
  since               timestamptz,
  scopes              text        NOT NULL,
  origins             text        NOT NULL,
  confirmed_at        timestamptz,
  subscription        text,
  subscription_active boolean,
  subscription_at     timestamptz,
  reinstall_of        timestamptz,
  deletion_stopped    boolean,
  uninstalled_at      timestamptz,
  forget_up_to        timestamptz,
  job_begins          timestamptz,
  job_by              timestamptz,
  limit_at            timestamptz,
  reinstall_stops     boolean,
  started_at          timestamptz NOT NULL,
  clock_start         timestamptz NOT NULL,
  expires_at          timestamptz NOT NULL,
  policy_version      integer     NOT NULL
);
CREATE UNIQUE INDEX installation_shop ON installation (shop);
CREATE INDEX installation_confirmed ON installation (confirmed_at) WHERE installed;
CREATE INDEX installation_origins ON installation USING gin (string_to_array(origins, ' ')) WHERE installed;
CREATE INDEX installation_job ON installation (job_begins) WHERE job_begins IS NOT NULL;
CREATE INDEX installation_clock_start ON installation (clock_start);
CREATE INDEX installation_expires_at ON installation (expires_at);

-- Each shop's one pair of tokens, sealed (AES-256-GCM, bound to shop and field). Whoever renews it holds it for a lease, set
-- and compared with this server's clock; the fence rises with each claim and each change.
CREATE TABLE access_token (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop           text        NOT NULL,
  access         bytea       NOT NULL,
  access_key     text        NOT NULL,
  access_until   timestamptz NOT NULL,
  refresh        bytea       NOT NULL,
  refresh_key    text        NOT NULL,
  refresh_until  timestamptz NOT NULL,
  dead           boolean     NOT NULL,
  fence          bigint      NOT NULL,
  held_until     timestamptz NOT NULL,
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX access_token_shop ON access_token (shop);
CREATE INDEX access_token_refresh_until ON access_token (refresh_until) WHERE NOT dead;
CREATE INDEX access_token_clock_start ON access_token (clock_start);
CREATE INDEX access_token_expires_at ON access_token (expires_at);
CREATE SEQUENCE access_token_fence;

-- Instructions end with the shop's account: their clocks wait for the uninstall.
ALTER TABLE instruction
  ADD COLUMN clock_start timestamptz NOT NULL DEFAULT '9999-01-01T00:00:00Z',
  ADD COLUMN expires_at  timestamptz NOT NULL DEFAULT '9999-01-01T00:00:00Z';
CREATE INDEX instruction_clock_start ON instruction (clock_start);
CREATE INDEX instruction_expires_at ON instruction (expires_at);
