package dev.avow.shopify.sandbox.shop;

import dev.avow.shopify.sandbox.web.Fields;
import java.net.URI;
import java.util.Optional;

/** Orders that were prepared, and the invoices mailed for them. */
public final class Drafts {

    private final Shop shop;

    Drafts(Shop shop) {
        this.shop = shop;
    }

    /** All of them. */
    public Table<DraftOrder> table() {
        return shop.draftTable();
    }

    /** The one that an invoice's link names. */
    public Optional<DraftOrder> withKey(String key) {
        return table().first(each -> each.key().equals(key));
    }

    /** A new one. */
    public DraftOrder create(DraftOrder.Content content) {
        synchronized (shop) {
            DraftOrder draft = new DraftOrder(
                    shop.nextId(),
                    shop.nextDraftNumber(),
                    shop.secret(),
                    shop.info().currency(),
                    content,
                    shop.now());
            table().put(draft);
            shop.tell().as("draft_orders/create", DraftBody.of(shop, draft));
            return draft;
        }
    }

    /** Other content. */
    public void update(DraftOrder draft, DraftOrder.Content content) {
        synchronized (shop) {
            draft.content(content);
            changed(draft);
        }
    }

    /** Shopify mails the invoice. */
    public InvoiceMail invoice(DraftOrder draft, String to, String subject, String message) {
        synchronized (shop) {
            InvoiceMail mail =
                    new InvoiceMail(to, subject, message, invoiceLink(draft).toString(), draft.id(), shop.now());
            shop.mail(mail);
            draft.invoiced(shop.now());
            changed(draft);
            return mail;
        }
    }

    /** Somebody follows the invoice's link and pays. */
    public Order pay(DraftOrder draft) {
        synchronized (shop) {
            if (draft.completedAt().isPresent()) {
                throw new IllegalStateException("the draft was completed before");
            }
            Order order = shop.orders().of(draft);
            shop.orders().pay(order);
            draft.completed(order.id(), shop.now());
            changed(draft);
            return order;
        }
    }

    /** It is gone. */
    public void delete(DraftOrder draft) {
        synchronized (shop) {
            table().remove(draft.id());
            shop.tell().as("draft_orders/delete", Fields.of("id", draft.id()).map());
        }
    }

    private void changed(DraftOrder draft) {
        draft.touch(shop.now());
        table().put(draft);
        shop.tell().as("draft_orders/update", DraftBody.of(shop, draft));
    }

    /** Where the invoice can be paid. */
    public URI invoiceLink(DraftOrder draft) {
        return shop.storefront().resolve("invoices/" + draft.key());
    }
}
