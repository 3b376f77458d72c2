-- Checkouts that were left. Of the person: e-mail and name sealed, and what finds them again. Of the cart: what a draft order needs.
CREATE TABLE abandoned_checkout (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop           text        NOT NULL,
  checkout       bigint      NOT NULL,
  token          text,
  cart           text,
  customer       bigint,
  email          bytea,
  email_key      text,
  email_index    text,
  name           bytea,
  name_key       text,
  lines          text        NOT NULL,
  currency       text,
  changed_at     timestamptz NOT NULL,
  completed      boolean     NOT NULL,
  ordered        boolean     NOT NULL,
  order_id       bigint,
  welcome        boolean,
  said_at        timestamptz,
  stage          text        NOT NULL CHECK (stage IN ('OPEN', 'READY', 'CREATING', 'INVOICING', 'STOPPED')),
  stage_since    timestamptz NOT NULL,
  mark           text,
  draft          text,
  drafted_for    timestamptz,
  late           text,
  reason         text        NOT NULL,
  decided_at     timestamptz NOT NULL,
  next_at        timestamptz,
  lease_until    timestamptz NOT NULL DEFAULT '-infinity',
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX abandoned_checkout_number ON abandoned_checkout (shop, checkout);
CREATE INDEX abandoned_checkout_token ON abandoned_checkout (shop, token) WHERE token IS NOT NULL;
CREATE INDEX abandoned_checkout_cart ON abandoned_checkout (shop, cart) WHERE cart IS NOT NULL;
CREATE INDEX abandoned_checkout_customer ON abandoned_checkout (shop, customer) WHERE customer IS NOT NULL;
CREATE INDEX abandoned_checkout_email ON abandoned_checkout (shop, email_index) WHERE email_index IS NOT NULL;
CREATE INDEX abandoned_checkout_order ON abandoned_checkout (shop, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX abandoned_checkout_mark ON abandoned_checkout (shop, mark) WHERE mark IS NOT NULL;
CREATE INDEX abandoned_checkout_due ON abandoned_checkout (next_at) WHERE stage = 'OPEN' AND next_at IS NOT NULL;
CREATE INDEX abandoned_checkout_work ON abandoned_checkout (next_at) WHERE stage IN ('READY', 'CREATING', 'INVOICING');
CREATE INDEX abandoned_checkout_page ON abandoned_checkout (shop, changed_at DESC, checkout DESC);
CREATE INDEX abandoned_checkout_clock_start ON abandoned_checkout (clock_start);
CREATE INDEX abandoned_checkout_expires_at ON abandoned_checkout (expires_at);

-- Mails that were meant to go, written before Shopify is asked. They end with their checkout.
CREATE TABLE recovery_mail (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop       text        NOT NULL,
  checkout   bigint      NOT NULL,
  ordinal    integer     NOT NULL,
  trial      boolean     NOT NULL,
  person     text        NOT NULL,
  meant_at   timestamptz NOT NULL,
  FOREIGN KEY (shop, checkout) REFERENCES abandoned_checkout (shop, checkout) ON DELETE CASCADE
);
CREATE UNIQUE INDEX recovery_mail_ordinal ON recovery_mail (shop, checkout, trial, ordinal);
CREATE INDEX recovery_mail_person ON recovery_mail (shop, person, meant_at);
CREATE INDEX recovery_mail_shop ON recovery_mail (shop, meant_at);
