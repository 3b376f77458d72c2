package dev.avow.app.testing;

import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.shop.Basket;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.Customer;
import dev.avow.shopify.sandbox.shop.Order;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Somebody invented with values that stand nowhere else, who goes through the flows of a shop. */
public final class CanaryPerson {

    private final SandboxShop shop;
    private final Customer customer;
    private final String email;
    private final String phone;
    private final String lastName;
    private final Order order;
    private final String click;
    private @Nullable Visitor visitor;
    private @Nullable Checkout checkout;
    private @Nullable String conversation;

    private CanaryPerson(SandboxShop shop, int number, String letters) {
        this.shop = shop;
        this.email = "canary-" + letters + "@example.com";
        this.phone = "+40722" + number;
        this.lastName = "Kanarienvogel" + letters;
        this.click = "click-" + letters;
        this.customer = shop.customers().add("Mara", lastName, Optional.of(email), Optional.of(phone));
        this.order = shop.orders().placePaid(Basket.of(shop.product(), 1).by(customer));
    }

    /** A new one, who has bought something before the app was told anything. */
    public static CanaryPerson at(SandboxShop shop) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String letters = random.ints(10, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new CanaryPerson(shop, random.nextInt(100_000, 1_000_000), letters);
    }

    /** Chats, and leaves a contact where the shop takes one. */
    public void chats(URI storefront, boolean leavesContact) {
        Visitor chat = Visitor.at(storefront);
        visitor = chat;
        chat.say(
                "I am Mara " + lastName + ", write to " + email + " or call " + phone + " about order " + order.name());
        conversation = Visitor.json(own("GET").body())
                .get("rows")
                .get(0)
                .get("conversation")
                .asText();
        if (leavesContact) {
            HttpResponse<String> left = chat.leave("{\"id\":\"m-1\",\"email\":\"" + email.toUpperCase(Locale.ROOT)
                    + "\",\"phone\":\"" + phone + "\",\"consent\":{\"text\":\"lead-1\",\"language\":\"ro\"}}");
            if (left.statusCode() != 200) {
                throw new AssertionError("no contact is taken: " + left.body());
            }
        }
    }

    /** Whoever left no contact is known to nobody but the holder of the chat's own key. */
    public void erasesTheChat() {
        HttpResponse<String> done = own("DELETE");
        // Where a store is down the visitor is told so, and the erasure that was taken goes on by itself.
        if (done.statusCode() != 200 && done.statusCode() != 503) {
            throw new AssertionError("the chat is not erased: " + done.body());
        }
    }

    private HttpResponse<String> own(String method) {
        Visitor chat = Objects.requireNonNull(visitor, "has not chatted");
        URI me = URI.create(chat.session().get("endpoint").asText() + "/me");
        return method.equals("GET")
                ? Visitor.get(me, "Authorization", "Bearer " + chat.token())
                : Visitor.delete(me, "Authorization", "Bearer " + chat.token());
    }

    /** Says yes to mails. */
    public void subscribes() {
        shop.customers().subscribe(customer);
    }

    /** Leaves a checkout. */
    public void leavesACheckout() {
        checkout = shop.checkouts().begin(Basket.of(shop.product(), 1).by(customer));
    }

    /** Buys once more, by the checkout if there is one. */
    public void buys() {
        Checkout left = checkout;
        if (left == null) {
            shop.orders().placePaid(Basket.of(shop.product(), 1).by(customer));
        } else {
            shop.checkouts().touch(left);
        }
    }

    /** The first order, as it is credited to a partner. */
    public CreditedOrder credited(Instant now) {
        Money hundred = Money.parse("100.00", "EUR");
        Credit credit = new Credit(
                new PartnerId("p-canary"),
                new ReferralCode("SPRING10"),
                Optional.of(new ClickId(click)),
                new TermsSnapshot(new CommissionRate(1_000, CommissionRate.Basis.SUBTOTAL), RoundingMode.HALF_EVEN),
                Money.parse("10.00", "EUR"),
                Money.zero(hundred.currency()));
        return new CreditedOrder(
                new OrderId(order.id()),
                order.name() + "-" + lastName,
                Optional.of("C" + lastName.substring(13).toUpperCase(Locale.ROOT)),
                hundred,
                hundred,
                order.createdAt(),
                now,
                credit);
    }

    /** Asks the merchant for a copy. */
    public void asks() {
        shop.customers().requestData(customer);
    }

    /** Is erased by Shopify. */
    public void isRedacted() {
        shop.customers().redact(customer);
    }

    /** The conversation's name. */
    public String conversation() {
        return conversation == null ? "no conversation" : conversation;
    }

    /** The address. */
    public String email() {
        return email;
    }

    /** The order's name as it was credited. */
    public String orderName() {
        return order.name() + "-" + lastName;
    }

    /** What a raw look at the stores finds of somebody who is not forgotten, in a shop with these features. */
    public List<String> traces(Set<String> features) {
        List<String> traces = new ArrayList<>();
        if (features.contains("chat")) {
            traces.add(conversation());
        }
        if (features.contains("referral")) {
            traces.add(orderName());
        }
        if (features.contains("cart-recovery")) {
            traces.add(Long.toString(
                    Objects.requireNonNull(checkout, "left no checkout").id()));
        }
        return traces;
    }

    /** Whatever stands for nobody else. */
    public List<String> values() {
        List<String> values = new ArrayList<>(List.of(
                email,
                email.toUpperCase(Locale.ROOT),
                phone,
                phone.substring(1),
                phone.substring(3),
                lastName,
                lastName.substring(13).toUpperCase(Locale.ROOT),
                click,
                Long.toString(customer.id()),
                Long.toString(order.id())));
        if (conversation != null) {
            values.add(conversation);
        }
        Checkout left = checkout;
        if (left != null) {
            values.add(Long.toString(left.id()));
            values.add(left.token());
        }
        return values;
    }
}
