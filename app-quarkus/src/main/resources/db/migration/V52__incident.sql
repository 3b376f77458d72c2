-- The register of incidents: what it concerned and who was told when. No words, no person, no shop.
CREATE TABLE incident (
  id                text        PRIMARY KEY,
  aware_at          timestamptz NOT NULL,
  classes           text        NOT NULL,
  risk              text        NOT NULL CHECK (risk IN ('UNLIKELY', 'LIKELY', 'HIGH')),
  drill             boolean     NOT NULL,
  authority_told_at timestamptz,
  merchants_told_at timestamptz,
  subjects_told_at  timestamptz,
  started_at        timestamptz NOT NULL,
  clock_start       timestamptz NOT NULL,
  expires_at        timestamptz NOT NULL,
  policy_version    integer     NOT NULL
);
CREATE INDEX incident_clock_start ON incident (clock_start);
CREATE INDEX incident_expires_at ON incident (expires_at);
