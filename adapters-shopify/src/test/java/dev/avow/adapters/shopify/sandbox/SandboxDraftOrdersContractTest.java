package dev.avow.adapters.shopify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.adapters.shopify.ShopifyDraftOrders;
import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.shopify.sandbox.fault.Fault;
import dev.avow.shopify.sandbox.shop.Attribute;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.DraftOrder;
import dev.avow.shopify.sandbox.shop.InvoiceMail;
import dev.avow.testkit.contract.DraftOrdersContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Draft orders and Shopify's invoice mail over HTTP, against the look-alike (S4-04, S4-05, S4-09). */
class SandboxDraftOrdersContractTest implements DraftOrdersContract {

    private final LookAlike lookAlike = new LookAlike();
    private final DraftOrders drafts = new ShopifyDraftOrders(lookAlike.api());

    @AfterEach
    void close() {
        lookAlike.close();
    }

    @Override
    public DraftOrders drafts() {
        return drafts;
    }

    @Override
    public ShopId shop() {
        return LookAlike.SHOP;
    }

    @Override
    public ShopId otherShop() {
        return LookAlike.OTHER;
    }

    @Override
    public long variant() {
        return lookAlike.shop().product().variants().get(0).id();
    }

    @Override
    public long deletedVariant() {
        return 404_404;
    }

    private DraftOrder draft(String gid) {
        long number = Long.parseLong(gid.substring(gid.lastIndexOf('/') + 1));
        return lookAlike.shop().drafts().table().find(number).orElseThrow();
    }

    @Override
    public Shown shown(String gid) {
        DraftOrder.Content content = draft(gid).content();
        return new Shown(
                content.email().orElseThrow(),
                Set.copyOf(content.tags()),
                content.attributes().stream().map(Attribute::value).collect(Collectors.toSet()),
                content.lines().stream()
                        .map(line -> new CartLine(line.variantId().orElseThrow(), line.quantity()))
                        .toList(),
                content.customer().map(Customer::firstName).or(content::note).stream()
                        .toList());
    }

    @Override
    public List<String> mailedTo(String gid) {
        return lookAlike.shop().outbox().stream()
                .filter(mail -> mail.draftId() == draft(gid).id())
                .map(InvoiceMail::to)
                .toList();
    }

    @Override
    public void pay(String gid) {
        lookAlike.shop().drafts().pay(draft(gid));
    }

    @Override
    public int count() {
        return lookAlike.shop().drafts().table().all().size();
    }

    private DraftOrders.Wish wish() {
        return new DraftOrders.Wish(
                "avow-checkout-7",
                "mark",
                PersonalText.of("mara@example.com"),
                List.of(new CartLine(variant(), 1)),
                Optional.of("EUR"),
                Optional.empty());
    }

    /** S4-04: whoever asks again, after a search, makes no second one. */
    @Test
    void aDraftOrderWhoseAnswerWasLostIsThereOnce() {
        lookAlike.shop().faults().nextAt("draftOrderCreate", Fault.ADMIN_ANSWER_LOST);

        assertThatThrownBy(() -> drafts.create(shop(), wish())).isInstanceOf(PortException.OutcomeUnknown.class);

        assertThat(drafts.tagged(shop(), "avow-checkout-7")).hasSize(1);
    }

    /** S4-05: an invoice whose answer was lost was mailed once, and a look says so. */
    @Test
    void anInvoiceWhoseAnswerWasLostIsSeenByALook() {
        String draft = drafts.create(shop(), wish());
        lookAlike.shop().faults().nextAt("draftOrderInvoiceSend", Fault.ADMIN_ANSWER_LOST);

        assertThatThrownBy(() -> drafts.sendInvoice(shop(), draft, PersonalText.of("mara@example.com")))
                .isInstanceOf(PortException.OutcomeUnknown.class);

        assertThat(mailedTo(draft)).hasSize(1);
        assertThat(drafts.look(shop(), draft).status()).isEqualTo(DraftOrders.Status.INVOICED);
    }

    /** Shopify ignores a filter that it does not know, and lists every draft order: ours alone are told of. */
    @Test
    void anIgnoredFilterTellsOfNoOtherDraftOrder() {
        drafts.create(shop(), wish());
        lookAlike.shop().faults().next(Fault.ADMIN_SEARCH_IGNORED);

        assertThat(drafts.tagged(shop(), "avow-checkout-8")).isEmpty();
    }

    /** What is throttled was not done. */
    @Test
    void whatIsThrottledWasNotDone() {
        lookAlike.shop().faults().always(Fault.ADMIN_THROTTLED);

        assertThatThrownBy(() -> drafts.create(shop(), wish())).isInstanceOf(PortException.Unavailable.class);

        assertThat(count()).isZero();
    }
}
