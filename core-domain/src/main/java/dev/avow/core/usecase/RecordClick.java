package dev.avow.core.usecase;

import dev.avow.core.attribution.AttributionRules;
import dev.avow.core.attribution.AttributionTerms;
import dev.avow.core.attribution.Click;
import dev.avow.core.attribution.DropReason;
import dev.avow.core.attribution.LinkParameter;
import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TouchOutcome;
import dev.avow.core.consent.ConsentHistory;
import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.consent.PrivacySignals;
import dev.avow.core.consent.Signal;
import dev.avow.core.consent.SignalValue;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers a visit by a partner's link, or says that an earlier one stands (S3-02, S3-06, S3-08). Called after the
 * visitor's signal allowed it (S3-09). What does not lead to a partner leaves nothing. Thread-safe.
 */
public final class RecordClick {

    /** What a visitor's own yes was said to: the shop's own words, which nobody tells us. */
    private static final String SHOPS_BANNER = "shops-banner";

    private static final String SOME_LANGUAGE = "und";

    private final PoliciesInForce policies;
    private final PartnerLinks partners;
    private final Clicks clicks;
    private final RateLimiter limiter;
    private final IdSource ids;
    private final InstantSource clock;
    private final LinkParameter parameter;
    private final int perMinute;

    /**
     * Puts the use case together.
     *
     * @param partners behind the purpose guard
     * @param clicks behind the purpose guard
     * @param perMinute visits of one shop that are looked at
     */
    public RecordClick(
            PoliciesInForce policies,
            PartnerLinks partners,
            Clicks clicks,
            RateLimiter limiter,
            IdSource ids,
            InstantSource clock,
            LinkParameter parameter,
            int perMinute) {
        this.policies = policies;
        this.partners = partners;
        this.clicks = clicks;
        this.limiter = limiter;
        this.ids = ids;
        this.clock = clock;
        this.parameter = parameter;
        this.perMinute = perMinute;
    }

    /**
     * A visit.
     *
     * @param shop whose storefront, as Shopify signed it
     * @param query the link's parameter, as it stood in the address
     * @param held what the browser has from an earlier visit, as it says
     * @param visitor the customer account that Shopify signed, if the visitor is signed in
     * @param recorded whether the visitor's own yes is on record, as the browser says; where none is asked for, marketing may be
     *     allowed without one
     */
    public record Command(
            ShopId shop, String query, Optional<String> held, Optional<CustomerId> visitor, boolean recorded) {
        /** Without what the browser sent. */
        @Override
        public String toString() {
            return "Command[" + shop + "]";
        }
    }

    /** What the browser is told. */
    public sealed interface Outcome {

        /** One function per case. */
        <T> T fold(Function<Carry, T> carry, Supplier<T> nothing, Function<Duration, T> later);
    }

    /**
     * To be carried to the order, by what the policy names and by nothing else (S3-07).
     *
     * @param click the pseudonym
     * @param left for how long at most
     * @param attribute under which name the cart carries it
     * @param cookie the cookie's name, if one may be set
     */
    public record Carry(ClickId click, Duration left, String attribute, Optional<String> cookie) implements Outcome {
        @Override
        public <T> T fold(Function<Carry, T> carry, Supplier<T> nothing, Function<Duration, T> later) {
            return carry.apply(this);
        }
    }

    /** Nothing was kept, and nothing is to be carried. Who asked is not told why. */
    public record Nothing() implements Outcome {
        @Override
        public <T> T fold(Function<Carry, T> carry, Supplier<T> nothing, Function<Duration, T> later) {
            return nothing.get();
        }
    }

    /**
     * Too much at once.
     *
     * @param after when to come again
     */
    public record Later(Duration after) implements Outcome {
        @Override
        public <T> T fold(Function<Carry, T> carry, Supplier<T> nothing, Function<Duration, T> later) {
            return later.apply(after);
        }
    }

