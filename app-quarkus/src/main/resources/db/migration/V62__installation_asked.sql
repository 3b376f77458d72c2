-- When Shopify was last asked about the app and did not confirm it, and since when it refuses it: from the first refusal after
-- it was last confirmed.
ALTER TABLE installation
  ADD COLUMN asked_at      timestamptz,
  ADD COLUMN refused_since timestamptz;
