-- What a crash may take: full buckets are what nobody misses. It is not written to the log, so that a message does not wait for the
-- disk twice before it is looked at, and so that backups and replicas never hold it.
ALTER TABLE rate_bucket SET UNLOGGED;
