package dev.avow.adapters.shopify.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.adapters.shopify.admin.AdminAnswer.Complete;
import dev.avow.adapters.shopify.admin.AdminAnswer.Later;
import dev.avow.adapters.shopify.admin.AdminAnswer.Partial;
import dev.avow.adapters.shopify.admin.AdminAnswer.Refused;
import dev.avow.adapters.shopify.admin.AdminAnswer.Unknown;
import dev.avow.adapters.shopify.admin.AdminAnswer.UserErrors;
import dev.avow.adapters.shopify.http.StubShop;
import dev.avow.core.port.PortException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What answers of every kind come to (S0-11, S4-13). */
class AdminApiTest {

    private static final String GOOD = "{\"data\":{\"shop\":{\"name\":\"Acme\"}}}";
    private static final String HTML = "<html><body>Something went wrong</body></html>";

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void questionGoesToTheShopsVersionedAddressWithItsToken() {
        desk.stub.then(200, GOOD);

        String name = desk.ask().read(data -> data.at("shop", "name").text().orElseThrow());

        assertThat(name).isEqualTo("Acme");
        StubShop.Asked asked = desk.stub.onlyQuestion();
        assertThat(asked.path()).isEqualTo("/shops/acme-lamps.myshopify.com/admin/api/2026-10/graphql.json");
        assertThat(asked.header("X-Shopify-Access-Token")).contains("shpat_first");
        assertThat(asked.body()).contains("query Shop").doesNotContain("# scopes");
    }

    /** HTTP 200 and an error: wait as long as the bucket needs, with nothing done meanwhile. */
    @Test
    void throttledCallWaitsForItsCostAndIsRepeated() {
        desk.stub.then(
                200, "{\"errors\":[" + Desk.error("THROTTLED", "Throttled") + "]," + Desk.cost(752, 66, 50) + "}");
        desk.stub.then(200, GOOD);

        assertThat(desk.ask()).isInstanceOf(Complete.class);
        assertThat(desk.slept).containsExactly(Duration.ofMillis(13_720));
    }

    /** Even a change is repeated when it was throttled: nothing was done. */
    @Test
    void throttledChangeIsRepeated() {
        desk.stub.then(429, Map.of("Retry-After", "2.0"), "");
        desk.stub.then(200, "{\"data\":{\"draftOrderCreate\":{\"draftOrder\":{\"id\":\"x\"},\"userErrors\":[]}}}");

        assertThat(desk.change()).isInstanceOf(Complete.class);
        assertThat(desk.slept).containsExactly(Duration.ofSeconds(2));
    }

    /** A bucket that is known to be too empty is not asked at all until it has filled up. */
    @Test
    void nextCallOfTheShopWaitsBeforeItIsSent() {
        AdminApi api = desk.api();
        desk.stub.then(200, "{\"data\":{\"shop\":{}}," + Desk.cost(100, 40, 50) + "}");
        desk.stub.then(200, GOOD);
        api.run(Desk.SHOP, Desk.QUERY, Map.of());

        api.run(Desk.SHOP, Desk.QUERY, Map.of());

        assertThat(desk.slept).containsExactly(Duration.ofMillis(1_200));
        assertThat(desk.heard).containsExactly("waited 1200");
    }

    @Test
    void waitBeyondPatienceIsSaidAtOnce() {
        desk.stub.then(
                200, "{\"errors\":[" + Desk.error("THROTTLED", "Throttled") + "]," + Desk.cost(1000, 0, 10) + "}");

        assertThat(desk.ask()).isEqualTo(new Later("shopify.throttled", Optional.of(Duration.ofSeconds(100))));
        assertThat(desk.slept).isEmpty();
    }

    @Test
    void refusedTokenIsReplacedOnce() {
        desk.stub
                .then(401, "{\"errors\":\"[API] Invalid API key or access token\"}")
                .then(200, GOOD);

        assertThat(desk.ask()).isInstanceOf(Complete.class);
        assertThat(desk.stub.asked())
                .map(asked -> asked.header("X-Shopify-Access-Token").orElseThrow())
                .containsExactly("shpat_first", "shpat_second");
    }

