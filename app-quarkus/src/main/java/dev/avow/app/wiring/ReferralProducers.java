package dev.avow.app.wiring;

import dev.avow.adapters.shopify.admin.AdminPages;
import dev.avow.adapters.shopify.admin.ShopifyOrderFeed;
import dev.avow.app.rest.ReferralWarnings;
import dev.avow.app.schedule.PolledShops;
import dev.avow.core.attribution.AttributionTerms;
import dev.avow.core.attribution.LinkParameter;
import dev.avow.core.policy.Finding;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.Suppressions;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.Purpose;
import dev.avow.core.usecase.KeepCommissions;
import dev.avow.core.usecase.ManagePartners;
import dev.avow.core.usecase.NameMerchant;
import dev.avow.core.usecase.PollOrders;
import dev.avow.core.usecase.ReadReferrals;
import dev.avow.core.usecase.RecordClick;
import dev.avow.core.usecase.WatchPolls;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** Makes everything about referrals. */
@Singleton
class ReferralProducers {

    private static final int MOST_SHOPS = 10_000;
    /** What is asked for where nothing is credited: Shopify gives no attribute an empty name. */
    private static final String NO_ATTRIBUTE = "";

    /** I11: a cookie under a consent signal and a use that rests on legitimate interest are two things to be said. */
    @Produces
    @Singleton
    ReferralWarnings referralWarnings(PoliciesInForce policies, InstantSource clock) {
        return shop -> policies.policyAt(shop, clock.instant()).warnings().stream()
                .filter(finding -> finding.id().equals("I11"))
                .filter(finding -> finding.paths().stream().anyMatch(path -> path.startsWith("purposes.attribution.")))
                .map(Finding::sentence)
                .toList();
    }

    @Produces
    @Singleton
    LinkParameter linkParameter(AvowConfig config) {
        return new LinkParameter(config.referral().parameter());
    }

    @Produces
    @Singleton
    RecordClick recordClick(
            PoliciesInForce policies,
            PartnerLinks partners,
            Clicks clicks,
            RateLimiter limiter,
            IdSource ids,
            InstantSource clock,
            LinkParameter parameter,
            AvowConfig config) {
        return new RecordClick(
                policies,
                partners,
                clicks,
                limiter,
                ids,
                clock,
                parameter,
                config.referral().shopClicksPerMinute());
    }

    @Produces
    @Singleton
    ManagePartners managePartners(PartnerLinks partners, IdSource ids, InstantSource clock) {
        return new ManagePartners(partners, ids, clock);
    }

    @Produces
    @Singleton
    ReadReferrals readReferrals(
            PoliciesInForce policies,
            AttributionLedger ledger,
            PollMarks marks,
            NameMerchant nameMerchant,
            InstantSource clock) {
        return new ReadReferrals(policies, ledger, marks, nameMerchant::merchantOf, clock);
    }

    @Produces
    @Singleton
    KeepCommissions keepCommissions(
            AttributionLedger ledger, RunLedger runs, PoliciesInForce policies, InstantSource clock) {
        return new KeepCommissions(ledger, runs, policies, clock);
    }

    /** S3-07: it looks for the attribute that visits are told at the same moment, so that the two names cannot differ. */
    @Produces
    @Singleton
    OrderFeed orderFeed(ShopifyAdmin admin, PoliciesInForce policies, InstantSource clock) {
        return new ShopifyOrderFeed(
                new AdminPages(admin.forPurpose(Purpose.ATTRIBUTION)),
                () -> policies.policyAt(clock.instant())
                        .attribution()
                        .map(AttributionTerms::cartAttribute)
                        .orElse(NO_ATTRIBUTE));
    }

    @Produces
    @Singleton
    PollOrders pollOrders(
            PoliciesInForce policies,
            PartnerLinks partners,
            Clicks clicks,
            AttributionLedger ledger,
            OrderFeed feed,
            PollMarks marks,
            NameMerchant nameMerchant,
            Suppressions suppressions,
            InstantSource clock) {
        return new PollOrders(
                policies,
                new PollOrders.Ports(partners, clicks, ledger, feed, marks),
                nameMerchant::handle,
                (shop, order, placedAt) -> suppressions.isErased(shop, SubjectLocator.of(order), placedAt)
                        || suppressions.isStopped(shop, SubjectLocator.of(order), Purpose.ATTRIBUTION),
                clock,
                pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    @Produces
    @Singleton
    WatchPolls watchPolls(PoliciesInForce policies, Instructions instructions, PollMarks marks, InstantSource clock) {
        return new WatchPolls(policies, instructions, marks, clock);
    }

    /** Those where the app is. */
    @Produces
    @Singleton
    PolledShops polledShops(Installations installations) {
        return () -> installations.installed(Lifetime.FAR, MOST_SHOPS).stream()
                .map(Installations.Kept::shop)
                .toList();
    }
}
