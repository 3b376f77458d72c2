-- What a merchant booked by hand, so that sending it again books it once: keyed hashes of the name that the sender gave it and of what was booked.
-- No amount, no shop, no date; it goes with the total that it is part of.
CREATE TABLE commission_correction (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total   bigint NOT NULL REFERENCES commission_total (id) ON DELETE CASCADE,
  name    text   NOT NULL UNIQUE,
  content text   NOT NULL
);
CREATE INDEX commission_correction_total ON commission_correction (total);
