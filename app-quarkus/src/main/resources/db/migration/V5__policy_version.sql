-- Every version of the policy that was ever announced, for good.
CREATE TABLE policy_version (
  version      integer     PRIMARY KEY CHECK (version >= 1),
  options      jsonb       NOT NULL,
  announced_at timestamptz NOT NULL,
  effective_at timestamptz NOT NULL CHECK (effective_at >= announced_at)
);
