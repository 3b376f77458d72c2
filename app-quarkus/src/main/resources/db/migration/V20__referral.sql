-- Whom a merchant credits: a setting of the shop's account, with its end.
CREATE TABLE partner_link (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop              text        NOT NULL,
  partner           text        NOT NULL,
  code              text        NOT NULL,
  rate_basis_points integer     NOT NULL CHECK (rate_basis_points BETWEEN 0 AND 10000),
  basis             text        NOT NULL,
  own_customer      bigint,
  active            boolean     NOT NULL,
  added_at          timestamptz NOT NULL
);
CREATE UNIQUE INDEX partner_link_code ON partner_link (shop, code);
CREATE UNIQUE INDEX partner_link_partner ON partner_link (shop, partner);

-- How far a shop's orders were read, and by whom. The lease is set and compared with this server's clock.
CREATE TABLE order_poll (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop        text        NOT NULL UNIQUE,
  fence       bigint      NOT NULL,
  began_at    timestamptz NOT NULL,
  held        boolean     NOT NULL,
  lease_until timestamptz NOT NULL,
  seen_until  timestamptz,
  gap_from    timestamptz,
  gap_until   timestamptz
);

-- Visits by partners' links. The clock starts with the first visit of the window.
CREATE TABLE referral_click (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop           text        NOT NULL,
  click          text        NOT NULL,
  partner        text        NOT NULL,
  code           text        NOT NULL,
  first_visit    timestamptz NOT NULL,
  touched_at     timestamptz NOT NULL,
  started_at     timestamptz NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX referral_click_click ON referral_click (shop, click);
CREATE INDEX referral_click_clock_start ON referral_click (clock_start);
CREATE INDEX referral_click_expires_at ON referral_click (expires_at);

-- One credited order: what may be kept of it, the terms of then, its commission and its two times. A test forbids more.
-- The tombstone is the keyed hash that is left when the row goes.
CREATE TABLE attributed_order (
  id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shop                text        NOT NULL,
  merchant            text        NOT NULL,
  partner             text        NOT NULL,
  order_id            bigint      NOT NULL,
  order_name          text        NOT NULL,
  confirmation_number text,
  referral_code       text        NOT NULL,
  click               text,
  subtotal_minor      bigint      NOT NULL,
  total_minor         bigint      NOT NULL,
  currency            text        NOT NULL,
  rate_basis_points   integer     NOT NULL,
  basis               text        NOT NULL,
  rounding            text        NOT NULL,
  earned_minor        bigint      NOT NULL CHECK (earned_minor >= 0),
  reversed_minor      bigint      NOT NULL CHECK (reversed_minor <= 0 AND earned_minor + reversed_minor >= 0),
  placed_at           timestamptz NOT NULL,
  recorded_at         timestamptz NOT NULL,
  tombstone           text        NOT NULL,
  started_at          timestamptz NOT NULL,
  clock_start         timestamptz NOT NULL,
  expires_at          timestamptz NOT NULL,
  policy_version      integer     NOT NULL
);
CREATE UNIQUE INDEX attributed_order_order ON attributed_order (shop, order_id);
CREATE INDEX attributed_order_page ON attributed_order (shop, id);
CREATE INDEX attributed_order_click ON attributed_order (shop, click) WHERE click IS NOT NULL;
CREATE INDEX attributed_order_clock_start ON attributed_order (clock_start);
CREATE INDEX attributed_order_expires_at ON attributed_order (expires_at);

-- What is owed for orders that are gone: no order, no count, no shop, no date but that of the accounting year.
-- shown_minor is what pages show, set once a week; nothing older is kept.
CREATE TABLE commission_total (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  merchant       text        NOT NULL,
  currency       text        NOT NULL,
  accounting_key integer     NOT NULL,
  sum_minor      bigint      NOT NULL,
  shown_minor    bigint      NOT NULL,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE UNIQUE INDEX commission_total_account ON commission_total (merchant, currency, accounting_key);
CREATE INDEX commission_total_clock_start ON commission_total (clock_start);
CREATE INDEX commission_total_expires_at ON commission_total (expires_at);

-- The keyed hash of an order that was removed.
CREATE TABLE forgotten_order (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tombstone      text        NOT NULL UNIQUE,
  clock_start    timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  policy_version integer     NOT NULL
);
CREATE INDEX forgotten_order_clock_start ON forgotten_order (clock_start);
CREATE INDEX forgotten_order_expires_at ON forgotten_order (expires_at);

-- The control total: what rows and totals come to, kept up by the database itself, beside what was booked, which whoever
-- books says. They agree at every commit.
CREATE TABLE commission_control (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  merchant     text   NOT NULL,
  currency     text   NOT NULL,
  rows_minor   bigint NOT NULL,
  totals_minor bigint NOT NULL,
  booked_minor bigint NOT NULL
);
CREATE UNIQUE INDEX commission_control_account ON commission_control (merchant, currency);

-- Accounts are always taken in the same order, so that two transactions cannot wait for each other.
CREATE FUNCTION commission_control_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO commission_control AS c (merchant, currency, rows_minor, totals_minor, booked_minor)
    SELECT merchant, currency, sum(earned_minor + reversed_minor)::bigint, 0, 0
    FROM after GROUP BY merchant, currency ORDER BY merchant, currency
    ON CONFLICT (merchant, currency) DO UPDATE SET rows_minor = c.rows_minor + EXCLUDED.rows_minor;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO commission_control AS c (merchant, currency, rows_minor, totals_minor, booked_minor)
    SELECT merchant, currency, -sum(earned_minor + reversed_minor)::bigint, 0, 0
    FROM before GROUP BY merchant, currency ORDER BY merchant, currency
    ON CONFLICT (merchant, currency) DO UPDATE SET rows_minor = c.rows_minor + EXCLUDED.rows_minor;
  ELSE
    INSERT INTO commission_control AS c (merchant, currency, rows_minor, totals_minor, booked_minor)
    SELECT merchant, currency, sum(amount)::bigint, 0, 0
    FROM (SELECT merchant, currency, earned_minor + reversed_minor AS amount FROM after
          UNION ALL SELECT merchant, currency, -(earned_minor + reversed_minor) FROM before) AS changes
    GROUP BY merchant, currency ORDER BY merchant, currency
    ON CONFLICT (merchant, currency) DO UPDATE SET rows_minor = c.rows_minor + EXCLUDED.rows_minor;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER attributed_order_added AFTER INSERT ON attributed_order
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION commission_control_rows();
CREATE TRIGGER attributed_order_changed AFTER UPDATE ON attributed_order
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION commission_control_rows();
CREATE TRIGGER attributed_order_removed AFTER DELETE ON attributed_order
  REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION commission_control_rows();

CREATE FUNCTION commission_control_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO commission_control AS c (merchant, currency, rows_minor, totals_minor, booked_minor)
    SELECT merchant, currency, 0, sum(sum_minor)::bigint, 0
    FROM after GROUP BY merchant, currency ORDER BY merchant, currency
    ON CONFLICT (merchant, currency) DO UPDATE SET totals_minor = c.totals_minor + EXCLUDED.totals_minor;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO commission_control AS c (merchant, currency, rows_minor, totals_minor, booked_minor)
    SELECT merchant, currency, 0, -sum(sum_minor)::bigint, 0
    FROM before GROUP BY merchant, currency ORDER BY merchant, currency
    ON CONFLICT (merchant, currency) DO UPDATE SET totals_minor = c.totals_minor + EXCLUDED.totals_minor;
  ELSE
    INSERT INTO commission_control AS c (merchant, currency, rows_minor, totals_minor, booked_minor)
    SELECT merchant, currency, 0, sum(amount)::bigint, 0
    FROM (SELECT merchant, currency, sum_minor AS amount FROM after
          UNION ALL SELECT merchant, currency, -sum_minor FROM before) AS changes
    GROUP BY merchant, currency ORDER BY merchant, currency
    ON CONFLICT (merchant, currency) DO UPDATE SET totals_minor = c.totals_minor + EXCLUDED.totals_minor;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER commission_total_added AFTER INSERT ON commission_total
  REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION commission_control_totals();
CREATE TRIGGER commission_total_changed AFTER UPDATE ON commission_total
  REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION commission_control_totals();
CREATE TRIGGER commission_total_removed AFTER DELETE ON commission_total
  REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION commission_control_totals();

-- An order that goes without its commission, or a commission that comes from nowhere, does not commit.
CREATE FUNCTION commission_control_agrees() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM commission_control
             WHERE id = NEW.id AND rows_minor::numeric + totals_minor <> booked_minor) THEN
    RAISE EXCEPTION 'commissions do not add up' USING ERRCODE = '23Z01';
  END IF;
  RETURN NULL;
END
$$;
-- Whatever the last change of an account leaves unequal is looked at again at commit; what it leaves equal need not be.
CREATE CONSTRAINT TRIGGER commission_control_agrees AFTER INSERT OR UPDATE ON commission_control
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.rows_minor::numeric + NEW.totals_minor <> NEW.booked_minor) EXECUTE FUNCTION commission_control_agrees();

-- The last look at an order that is being recorded, after whoever was removing it has ended.
CREATE FUNCTION attributed_order_is_not_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM forgotten_order WHERE tombstone = NEW.tombstone) THEN
    RAISE EXCEPTION 'the order was removed' USING ERRCODE = '23Z02';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER attributed_order_is_not_forgotten AFTER INSERT ON attributed_order
  FOR EACH ROW EXECUTE FUNCTION attributed_order_is_not_forgotten();