    @Test
    void twoRefusedTokensAreTheEnd() {
        desk.stub.then(401, "").then(401, "");

        assertThat(desk.ask()).isEqualTo(new Refused(Refusal.TOKEN_REFUSED));
        assertThat(desk.stub.asked()).hasSize(2);
    }

    @Test
    void shopWithoutTokenIsNotAsked() {
        desk.tokens.clear();

        assertThat(desk.ask()).isEqualTo(new Refused(Refusal.NO_TOKEN));
        assertThat(desk.stub.asked()).isEmpty();
    }

    @Test
    void statusesOfAShopThatRestsAreForMuchLater() {
        for (int status : new int[] {402, 423, 430, 540}) {
            desk.stub.then(status, HTML);
            assertThat(desk.ask())
                    .as("%d", status)
                    .isInstanceOfSatisfying(
                            Later.class, later -> assertThat(later.after()).contains(Duration.ofHours(1)));
        }
        assertThat(desk.slept).isEmpty();
    }

    @Test
    void statusesThatStayAreRefusals() {
        Map.of(403, Refusal.ACCESS_DENIED, 404, Refusal.NOT_FOUND, 400, Refusal.INVALID, 301, Refusal.INVALID)
                .forEach((status, refusal) -> {
                    desk.stub.then(status, "{\"errors\":\"no\"}");
                    assertThat(desk.ask()).isEqualTo(new Refused(refusal));
                });
    }

