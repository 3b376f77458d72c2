-- Each table of a class of data with a life has the same three columns: when its clock started (far ahead while it waits
-- for an event), when it ends, and under which policy version it was collected.
ALTER TABLE webhook_inbox
  ADD COLUMN clock_start    timestamptz,
  ADD COLUMN expires_at     timestamptz,
  ADD COLUMN policy_version integer;
UPDATE webhook_inbox
  SET clock_start = received_at, expires_at = received_at + interval '720 hours', policy_version = 1;
ALTER TABLE webhook_inbox
  ALTER COLUMN clock_start    SET NOT NULL,
  ALTER COLUMN expires_at     SET NOT NULL,
  ALTER COLUMN policy_version SET NOT NULL;
CREATE INDEX webhook_inbox_clock_start ON webhook_inbox (clock_start);
CREATE INDEX webhook_inbox_expires_at ON webhook_inbox (expires_at);

-- One row per scheduled job: whoever claims a run locks it. The fence rises with each claim.
CREATE TABLE run_job (
  job   text   PRIMARY KEY,
  fence bigint NOT NULL
);

-- What the runs did. Leases are set and compared with this server's clock; every other time is the service's.
CREATE TABLE run_record (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job            text        NOT NULL,
  fence          bigint      NOT NULL,
  cutoff         timestamptz NOT NULL,
  removed        bigint      NOT NULL,
  oldest_before  timestamptz,
  oldest_after   timestamptz,
  lease_until    timestamptz NOT NULL,
  finished_at    timestamptz,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX run_record_open ON run_record (job) WHERE finished_at IS NULL;
CREATE INDEX run_record_last ON run_record (job, fence) WHERE finished_at IS NOT NULL;
CREATE INDEX run_record_clock_start ON run_record (clock_start);
CREATE INDEX run_record_expires_at ON run_record (expires_at);
