-- Draft orders that may stand in a store though their checkout is gone here: to be deleted there. No person, only Shopify's numbers.
CREATE TABLE left_draft (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop        text        NOT NULL,
  checkout    bigint      NOT NULL,
  draft       text        NOT NULL,
  started_at  timestamptz NOT NULL,
  clock_start timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL
);
COMMENT ON COLUMN left_draft.draft IS 'empty if it was just being made';
CREATE UNIQUE INDEX left_draft_number ON left_draft (shop, checkout, draft);
CREATE INDEX left_draft_clock_start ON left_draft (clock_start);
CREATE INDEX left_draft_expires_at ON left_draft (expires_at);
CREATE INDEX left_draft_started_at ON left_draft (started_at);
