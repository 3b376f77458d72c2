-- On whose word a stop is lifted, and when that was said: of a restriction, when the person was told that it ends.
ALTER TABLE rights_request
  ADD COLUMN word text CHECK (word IN ('OWN_KEY', 'TOLD', 'ASKED')),
  ADD COLUMN word_at timestamptz,
  ADD CHECK ((word IS NULL) = (word_at IS NULL));
