-- What people asked for, and its clocks. Whom it is about is sealed (AES-256-GCM, bound to shop and request) and there only
-- while somebody works on it. Leases are this server's clock; the fence rises with each claim.
CREATE TABLE rights_request (
  id             text        PRIMARY KEY,
  shop           text        NOT NULL,
  whole_shop     boolean     NOT NULL,
  kind           text        NOT NULL,
  channel        text        NOT NULL,
  ticket         text        NOT NULL,
  up_to          timestamptz NOT NULL,
  person         bytea,
  person_key     text,
  received_at    timestamptz NOT NULL,
  acknowledge_by timestamptz NOT NULL,
  complete_by    timestamptz NOT NULL,
  acknowledged_at timestamptz,
  settled_at     timestamptz,
  status         text        NOT NULL CHECK (status IN ('OPEN', 'WAITING', 'HELD', 'DONE', 'REFUSED')),
  outcome        text,
  journal_first  bigint,
  journal_last   bigint,
  found          jsonb,
  forgotten      bigint      NOT NULL DEFAULT 0,
  fence          bigint      NOT NULL DEFAULT 0,
  lease_until    timestamptz NOT NULL DEFAULT '-infinity',
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL,
  CHECK ((person IS NULL) = (person_key IS NULL)),
  CHECK ((journal_first IS NULL) = (journal_last IS NULL))
);
CREATE UNIQUE INDEX rights_request_ticket ON rights_request (ticket);
CREATE INDEX rights_request_shop ON rights_request (shop, received_at DESC);
CREATE INDEX rights_request_unsettled ON rights_request (id COLLATE "C") WHERE status IN ('OPEN', 'WAITING', 'HELD');
CREATE INDEX rights_request_unfinished ON rights_request (journal_first)
  WHERE status = 'OPEN' AND journal_first IS NOT NULL;
CREATE INDEX rights_request_clock_start ON rights_request (clock_start);
CREATE INDEX rights_request_expires_at ON rights_request (expires_at);

-- Certificates of erasure: no shop, no person. The code that fetches one is kept as a keyed hash; the nonce that opens its
-- commitments is sealed.
CREATE TABLE certificate (
  id             text        PRIMARY KEY,
  code           text        NOT NULL,
  body           text        NOT NULL,
  nonce          bytea       NOT NULL,
  nonce_key      text        NOT NULL,
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX certificate_code ON certificate (code);
CREATE INDEX certificate_clock_start ON certificate (clock_start);
CREATE INDEX certificate_expires_at ON certificate (expires_at);

-- Public keys under which certificates were ever signed: a certificate outlives the key that signs today.
CREATE TABLE certificate_key (
  key        text        PRIMARY KEY,
  public_key text        NOT NULL,
  first_seen timestamptz NOT NULL
);

-- How far this database has been told what stands in the suppression journal. A database that was restored to an older
-- state has an older mark.
CREATE TABLE journal_mark (
  store    text   PRIMARY KEY,
  journal  text   NOT NULL,
  position bigint NOT NULL
);
