package dev.avow.app.persistence;

import dev.avow.core.port.KeyedHasher;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** A shop with many rows in every table that grows with its people. The first of them can be found by all that finds somebody. */
final class LargeShop {

    /** When all of it began. */
    private static final String AT = "timestamptz '2020-01-01 00:00Z'";

    private static final String LIFE = AT + ", timestamptz '9999-01-01 00:00Z', timestamptz '9999-01-01 00:00Z', 1";
    private static final String LIFE_COLUMNS = "started_at, clock_start, expires_at, policy_version";

    /** Of a thousand rows, so many are in each; a row that another refers to comes first. */
    private static final List<Map.Entry<String, Integer>> SHARES = List.of(
            Map.entry("abandoned_checkout", 200),
            Map.entry("recovery_mail", 50),
            Map.entry("attributed_order", 200),
            Map.entry("referral_click", 150),
            Map.entry("order_trace", 150),
            Map.entry("recovered_order", 50),
            Map.entry("recovered_order_locator", 50),
            Map.entry("mail_word", 100),
            Map.entry("webhook_inbox", 25),
            Map.entry("consent_proof", 25));

    private static final Map<String, String> FILL = Map.of(
            "abandoned_checkout",
            "(shop, checkout, token, cart, customer, email_index, order_id, lines, currency, changed_at, completed, ordered,"
                    + " stage, stage_since, reason, decided_at, " + LIFE_COLUMNS
                    + ") SELECT :shop, i, 'token-' || i, 'cart-' || i, i, 'mail-' || i, i, '92x1', 'EUR', " + AT
                    + ", false, false, 'OPEN', " + AT + ", 'NOT_LEFT_YET', " + AT + ", " + LIFE,
            "recovery_mail",
            "(shop, checkout, ordinal, trial, person, meant_at) SELECT :shop, i, 1, false, 'mail-' || i, " + AT,
            "attributed_order",
            "(shop, merchant, partner, order_id, order_name, referral_code, click, subtotal_minor, total_minor, currency,"
                    + " rate_basis_points, basis, rounding, earned_minor, reversed_minor, placed_at, recorded_at, tombstone, "
                    + LIFE_COLUMNS
                    + ") SELECT :shop, :shop, 'p', i, '#' || i, 'SPRING', 'click-' || i, 10000, 12000, 'EUR',"
                    + " 1000, 'SUBTOTAL', 'HALF_EVEN', 1000, 0, " + AT + ", " + AT + ", :shop || i, " + LIFE,
            "referral_click",
            "(shop, click, partner, code, first_visit, touched_at, " + LIFE_COLUMNS
                    + ") SELECT :shop, 'click-' || i, 'p', 'SPRING', " + AT + ", " + AT + ", " + LIFE,
            "order_trace",
            "(shop, hash, placed_at, " + LIFE_COLUMNS + ") SELECT :shop, md5('trace-' || i), " + AT + ", " + LIFE,
            "recovered_order",
            "(shop, order_id, checkout, tie, paid, refunded, currency, paid_at, changed_at, " + LIFE_COLUMNS
                    + ") SELECT :shop, i, i, 'CUSTOMER', 100, 0, 'EUR', " + AT + ", " + AT + ", " + LIFE,
            "recovered_order_locator",
            "(shop, order_id, customer, person) SELECT :shop, i, i, 'mail-' || i",
            "mail_word",
            "(shop, person, welcome, said_at, " + LIFE_COLUMNS + ") SELECT :shop, md5('word-' || i), true, " + AT + ", "
                    + LIFE,
            "webhook_inbox",
            "(shop, topic, webhook_id, digest, payload, payload_key, state, received_at, clock_start, expires_at,"
                    + " policy_version) SELECT :shop, 'orders/create', :shop || i, md5(i::text), '', 'gone', 'DONE', "
                    + LIFE,
            "consent_proof",
            "(shop, lead, purpose, text_version, language, given_at, withdrawn_at, " + LIFE_COLUMNS
                    + ") SELECT :shop, 'lead-' || i, 'lead_follow_up', 'lead-1', 'en', " + AT + ", " + AT + ", "
                    + LIFE);

    private final DataSource dataSource;
    private final KeyedHasher hasher;
    private final ShopId shop;

    LargeShop(DataSource dataSource, KeyedHasher hasher, ShopId shop) {
        this.dataSource = dataSource;
        this.hasher = hasher;
        this.shop = shop;
    }

    /** The tables in which it has many rows. */
    static Set<String> tables() {
        return FILL.keySet();
    }

    /** Somebody, by number from 1 on. */
    SubjectLocator person(int number) {
        return new SubjectLocator(
                Optional.of(new CustomerId(number)),
                Optional.of(PersonalText.of("mara" + number + "@example.com")),
                Optional.empty(),
                Set.of(new OrderId(number)),
                Set.of());
    }

    /** Fills the tables, and lets the server count what is in them. */
    void fill(int rows, int people) throws SQLException {
        execute("ALTER TABLE attributed_order DISABLE TRIGGER USER");
        for (Map.Entry<String, Integer> share : SHARES) {
            String table = share.getKey();
            execute("INSERT INTO " + table + " "
                    + Objects.requireNonNull(FILL.get(table)).replace(":shop", "'" + shop.domain() + "'")
                    + " FROM generate_series(1, " + (long) rows * share.getValue() / 1_000 + ") AS i");
        }
        execute("ALTER TABLE attributed_order ENABLE TRIGGER USER");
        execute("INSERT INTO commission_control (merchant, currency, rows_minor, totals_minor, booked_minor)"
                + " SELECT merchant, currency, sum(earned_minor), 0, sum(earned_minor) FROM attributed_order"
                + " WHERE merchant = '" + shop.domain() + "' GROUP BY merchant, currency");
        name(people);
        for (String table : tables()) {
            execute("VACUUM ANALYZE " + table);
        }
    }

    /** The first people get what the service would have written for them. */
    private void name(int people) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement checkouts = connection.prepareStatement(
                        "UPDATE abandoned_checkout SET email_index = ? WHERE shop = ? AND checkout = ?");
                PreparedStatement orders = connection.prepareStatement(
                        "UPDATE recovered_order_locator SET person = ? WHERE shop = ? AND order_id = ?");
                PreparedStatement traces = connection.prepareStatement(
                        "UPDATE order_trace SET hash = ? WHERE shop = ? AND hash = md5('trace-' || ?)")) {
            for (int number = 1; number <= people; number++) {
                RecoveryPerson known = RecoveryPerson.of(shop, person(number), hasher);
                update(checkouts, known.emails()[0], number);
                update(orders, known.emails()[0], number);
                update(traces, known.traces()[0], number);
            }
        }
    }

    private void update(PreparedStatement statement, String value, long number) throws SQLException {
        statement.setString(1, value);
        statement.setString(2, shop.domain());
        statement.setLong(3, number);
        statement.executeUpdate();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 600_000);
            statement.execute(sql);
            connection.setNetworkTimeout(Runnable::run, 3_000);
        }
    }
}
