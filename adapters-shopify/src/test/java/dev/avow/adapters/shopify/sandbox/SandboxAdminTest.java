package dev.avow.adapters.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.admin.AdminAnswer;
import dev.avow.adapters.shopify.admin.AdminAnswer.Complete;
import dev.avow.adapters.shopify.admin.AdminAnswer.Later;
import dev.avow.adapters.shopify.admin.AdminAnswer.Partial;
import dev.avow.adapters.shopify.admin.AdminAnswer.Refused;
import dev.avow.adapters.shopify.admin.AdminAnswer.Unknown;
import dev.avow.adapters.shopify.admin.AdminDocument;
import dev.avow.adapters.shopify.admin.AdminPages;
import dev.avow.adapters.shopify.admin.PagedQuery;
import dev.avow.adapters.shopify.admin.Refusal;
import dev.avow.adapters.shopify.admin.SearchString;
import dev.avow.adapters.shopify.json.Json;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Basket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Admin client against the look-alike: its costs, its faults, its pages. */
class SandboxAdminTest {

    private static final AdminDocument SHOP = AdminDocument.named("shop");
    private static final AdminDocument DRAFT = AdminDocument.named("draft-order-create");

    private final LookAlike lookAlike = new LookAlike();

    @AfterEach
    void close() {
        lookAlike.close();
    }

    private AdminAnswer ask() {
        return lookAlike.api().run(LookAlike.SHOP, SHOP, Map.of());
    }

    private AdminAnswer draft() {
        String variant = "gid://shopify/ProductVariant/"
                + lookAlike.shop().product().variants().get(0).id();
        return lookAlike
                .api()
                .run(
                        LookAlike.SHOP,
                        DRAFT,
                        Map.of("input", Map.of("lineItems", List.of(Map.of("variantId", variant, "quantity", 1)))));
    }

    private PagedQuery<String> orders(int size, Predicate<String> keep) {
        return new PagedQuery<>(
                AdminDocument.named("orders-since"),
                List.of("orders"),
                Map.of(
                        "query",
                        SearchString.since("updated_at", Instant.parse("2099-12-31T00:00:00Z"))
                                .text()),
                size,
                node -> node.at("name").need(Json::text),
                keep);
    }

    @Test
    void shopSaysItsName() {
        String domain = ask().read(data -> data.at("shop", "myshopifyDomain").need(Json::text));

        assertThat(domain).isEqualTo(LookAlike.SHOP.domain());
    }

    @Test
    void allPagesComeThoughTheBucketIsSmall() {
        for (int i = 0; i < 7; i++) {
            lookAlike.shop().orders().placePaid(Basket.of(lookAlike.shop().product(), 1));
        }
        lookAlike.shop().throttle().on(true);
        lookAlike.shop().throttle().bucket(30, 10);
        List<String> names = new ArrayList<>();

        new AdminPages(lookAlike.api()).walk(LookAlike.SHOP, orders(3, name -> true), names::add);

        assertThat(names).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
        assertThat(lookAlike.heard).contains("waited");
    }

    /** An unknown filter gives everything: only what was meant is let through. */
    @Test
    void whatWasNotSearchedForIsThrownAway() {
        lookAlike.shop().orders().placePaid(Basket.of(lookAlike.shop().product(), 1));
        lookAlike.shop().faults().next(Fault.ADMIN_SEARCH_IGNORED);

        assertThat(new AdminPages(lookAlike.api())
                        .page(LookAlike.SHOP, orders(10, name -> false), java.util.Optional.empty())
                        .items())
                .isEmpty();
        assertThat(lookAlike.heard).contains("ignored");
    }

    @Test
    void faultsOfAQuestionAreOvercomeOrTold() {
        for (Fault fault :
                new Fault[] {Fault.ADMIN_HTML, Fault.ADMIN_UNAVAILABLE, Fault.ADMIN_ANSWER_LOST, Fault.ADMIN_THROTTLED
                }) {
            lookAlike.shop().faults().next(fault);
            assertThat(ask()).as("%s", fault).isInstanceOf(Complete.class);
        }
        for (Fault fault : new Fault[] {Fault.ADMIN_FROZEN, Fault.ADMIN_LOCKED, Fault.ADMIN_REJECTED}) {
            lookAlike.shop().faults().next(fault);
            assertThat(ask()).as("%s", fault).isInstanceOf(Later.class);
        }
        lookAlike.shop().faults().next(Fault.ADMIN_DENIED);
        assertThat(ask()).isEqualTo(new Refused(Refusal.ACCESS_DENIED));
        lookAlike.shop().faults().next(Fault.ADMIN_HALF_DATA);
        assertThat(lookAlike.api().run(LookAlike.SHOP, AdminDocument.named("installation"), Map.of()))
                .isInstanceOf(Partial.class);
        lookAlike.shop().faults().next(Fault.ADMIN_FELL_FORWARD);
        assertThat(ask()).isInstanceOf(Complete.class);
        assertThat(lookAlike.heard).contains("fell forward");
    }

    /** The draft was made and the answer lost: it is not made twice. */
    @Test
    void changeWhoseAnswerIsLostIsNotRepeated() {
        int before = lookAlike.shop().drafts().table().all().size();
        lookAlike.shop().faults().next(Fault.ADMIN_ANSWER_LOST);

        assertThat(draft()).isInstanceOf(Unknown.class);
        assertThat(lookAlike.shop().drafts().table().all()).hasSize(before + 1);
    }

    @Test
    void unapprovedFieldsAreAbsent() {
        lookAlike
                .shop()
                .orders()
                .placePaid(Basket.of(lookAlike.shop().product(), 1).guest("mara@example.com"));
        lookAlike.shop().faults().always(Fault.ADMIN_UNAPPROVED);

        AdminAnswer answer = lookAlike
                .api()
                .run(
                        LookAlike.SHOP,
                        AdminDocument.named("orders-after"),
                        Map.of(
                                "first",
                                5,
                                "query",
                                SearchString.since("updated_at", Instant.parse("2099-12-31T00:00:00Z"))
                                        .text()));

        assertThat(answer).isInstanceOf(Partial.class);
        assertThat(answer.dataEvenIfWithheld().at("orders", "nodes").items())
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.at("email").isPresent()).isFalse());
    }

    /** S3-25: a shop that took the app off is known by its refusal alone. */
    @Test
    void shopThatTookTheAppOffRefusesTheToken() {
        ask();
        lookAlike.shop().uninstall();

        assertThat(ask()).isEqualTo(new Refused(Refusal.TOKEN_REFUSED));
    }
}
