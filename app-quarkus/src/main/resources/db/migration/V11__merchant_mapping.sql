-- Which merchant a shop stands for: the one bridge between its name and what is kept under a name of our own.
CREATE TABLE merchant_mapping (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop           text        NOT NULL,
  merchant       text        NOT NULL,
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX merchant_mapping_shop ON merchant_mapping (shop);
CREATE UNIQUE INDEX merchant_mapping_merchant ON merchant_mapping (merchant);
CREATE INDEX merchant_mapping_clock_start ON merchant_mapping (clock_start);
CREATE INDEX merchant_mapping_expires_at ON merchant_mapping (expires_at);