    /** 504 after ten seconds, 520 from the network in between, HTML with a good status, an answer cut short. */
    @Test
    void brokenAnswersToAQuestionAreAskedForAgain() {
        desk.stub.then(504, HTML).then(520, HTML).then(200, HTML).thenCut().then(200, GOOD);

        assertThat(desk.ask()).isInstanceOf(Complete.class);
        assertThat(desk.slept)
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void questionThatNeverSucceedsIsForLater() {
        for (int i = 0; i < 5; i++) {
            desk.stub.then(503, "");
        }

        assertThat(desk.ask())
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.code()).isEqualTo("shopify.status-503"));
        assertThat(desk.stub.asked()).hasSize(5);
    }

    /** A change that may have been made is never sent again. */
    @Test
    void brokenAnswerToAChangeIsUnknown() {
        desk.stub.then(504, HTML);
        assertThat(desk.change()).isEqualTo(new Unknown("shopify.status-504"));
        desk.stub.then(200, HTML);
        assertThat(desk.change()).isEqualTo(new Unknown("shopify.not-json"));
        desk.stub.thenCut();
        assertThat(desk.change()).isEqualTo(new Unknown("shopify.no-answer"));
        desk.stub.then(
                200,
                "{\"data\":{\"draftOrderCreate\":null},\"errors\":[" + Desk.error("INTERNAL_SERVER_ERROR", "x") + "]}");
        assertThat(desk.change()).isEqualTo(new Unknown("shopify.internal-error"));
        desk.stub.then(200, "{\"data\":{\"draftOrderCreate\":null}}");
        assertThat(desk.change()).isEqualTo(new Unknown("shopify.no-data"));
        assertThat(desk.stub.asked()).hasSize(5);
    }

    /** Where nothing listens, nothing was done. */
    @Test
    void changeThatFoundNobodyIsForLater() {
        desk.close();

        assertThat(desk.change())
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.code()).isEqualTo("shopify.unreachable"));
        assertThat(desk.slept).hasSize(4);
    }

    @Test
    void errorsWithoutDataAreRefusals() {
        Map.of(
                        "ACCESS_DENIED", Refusal.ACCESS_DENIED,
                        "MAX_COST_EXCEEDED", Refusal.TOO_COSTLY,
                        "undefinedField", Refusal.INVALID)
                .forEach((code, refusal) -> {
                    desk.stub.then(200, "{\"data\":null,\"errors\":[" + Desk.error(code, "no") + "]}");
                    assertThat(desk.ask()).isEqualTo(new Refused(refusal));
                });
        desk.stub.then(200, "{\"errors\":\"Not Found\"}");
        assertThat(desk.ask()).isEqualTo(new Refused(Refusal.INVALID));
        desk.stub.then(200, "{\"errors\":[" + Desk.error("SHOP_INACTIVE", "x") + "]}");
        assertThat(desk.ask()).isInstanceOf(Later.class);
    }

    /** Protected fields are withheld with a good status: absent, and told to the operator. */
    @Test
    void withheldFieldsAreGapsAndNotFailures() {
        String error = Desk.error("ACCESS_DENIED", "This app is not approved to use the email field.");
        desk.stub.then(200, "{\"data\":{\"orders\":{\"nodes\":[{\"email\":null}]}},\"errors\":[" + error + "]}");

        AdminAnswer answer = desk.ask();

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Partial.class,
                        partial -> assertThat(partial.gaps()).containsExactly(new Gap("orders.nodes.email", true)));
        assertThat(answer.dataEvenIfWithheld().at("orders").isPresent()).isTrue();
        assertThatThrownBy(answer::whole)
                .isInstanceOfSatisfying(
                        PortException.Rejected.class, e -> assertThat(e.code()).isEqualTo("shopify.data-withheld"));
        assertThat(desk.heard).containsExactly("withheld orders.nodes.email");
        desk.stub.then(200, "{\"data\":{\"customer\":null},\"errors\":[" + error + "]}");
        assertThat(desk.ask()).isEqualTo(new Refused(Refusal.PROTECTED_DATA));
    }

    /** Half of the data, the rest failed: not to be taken for the whole. */
    @Test
    void failedPartIsNoWholeAnswer() {
        desk.stub.then(
                200, "{\"data\":{\"a\":{},\"b\":null},\"errors\":[" + Desk.error("INTERNAL_SERVER_ERROR", "x") + "]}");

        AdminAnswer answer = desk.ask();

        assertThatThrownBy(answer::dataEvenIfWithheld).isInstanceOf(PortException.Unavailable.class);
    }

    /** Their messages may quote what somebody typed, so they are not kept. */
    @Test
    void userErrorsKeepFieldAndCodeAlone() {
        desk.stub.then(
                200,
                "{\"data\":{\"draftOrderCreate\":{\"draftOrder\":null,\"userErrors\":[{\"field\":[\"input\",\"email\"],"
                        + "\"message\":\"mara@example.com is invalid\",\"code\":\"INVALID\"},"
                        + "{\"field\":null,\"message\":\"mara@example.com\"}]}}}");

        AdminAnswer answer = desk.change();

        assertThat(answer)
                .isEqualTo(new UserErrors(List.of(new UserError("input.email", "INVALID"), new UserError("", ""))));
        assertThatThrownBy(answer::whole)
                .isInstanceOf(PortException.Rejected.class)
                .hasMessageNotContaining("mara");
    }

    /** An unsupported version falls forward without a word but this header. */
    @Test
    void anotherVersionThanAskedForIsAnAlarm() {
        desk.stub.then(200, Map.of("X-Shopify-API-Version", "2027-01"), GOOD);

        assertThat(desk.ask()).isInstanceOf(Complete.class);
        assertThat(desk.heard).containsExactly("fell from 2026-10 to 2027-01");
    }

    @Test
    void answerLargerThanAgreedIsBrokenOff() {
        desk.stub.then(200, "{\"data\":{\"shop\":\"" + "x".repeat(2_000) + "\"}}");
        AdminSettings small = new AdminSettings("2026-10", Duration.ofSeconds(20), 1, Duration.ZERO, 1_000);

        assertThat(desk.api(small).run(Desk.SHOP, Desk.QUERY, Map.of())).isInstanceOf(Later.class);
    }

    @Test
    void readingAnotherShapeIsARejectionThatNamesThePlace() {
        desk.stub.then(200, GOOD);

        AdminAnswer answer = desk.ask();

        assertThatThrownBy(() -> answer.read(data -> data.at("shop", "name").number()))
                .isInstanceOf(PortException.Rejected.class)
                .hasMessageContaining("shop.name")
                .hasMessageNotContaining("Acme");
    }

    /** S4-13: neither outcome nor parts of it print what came or what was sent. */
    @Test
    void nothingPrintsATokenOrAnAnswer() {
        desk.stub.then(200, GOOD);

        assertThat(desk.ask().toString()).doesNotContain("Acme").doesNotContain("shpat_");
    }
}
