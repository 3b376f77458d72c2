-- Recovered orders: nothing in them says who the person is. What finds them again stands apart.
CREATE TABLE recovered_order (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop           text        NOT NULL,
  order_id       bigint      NOT NULL,
  checkout       bigint      NOT NULL,
  tie            text        NOT NULL,
  paid           bigint      NOT NULL,
  refunded       bigint      NOT NULL,
  currency       text        NOT NULL,
  paid_at        timestamptz NOT NULL,
  changed_at     timestamptz NOT NULL,
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX recovered_order_order ON recovered_order (shop, order_id);
CREATE UNIQUE INDEX recovered_order_checkout ON recovered_order (shop, checkout);
CREATE INDEX recovered_order_clock_start ON recovered_order (clock_start);
CREATE INDEX recovered_order_expires_at ON recovered_order (expires_at);
CREATE INDEX recovered_order_started_at ON recovered_order (started_at);

CREATE TABLE recovered_order_locator (
  shop     text   NOT NULL,
  order_id bigint NOT NULL,
  customer bigint,
  person   text,
  PRIMARY KEY (shop, order_id),
  FOREIGN KEY (shop, order_id) REFERENCES recovered_order (shop, order_id) ON DELETE CASCADE
);
CREATE INDEX recovered_order_locator_customer ON recovered_order_locator (shop, customer) WHERE customer IS NOT NULL;
CREATE INDEX recovered_order_locator_person ON recovered_order_locator (shop, person) WHERE person IS NOT NULL;

-- What erased orders had brought, where the policy keeps their sum: no order, no time, no person.
CREATE TABLE recovered_sum (
  shop     text   NOT NULL,
  currency text   NOT NULL,
  revenue  bigint NOT NULL,
  PRIMARY KEY (shop, currency)
);
