package dev.avow.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.shopify.sandbox.SandboxShop;
import dev.avow.shopify.sandbox.shop.Checkout;
import dev.avow.shopify.sandbox.shop.DraftOrder;
import dev.avow.shopify.sandbox.shop.InvoiceMail;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of the mails in a shop of the sandbox whether they were right, by what the app had acknowledged. */
public final class RecoveryReferee {

    private final SandboxShop shop;
    private final Postman postman;

    /** Of this shop. */
    public RecoveryReferee(SandboxShop shop, Postman postman) {
        this.shop = shop;
        this.postman = postman;
    }

    /** A call is about a checkout's number, a draft order's tag, or a draft order. */
    Checkout checkout(String about) {
        long number = about.startsWith("gid:")
                ? checkoutOf(draft(about))
                : Long.parseLong(about.substring(about.lastIndexOf('-') + 1));
        return shop.checkouts().table().find(number).orElseThrow();
    }

    private DraftOrder draft(String gid) {
        long number = Long.parseLong(gid.substring(gid.lastIndexOf('/') + 1));
        return shop.drafts().table().find(number).orElseThrow();
    }

    private static long checkoutOf(DraftOrder draft) {
        String tag = draft.content().tags().get(0);
        return Long.parseLong(tag.substring(tag.lastIndexOf('-') + 1));
    }

    /**
     * The intent was committed just now. What was acknowledged before it, by whatever way, does not forbid it.
     *
     * @param before how much of what was acknowledged surely was so before; all of it if empty
     * @param restricted the customers that are
     */
    void nothingForbids(Checkout checkout, Optional<Integer> before, Set<Long> restricted) {
        List<Postman.Acknowledged> all = postman.acknowledged();
        WhatWasReceived received = new WhatWasReceived(all.subList(0, before.orElse(all.size())));
        long customer = checkout.customer().orElseThrow().id();
        assertThat(received.isBought(checkout.id())).as("bought").isFalse();
        assertThat(received.hasOrder(customer, checkout.updatedAt()))
                .as("an order since")
                .isFalse();
        assertThat(received.saidNo(customer)).as("an opt-out").isFalse();
        assertThat(received.isRedacted(customer)).as("a redaction").isFalse();
        assertThat(restricted).as("restricted").doesNotContain(customer);
    }

    /** S4-04, S4-05: one draft order for a checkout, one invoice for a draft order. */
    public void nothingWasMadeTwice() {
        assertThat(shop.drafts().table().all().stream()
                        .collect(Collectors.groupingBy(RecoveryReferee::checkoutOf, Collectors.counting()))
                        .values())
                .as("draft orders for a checkout")
                .allMatch(count -> count == 1);
        assertThat(shop.outbox().stream()
                        .collect(Collectors.groupingBy(InvoiceMail::draftId, Collectors.counting()))
                        .values())
                .as("invoices for a draft order")
                .allMatch(count -> count == 1);
    }
}
