package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeVectors;
import dev.avow.core.port.KnowledgeVectors.Waiting;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.KnowledgeShelfContract;
import dev.avow.testkit.contract.KnowledgeVectorsContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Vectors on a real PostgreSQL, and that nothing of them outlives the texts that they were made of. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlVectorsContractTest implements KnowledgeVectorsContract {

    private static final Instant NOW = KnowledgeShelfContract.NOW;

    @Inject
    SqlKnowledgeStores stores;

    @Inject
    DataSource dataSource;

    @Override
    public KnowledgeVectors vectors() {
        return stores.vectors();
    }

    @Override
    public KnowledgeShelf shelf() {
        return stores.store();
    }

    private ShopId embedded(Lifetime lifetime) {
        ShopId shop = new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
        String body = "A sentence about lamps. ".repeat(200);
        shelf().put(shop, new Source(new SourceId(SourceKind.PAGE, "p"), "About", body, Optional.empty()), lifetime);
        Map<Waiting, float[]> made = new HashMap<>();
        vectors().without(shop, Purpose.ANSWERING, "m/1", 100).forEach(each -> made.put(each, new float[] {1}));
        vectors().put(shop, "m/1", made);
        assertThat(made).as("several passages").hasSizeGreaterThan(2);
        return shop;
    }

    private long rows() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM knowledge_vector")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void s2_09_vectorsGoWithTheErasureOfTheShop() throws SQLException {
        long before = rows();
        ShopId shop = embedded(Lifetime.open(NOW, new PolicyVersion(1)));
        assertThat(rows()).isGreaterThan(before);

        stores.forgetKnowledge().forgetShop(shop, NOW, 100);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void s2_09_vectorsGoWithTheSweepOfTheirText() throws SQLException {
        long before = rows();
        Instant end = NOW.plus(Duration.ofDays(30));
        embedded(Lifetime.fixed(NOW, end, new PolicyVersion(1)));

        stores.knowledge().purge(new Horizon(end, Instant.EPOCH), 1_000);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aTextThatGrewShorterLeavesNoVectorOfWhatItWas() throws SQLException {
        long before = rows();
        ShopId shop = embedded(Lifetime.open(NOW, new PolicyVersion(1)));

        shelf().put(
                        shop,
                        new Source(new SourceId(SourceKind.PAGE, "p"), "About", "Short.", Optional.empty()),
                        Lifetime.open(NOW, new PolicyVersion(1)));

        assertThat(rows()).isEqualTo(before);
    }
}
