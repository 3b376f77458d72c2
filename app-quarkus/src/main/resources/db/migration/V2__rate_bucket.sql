-- Rate limits, shared by all instances. The key is a keyed hash; a bucket whose tokens have come back is removed.
CREATE TABLE rate_bucket (
  id      text   PRIMARY KEY,
  full_at bigint NOT NULL -- microseconds since 1970
);
CREATE INDEX rate_bucket_full_at ON rate_bucket (full_at);
