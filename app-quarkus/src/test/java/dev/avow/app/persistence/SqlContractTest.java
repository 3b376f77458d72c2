package dev.avow.app.persistence;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.stores.EmbeddedStores;
import dev.avow.testkit.contract.InstructionsContract;
import dev.avow.testkit.contract.InstructionsOutageContract;
import dev.avow.testkit.contract.UnitOfWorkContract;
import dev.avow.testkit.contract.UnitOfWorkOutageContract;
import dev.avow.testkit.contract.WebhookInboxContract;
import dev.avow.testkit.contract.WebhookPurgeContract;
import dev.avow.testkit.data.TestTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The contracts of the SQL ports on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlContractTest
        implements UnitOfWorkContract,
                UnitOfWorkOutageContract,
                WebhookInboxContract,
                WebhookPurgeContract,
                InstructionsContract,
                InstructionsOutageContract {

    private static final Lifetime LIFETIME =
            Lifetime.fixed(TestTime.START, TestTime.START.plusSeconds(1), new PolicyVersion(1));

    @FromSurroundings
    EmbeddedStores stores;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    WebhookInbox inbox;

    @Inject
    Instructions instructions;

    @Inject
    SqlPurges purges;

    @Inject
    DataSource dataSource;

    private boolean stopped;

    @AfterEach
    void startAgain() {
        if (stopped) {
            stores.startPostgres();
            for (int attempt = 0; attempt < 5 && !answers(); attempt++) {
                // The first request after an outage may meet a connection that died in it.
            }
        }
    }

    private boolean answers() {
        try {
            return unitOfWork.call(() -> true) && rows("shop", "nobody").isEmpty();
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public UnitOfWork unreachableUnitOfWork() {
        stopped = true;
        stores.stopPostgres();
        return unitOfWork;
    }

    @Override
    public Instructions instructions() {
        return instructions;
    }

    @Override
    public Instructions unreachableInstructions() {
        stopped = true;
        stores.stopPostgres();
        return instructions;
    }

    @Override
    public void touch() {
        probe().write("0123456789abcdef0123456789abcdef");
    }

    @Override
    public WebhookInbox inbox() {
        return inbox;
    }

    @Override
    public Purge purge() {
        return purges.webhookPayloads();
    }

    @Override
    public Probe probe() {
        return new Probe() {
            @Override
            public void write(String mark) {
                inbox.keep(new WebhookDelivery(
                        new ShopId("probe.myshopify.com"),
                        "app/probe",
                        Optional.of(mark),
                        Optional.empty(),
                        Optional.empty(),
                        mark,
                        new Sealed("1", new byte[] {1}),
                        true,
                        LIFETIME));
            }

            @Override
            public boolean holds(String mark) {
                return !rows("digest", mark).isEmpty();
            }
        };
    }

    @Override
    public List<WebhookDelivery> kept(ShopId shop) {
        return rows("shop", shop.domain());
    }

    private List<WebhookDelivery> rows(String column, String value) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT * FROM webhook_inbox WHERE " + column + " = ?")) {
            query.setString(1, value);
            List<WebhookDelivery> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(delivery(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                new ShopId(row.getString("shop")),
                row.getString("topic"),
                Optional.ofNullable(row.getString("webhook_id")),
                Optional.ofNullable(row.getString("api_version")),
                SqlTimes.instant(row, "triggered_at"),
                row.getString("digest"),
                new Sealed(row.getString("payload_key"), row.getBytes("payload")),
                row.getString("state").equals("WAITING"),
                new Lifetime(
                        SqlTimes.instant(row, "received_at").orElseThrow(),
                        SqlTimes.instant(row, "clock_start").orElseThrow(),
                        SqlTimes.instant(row, "expires_at").orElseThrow(),
                        new PolicyVersion(row.getInt("policy_version"))));
    }
}
