package dev.avow.app.persistence;

import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Webhook deliveries in the table {@code webhook_inbox}: one insert, duplicates refused by two unique indexes. */
@Singleton
final class SqlWebhookInbox implements WebhookInbox {

    private static final String KEEP = """
        INSERT INTO webhook_inbox
          (shop, topic, webhook_id, api_version, triggered_at, digest, payload, payload_key, state, received_at,
           clock_start, expires_at, policy_version)
        SELECT ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?
        FROM (SELECT %s) AS door
        ON CONFLICT DO NOTHING
        """.formatted(SqlShopLock.SHARED);

    private final DataSource dataSource;
    private final SqlFailures failures;

    SqlWebhookInbox(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    /** Where the shop's door is shut, it waits until the unit of work that shut it has ended. */
    @Override
    public boolean keep(WebhookDelivery delivery) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, delivery.shop().domain());
            insert.setString(2, delivery.topic());
            insert.setString(3, delivery.webhookId().orElse(null));
            insert.setString(4, delivery.apiVersion().orElse(null));
            insert.setObject(5, delivery.triggeredAt().map(SqlTimes::utc).orElse(null));
            insert.setString(6, delivery.digest());
            insert.setBytes(7, delivery.payload().bytes());
            insert.setString(8, delivery.payload().keyId());
            insert.setString(9, delivery.readable() ? "WAITING" : "SHELVED");
            insert.setObject(10, SqlTimes.utc(delivery.lifetime().startedAt()));
            insert.setObject(11, SqlTimes.utc(delivery.lifetime().clockStart()));
            insert.setObject(12, SqlTimes.utc(delivery.lifetime().expiresAt()));
            insert.setInt(13, delivery.lifetime().version().number());
            insert.setString(14, SqlShopLock.DELIVERIES.key(delivery.shop()));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }
}
