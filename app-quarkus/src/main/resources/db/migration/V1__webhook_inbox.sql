-- Verified webhooks, kept until they are handled. The payload is sealed (AES-256-GCM, bound to shop and topic).
CREATE TABLE webhook_inbox (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop         text        NOT NULL,
  topic        text        NOT NULL,
  webhook_id   text,
  api_version  text,
  triggered_at timestamptz,
  digest       text        NOT NULL,
  payload      bytea       NOT NULL,
  payload_key  text        NOT NULL,
  state        text        NOT NULL CHECK (state IN ('WAITING', 'SHELVED')),
  received_at  timestamptz NOT NULL
);

-- A delivery keeps its webhook id over its retries.
CREATE UNIQUE INDEX webhook_inbox_webhook_id ON webhook_inbox (webhook_id);

-- The same body for the same shop and topic under another id is the same work, as long as that work still waits.
-- Once it is handled, an equal body is new: a shop that uninstalls twice sends the same bytes twice.
CREATE UNIQUE INDEX webhook_inbox_waiting_digest ON webhook_inbox (digest) WHERE state IN ('WAITING', 'SHELVED');
