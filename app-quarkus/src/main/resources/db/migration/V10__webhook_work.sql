-- Workers claim what waits. One column says both how long a claim is held and how long a delivery is put off; it is set
-- and compared with this server's clock. The fence rises with each claim. A delivery whose work is done keeps its id for
-- a while, so that Shopify's retries of it are known, and nothing else: no payload, no digest.
ALTER TABLE webhook_inbox
  DROP CONSTRAINT webhook_inbox_state_check,
  ADD CONSTRAINT webhook_inbox_state_check CHECK (state IN ('WAITING', 'SHELVED', 'DONE')),
  ADD COLUMN due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ADD COLUMN fence  bigint      NOT NULL DEFAULT 0,
  ADD COLUMN claims integer     NOT NULL DEFAULT 0,
  ADD COLUMN code   text;
CREATE INDEX webhook_inbox_due ON webhook_inbox (due_at) WHERE state = 'WAITING';
CREATE INDEX webhook_inbox_shop ON webhook_inbox (shop, topic) WHERE state IN ('WAITING', 'SHELVED');
