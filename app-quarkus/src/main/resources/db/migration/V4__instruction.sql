-- What merchants instructed: which feature, on or off, since when, under which policy. Rows are added, never changed.
CREATE TABLE instruction (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop           text        NOT NULL,
  feature        text        NOT NULL,
  switched_on    boolean     NOT NULL,
  given_at       timestamptz NOT NULL,
  policy_version integer     NOT NULL CHECK (policy_version >= 1)
);
CREATE INDEX instruction_shop_feature ON instruction (shop, feature, id DESC);
