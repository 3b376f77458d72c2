-- Texts of a shop that answers rest on: what it shows to everybody, and questions that its merchant answered.
CREATE SEQUENCE knowledge_change;

CREATE TABLE knowledge_source (
  id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop            text        NOT NULL,
  kind            text        NOT NULL CHECK (kind IN ('FAQ', 'PAGE', 'POLICY', 'PRODUCT')),
  key             text        NOT NULL,
  title           text        NOT NULL,
  body            text        NOT NULL,
  url             text,
  -- Rises with each change, so that what was made of a shop's texts can be told from what they are now.
  change          bigint      NOT NULL DEFAULT nextval('knowledge_change'),
  seen_at         timestamptz NOT NULL,
  started_at      timestamptz NOT NULL,
  clock_start     timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  policy_version  integer     NOT NULL
);
CREATE UNIQUE INDEX knowledge_source_name ON knowledge_source (shop, kind, key COLLATE "C");
CREATE INDEX knowledge_source_change ON knowledge_source (shop, change);
CREATE INDEX knowledge_source_clock_start ON knowledge_source (clock_start);
CREATE INDEX knowledge_source_started_at ON knowledge_source (started_at);
CREATE INDEX knowledge_source_expires_at ON knowledge_source (expires_at);