    /**
     * Remembers a visit.
     *
     * @throws dev.avow.core.port.PortException if the shop has not switched attribution on, or nobody can tell
     */
    public Outcome handle(Command command) {
        Optional<Duration> wait = limiter.take("referral-click/" + command.shop(), perMinute);
        if (wait.isPresent()) {
            return new Later(wait.get());
        }
        Instant now = clock.instant();
        PolicySet policy = policies.policyAt(command.shop(), now);
        Optional<AttributionTerms> terms = policy.attribution().filter(RecordClick::reachesOrders);
        if (!mayBeKept(command, policy, now)) {
            return new Nothing();
        }
        Optional<ReferralCode> code = parameter.codeIn(command.query());
        Optional<Partner> partner = code.flatMap(it -> partners.find(command.shop(), Purpose.ATTRIBUTION, it));
        if (terms.isEmpty() || partner.isEmpty()) {
            return new Nothing();
        }
        AttributionRules rules = new AttributionRules(terms.get());
        TouchOutcome outcome = rules.visit(
                command.shop(),
                partner.get(),
                held(command, now),
                other -> isCredited(command.shop(), other),
                command.visitor(),
                now);
        return outcome.fold(
                stands -> carry(stands.click(), terms.get(), rules, now),
                begins -> carry(keep(command.shop(), begins, now), terms.get(), rules, now),
                (DropReason refused) -> new Nothing());
    }

    /** S3-09: the page asks only where the shop's settings allow marketing; what of that is the visitor's own word, it says. */
    private static boolean mayBeKept(Command command, PolicySet policy, Instant now) {
        SignalValue marketing = command.recorded() ? SignalValue.YES : SignalValue.ALLOWED;
        ConsentHistory said = ConsentHistory.none(command.shop());
        return policy.consent()
                .decide(
                        Purpose.ATTRIBUTION,
                        PrivacySignals.silent().with(Signal.governing(Purpose.ATTRIBUTION), marketing),
                        command.recorded()
                                ? said.with(ConsentRecord.given(Purpose.ATTRIBUTION, SHOPS_BANNER, SOME_LANGUAGE, now))
                                : said,
                        now)
                .isPermitted();
    }

    /** A cookie alone reaches no order, and a typed code needs no visit: then none is kept. */
    private static boolean reachesOrders(AttributionTerms terms) {
        return terms.keys().contains(AttributionTerms.Key.CART_ATTRIBUTE);
    }

    private boolean isCredited(ShopId shop, PartnerId partner) {
        return partners.all(shop, Purpose.ATTRIBUTION).stream()
                .anyMatch(each -> each.id().equals(partner) && each.active());
    }

    private Optional<Click> held(Command command, Instant now) {
        RetentionPolicy retention = policies.at(command.shop(), now);
        Horizon horizon = retention.horizon(DataClass.ATTRIBUTION_TOUCH, now);
        return command.held()
                .flatMap(ClickId::of)
                .flatMap(
                        id -> Optional.ofNullable(clicks.find(command.shop(), Purpose.ATTRIBUTION, List.of(id), horizon)
                                .get(id)));
    }

    private Click keep(ShopId shop, TouchOutcome.Begins begins, Instant now) {
        Partner partner = begins.partner();
        Click click = new Click(new ClickId(ids.next()), shop, partner.id(), partner.code(), begins.firstVisit(), now);
        Lifetime lifetime = policies.at(shop, now)
                .lifetime(DataClass.ATTRIBUTION_TOUCH, now, Map.of(ClockStart.FIRST_VISIT, begins.firstVisit()));
        clicks.keep(click, lifetime);
        return click;
    }

    private static Outcome carry(Click click, AttributionTerms terms, AttributionRules rules, Instant now) {
        return new Carry(
                click.id(),
                rules.left(click, now),
                terms.cartAttribute(),
                Optional.of(terms.cookie()).filter(name -> terms.keys().contains(AttributionTerms.Key.COOKIE)));
    }

    /** Forgets a visit, as the visitor took the consent back; says whether it was there. */
    public boolean withdraw(ShopId shop, String held) {
        return ClickId.of(held).filter(click -> clicks.withdraw(shop, click)).isPresent();
    }
}
