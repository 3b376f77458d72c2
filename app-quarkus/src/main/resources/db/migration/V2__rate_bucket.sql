-- Token buckets of the rate limits, shared by all instances. The key is a keyed hash; a full bucket is removed.
CREATE TABLE rate_bucket (
  id         text PRIMARY KEY,
  state      bytea,
  expires_at bigint
);
CREATE INDEX rate_bucket_expires_at ON rate_bucket (expires_at);
