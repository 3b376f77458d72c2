package dev.avow.core.attribution;

import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Credits visits and orders to partners, as the policy's terms say (O11). Pure; immutable and thread-safe. Where something
 * cannot be told, nobody is credited.
 */
public final class AttributionRules {

    private final AttributionTerms terms;

    /** With the terms of a policy. */
    public AttributionRules(AttributionTerms terms) {
        this.terms = terms;
    }

    /**
     * What a visit by a partner's link amounts to. With the first touch an earlier click stands; with the last another
     * partner takes over, as it does from one who is gone or paused. Unless the window slides, no later visit prolongs what the
     * first one began (S3-08).
     *
     * @param held the click that the browser has, if the service knows it
     * @param credited whether a partner is credited at present
     * @param visitor the customer account under which Shopify says the visitor is signed in, if any
     */
    public TouchOutcome visit(
            ShopId shop,
            Partner partner,
            Optional<Click> held,
            Predicate<PartnerId> credited,
            Optional<CustomerId> visitor,
            Instant now) {
        if (!partner.active()) {
            return new TouchOutcome.Refused(DropReason.PARTNER_PAUSED);
        }
        if (partner.isOwn(visitor)) {
            return new TouchOutcome.Refused(DropReason.SELF_REFERRAL);
        }
        return held.filter(click -> click.shop().equals(shop) && now.isBefore(click.end(terms.window())))
                .map(click -> again(click, partner, credited, now))
                .orElseGet(() -> new TouchOutcome.Begins(partner, now));
    }

    private TouchOutcome again(Click held, Partner partner, Predicate<PartnerId> credited, Instant now) {
        boolean own = held.partner().equals(partner.id());
        boolean stays = own || (terms.touch() == AttributionTerms.Touch.FIRST && credited.test(held.partner()));
        if (stays && (!terms.sliding() || !own)) {
            return new TouchOutcome.Stands(held);
        }
        Instant from = terms.sliding() || held.firstVisit().isAfter(now) ? now : held.firstVisit();
        return new TouchOutcome.Begins(partner, from);
    }

    /**
     * Judges an order that is not on record.
     *
     * @param oldest orders placed at or before this instant are left alone: they may have been recorded and erased
     */
    public AttributionOutcome judge(ShopOrder order, ReferralBook book, Instant oldest) {
        if (!order.hasReference()) {
            return dropped(DropReason.NO_REFERENCE);
        }
        if (order.test()) {
            return dropped(DropReason.TEST_ORDER);
        }
        if (order.cancelled()) {
            return dropped(DropReason.CANCELLED);
        }
        if (!order.placedAt().isAfter(oldest)) {
            return dropped(DropReason.TOO_OLD);
        }
        AttributionOutcome byClick = byClick(order, book);
        AttributionOutcome byCode = byCode(order, book);
        boolean codeFirst = terms.touch() == AttributionTerms.Touch.LAST;
        AttributionOutcome preferred = codeFirst ? byCode : byClick;
        AttributionOutcome other = codeFirst ? byClick : byCode;
        return isCredited(preferred) ? preferred : isCredited(other) ? other : moreTelling(byClick, byCode);
    }

    /** Of two reasons, that of a click which was there. */
    private static AttributionOutcome moreTelling(AttributionOutcome byClick, AttributionOutcome byCode) {
        return byClick.equals(dropped(DropReason.NO_REFERENCE)) ? byCode : byClick;
    }

    private AttributionOutcome byClick(ShopOrder order, ReferralBook book) {
        if (order.reference().isEmpty() || !terms.keys().contains(AttributionTerms.Key.CART_ATTRIBUTE)) {
            return dropped(DropReason.NO_REFERENCE);
        }
        Optional<ClickId> id = order.reference().flatMap(ClickId::of);
        if (id.isEmpty()) {
            return dropped(DropReason.UNREADABLE);
        }
        return id.flatMap(book::click)
                .map(click -> byClick(order, click, book))
                .orElseGet(() -> dropped(DropReason.UNKNOWN_CLICK));
    }

    private AttributionOutcome byClick(ShopOrder order, Click click, ReferralBook book) {
        if (!click.shop().equals(book.shop())) {
            return dropped(DropReason.FOREIGN_CLICK);
        }
        if (isBefore(order, click.touchedAt())) {
            return dropped(DropReason.BEFORE_CLICK);
        }
        if (!order.placedAt().isBefore(click.end(terms.window()))) {
            return dropped(DropReason.WINDOW_OVER);
        }
        return book.partner(click.partner())
                .map(partner -> credit(order, partner, click.code(), Optional.of(click.id())))
                .orElseGet(() -> dropped(DropReason.UNKNOWN_PARTNER));
    }

    /** A shop gives the times of its orders in whole seconds: one of the event's own second may have come after it. */
    private static boolean isBefore(ShopOrder order, Instant event) {
        return order.placedAt().isBefore(event.truncatedTo(ChronoUnit.SECONDS));
    }

    private AttributionOutcome byCode(ShopOrder order, ReferralBook book) {
        if (order.codes().isEmpty() || !terms.keys().contains(AttributionTerms.Key.CODE)) {
            return dropped(DropReason.NO_REFERENCE);
        }
        return order.codes().stream()
                .flatMap(typed -> ReferralCode.of(typed).stream())
                .flatMap(code -> book.partner(code).stream())
                .findFirst()
                .map(partner -> byCode(order, partner))
                .orElseGet(() -> dropped(DropReason.UNKNOWN_PARTNER));
    }

    /** A code may be older than the agreement, as that of a discount which has been running: what was bought then is nobody's. */
    private AttributionOutcome byCode(ShopOrder order, Partner partner) {
        return isBefore(order, partner.addedAt())
                ? dropped(DropReason.BEFORE_PARTNER)
                : credit(order, partner, partner.code(), Optional.empty());
    }

    private AttributionOutcome credit(ShopOrder order, Partner partner, ReferralCode code, Optional<ClickId> click) {
        if (!partner.active()) {
            return dropped(DropReason.PARTNER_PAUSED);
        }
        TermsSnapshot snapshot = new TermsSnapshot(partner.rate(), terms.rounding());
        Money earned = snapshot.commission(order.subtotal(), order.total());
        Money reversed = snapshot.reversal(earned, order, terms.refundsReduce());
        return new AttributionOutcome.Credited(new Credit(partner.id(), code, click, snapshot, earned, reversed));
    }

    private static boolean isCredited(AttributionOutcome outcome) {
        return outcome.fold(credit -> true, reason -> false);
    }

    private static AttributionOutcome dropped(DropReason reason) {
        return new AttributionOutcome.Dropped(reason);
    }

    /** The time from which an order's life is counted (I13). */
    public Instant clockOf(Instant placedAt, Instant recordedAt) {
        return terms.clock() == AttributionTerms.OrderClock.ORDER_PLACED ? placedAt : recordedAt;
    }

    /** How long the browser may keep a click, from now: nothing once its window is over. */
    public Duration left(Click click, Instant now) {
        Duration left = Duration.between(now, click.end(terms.window()));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
