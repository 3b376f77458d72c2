package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.ExportPage;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.KnowledgeShelfContract;
import dev.avow.testkit.contract.KnowledgeSourceContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Merchants' texts on a real PostgreSQL, and all that ends them. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlKnowledgeContractTest implements KnowledgeShelfContract, KnowledgeSourceContract {

    private static final PolicyVersion VERSION = new PolicyVersion(1);

    @Inject
    SqlKnowledgeStores stores;

    @Override
    public KnowledgeShelf shelf() {
        return stores.store();
    }

    @Override
    public KnowledgeSource passages() {
        return stores.store();
    }

    @Override
    public KnowledgeSource holding(Map<ShopId, List<Source>> texts) {
        texts.forEach(
                (shop, sources) -> sources.forEach(source -> shelf().put(shop, source, Lifetime.open(NOW, VERSION))));
        return passages();
    }

    @Override
    public Optional<KnowledgeSource> with(KnowledgeSource source, ShopId shop, Source more) {
        shelf().put(shop, more, Lifetime.open(NOW, VERSION));
        return Optional.of(source);
    }

    private static ShopId shop() {
        return new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
    }

    private static Source text(String key) {
        return new Source(new SourceId(SourceKind.PAGE, key), "About", "We Make Lamps.", Optional.empty());
    }

    /** S0-13, S1-03: the clock starts when the shop goes, and the sweep removes what is over. */
    @Test
    void s1_03_textsEndWithTheirShop() {
        ShopId gone = shop();
        ShopId here = shop();
        shelf().put(gone, text("a"), Lifetime.open(NOW, VERSION));
        shelf().put(here, text("a"), Lifetime.open(NOW, VERSION));
        Instant end = NOW.plus(Duration.ofDays(30));

        assertThat(stores.knowledgeClocks().versions(gone, NOW)).containsExactly(VERSION);
        assertThat(stores.knowledgeClocks().start(gone, new Lifetime(NOW, NOW, end, VERSION), 10))
                .isEqualTo(1);
        stores.knowledge().purge(new Horizon(end.minusMillis(1), Instant.EPOCH), 100);
        assertThat(shelf().find(gone, Purpose.ANSWERING, text("a").id())).isPresent();
        stores.knowledge().purge(new Horizon(end, Instant.EPOCH), 100);

        assertThat(shelf().find(gone, Purpose.ANSWERING, text("a").id())).isEmpty();
        assertThat(shelf().find(here, Purpose.ANSWERING, text("a").id())).isPresent();
    }

    @Test
    void textThatComesBackAfterItsClockWasStartedBeginsAnew() {
        ShopId shop = shop();
        shelf().put(shop, text("a"), Lifetime.open(NOW, VERSION));
        stores.knowledgeClocks().start(shop, new Lifetime(NOW, NOW, NOW.plus(Duration.ofDays(30)), VERSION), 10);

        assertThat(shelf().put(shop, text("a"), Lifetime.open(NOW.plusSeconds(9), VERSION)))
                .isTrue();

        assertThat(stores.knowledgeClocks().versions(shop, NOW.plusSeconds(9))).containsExactly(VERSION);
    }

    @Test
    void s0_17_merchantsTextsAreExportedAsTheyAreAndErasedWithTheShop() {
        ShopId shop = shop();
        shelf().put(shop, text("a"), Lifetime.open(NOW, VERSION));

        ExportPage page = stores.exportKnowledge().page(shop, Optional.empty(), Optional.empty(), 10);
        assertThat(page.rows()).hasSize(1);
        assertThat(page.rows().get(0).cells())
                .filteredOn(cell -> cell.field().equals("body"))
                .singleElement()
                .satisfies(cell -> assertThat(cell.text()).contains("We Make Lamps."));
        assertThat(stores.knowledgeLeft().countShop(shop, NOW)).isEqualTo(1);

        assertThat(stores.forgetKnowledge().forgetShop(shop, NOW, 10)).isEqualTo(1);

        assertThat(stores.knowledgeLeft().countShop(shop, NOW)).isZero();
    }
}
