-- Whose clocks hang in the shop, as Shopify names it; empty until it was asked.
ALTER TABLE installation ADD COLUMN zone text;
