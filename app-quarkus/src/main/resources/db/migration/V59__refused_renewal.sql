-- Whether Shopify did not know the app in the shop when a pair was last to be renewed; over with the next claim.
ALTER TABLE access_token ADD COLUMN refused boolean NOT NULL DEFAULT false;
