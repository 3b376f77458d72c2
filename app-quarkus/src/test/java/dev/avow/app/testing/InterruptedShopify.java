package dev.avow.app.testing;

import dev.avow.core.port.DraftOrders;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.recovery.CheckoutFacts;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls Shopify, and lets anything happen at both sides of each call. */
public final class InterruptedShopify implements DraftOrders, LiveCheckouts {

    /** What happens at both sides of a call. */
    public interface Interruption {
        /** Before it goes out; may throw instead of it. */
        void before(String call, String about);

        /** After it was carried out, before anybody sees the answer; may throw instead of that. */
        void after(String call, String about);
    }

    private final DraftOrders drafts;
    private final LiveCheckouts checkouts;
    private final Interruption interruption;

    /** Calls these. */
    public InterruptedShopify(DraftOrders drafts, LiveCheckouts checkouts, Interruption interruption) {
        this.drafts = drafts;
        this.checkouts = checkouts;
        this.interruption = interruption;
    }

    private <T> T call(String name, String about, Supplier<T> call) {
        interruption.before(name, about);
        T answer = call.get();
        interruption.after(name, about);
        return answer;
    }

    @Override
    public String create(ShopId shop, Wish wish) {
        return call("create", wish.tag(), () -> drafts.create(shop, wish));
    }

    @Override
    public List<String> tagged(ShopId shop, String tag) {
        return call("search", tag, () -> drafts.tagged(shop, tag));
    }

    @Override
    public void sendInvoice(ShopId shop, String draft, PersonalText to) {
        call("invoice", draft, () -> {
            drafts.sendInvoice(shop, draft, to);
            return draft;
        });
    }

    @Override
    public Look look(ShopId shop, String draft) {
        return call("look", draft, () -> drafts.look(shop, draft));
    }

    @Override
    public void delete(ShopId shop, String draft) {
        call("delete", draft, () -> {
            drafts.delete(shop, draft);
            return draft;
        });
    }

    @Override
    public CheckoutFacts.Live look(ShopId shop, Question question) {
        return call("live", Long.toString(question.checkout()), () -> checkouts.look(shop, question));
    }

    @Override
    public Page page(ShopId shop, Instant changedSince, Optional<String> after, int limit) {
        return checkouts.page(shop, changedSince, after, limit);
    }
}
