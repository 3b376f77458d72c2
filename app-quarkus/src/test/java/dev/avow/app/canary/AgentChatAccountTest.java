package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.core.port.AccessTokens;
import dev.avow.core.port.Installations;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.ShopifySandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Under {@code agent-chat} a merchant gets and deletes all of the shop's own account (S2-13), and each of it is written down. */
@QuarkusTest
@TestProfile(CanaryProfile.AgentChat.class)
@WithTestResource(Surroundings.class)
class AgentChatAccountTest {

    private static final ShopId LATECOMER = new ShopId(Surroundings.LATECOMER);
    private static final ShopId OTHER = new ShopId(Surroundings.SHOP);

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    Installations installations;

    @Inject
    AccessTokens tokens;

    @Inject
    DataSource dataSource;

    @AfterEach
    void remove() {
        sandbox.forgetWaiting();
        installations.find(LATECOMER).ifPresent(installations::remove);
    }

    private String[] bearer(ShopId shop) {
        return new String[] {"Authorization", "Bearer " + sandbox.idToken(shop.domain())};
    }

    private HttpResponse<String> get(ShopId shop, String path) {
        return Visitor.get(app.origin().resolve(path), bearer(shop));
    }

    private HttpResponse<String> ask(String body) {
        return Visitor.post(
                app.origin().resolve("/api/v1/rights"), body.getBytes(StandardCharsets.UTF_8), bearer(LATECOMER));
    }

    /** What rests of a shop's keys, choices and declarations; that the app is there ends with its uninstall. */
    private Stream<String> account(ShopId shop) {
        return EverythingThatRests.sql(dataSource)
                .lines()
                .filter(row -> row.contains(shop.domain()))
                .filter(row -> Stream.of("access_token ", "instruction ", "declaration ")
                        .anyMatch(row::startsWith));
    }

    /** With what the merchant has to declare first. */
    private void switchChatOn() {
        HttpResponse<String> declared = Visitor.post(
                app.origin().resolve("/api/v1/terms/declarations"),
                "{\"text\":\"chat-notice-1\",\"language\":\"en\"}".getBytes(StandardCharsets.UTF_8),
                bearer(LATECOMER));
        assertThat(declared.statusCode()).as(declared.body()).isBetween(200, 299);
        HttpResponse<String> on =
                Visitor.put(app.origin().resolve("/api/v1/features/chat"), "{\"on\":true}", bearer(LATECOMER));
        assertThat(on.statusCode()).as(on.body()).isEqualTo(200);
    }

    @Test
    void s2_13_theWholeAccountIsExportedAndErasedAndEachOfItIsWrittenDown() {
        sandbox.shop(Surroundings.LATECOMER).app().install();
        assertThat(get(LATECOMER, "/api/v1/features").statusCode()).isEqualTo(200);
        switchChatOn();
        assertThat(account(LATECOMER))
                .anyMatch(row -> row.startsWith("access_token "))
                .anyMatch(row -> row.startsWith("instruction "))
                .anyMatch(row -> row.startsWith("declaration "));
        get(OTHER, "/api/v1/features");
        List<String> others = account(OTHER).toList();
        List<String> before = EverythingThatRests.written(dataSource, List.of());

        HttpResponse<String> exported = get(LATECOMER, "/api/v1/export");
        HttpResponse<String> refused = ask("{\"kind\":\"access\",\"wholeShop\":true}");
        JsonNode erased =
                Visitor.json(ask("{\"kind\":\"erasure\",\"wholeShop\":true}").body());

        assertThat(exported.statusCode()).isEqualTo(200);
        assertThat(exported.body()).contains("\"class\":\"shop-account\"");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("rights.whole-shop");
        assertThat(erased.get("status").asText()).isEqualTo("done");
        assertThat(Visitor.get(
                                app.origin()
                                        .resolve("/certificates/"
                                                + erased.get("code").asText()),
                                "Accept",
                                "application/json")
                        .body())
                .contains("\"subject\" : \"shop\"")
                .doesNotContain(Surroundings.LATECOMER);
        assertThat(tokens.current(LATECOMER)).isEmpty();
        assertThat(account(LATECOMER)).isEmpty();
        assertThat(account(OTHER).toList()).isEqualTo(others);
        assertThat(EverythingThatRests.written(dataSource, before))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry).contains("EXPORT_PERSONAL_DATA", Surroundings.LATECOMER),
                        entry -> assertThat(entry).contains("TAKE_REQUEST", Surroundings.LATECOMER, ",erasure,"),
                        entry -> assertThat(entry)
                                .contains("SETTLE_REQUEST", Surroundings.LATECOMER, ",erasure.erased,"));
    }
}
