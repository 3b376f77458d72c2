-- That a shopper's consent existed and ended; the lead that rested on it is gone, and nothing here says who it was.
CREATE TABLE consent_proof (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop           text        NOT NULL,
  lead           text        NOT NULL,
  purpose        text        NOT NULL,
  text_version   text        NOT NULL,
  language       text        NOT NULL,
  given_at       timestamptz NOT NULL,
  withdrawn_at   timestamptz NOT NULL,
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX consent_proof_lead ON consent_proof (shop, lead);
CREATE INDEX consent_proof_clock_start ON consent_proof (clock_start);
CREATE INDEX consent_proof_expires_at ON consent_proof (expires_at);
