-- The latest change of an order that was read of the shop, by the shop's own clock: a poll goes on from there at the latest, so
-- that a clock of ours which stands ahead skips nothing. Where the mark itself stands ahead, it begins with this server's time.
ALTER TABLE order_poll ADD COLUMN last_change timestamptz;
UPDATE order_poll SET last_change = least(seen_until, now());
