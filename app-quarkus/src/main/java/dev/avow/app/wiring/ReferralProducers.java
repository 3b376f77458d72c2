package dev.avow.app.wiring;

import dev.avow.app.rest.ReferralWarnings;
import dev.avow.core.attribution.LinkParameter;
import dev.avow.core.policy.Finding;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.Merchants;
import dev.avow.core.port.PartnerLinks;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RunLedger;
import dev.avow.core.subject.IdSource;
import dev.avow.core.usecase.KeepCommissions;
import dev.avow.core.usecase.ManagePartners;
import dev.avow.core.usecase.NameMerchant;
import dev.avow.core.usecase.ReadReferrals;
import dev.avow.core.usecase.RecordClick;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes everything about referrals. */
@Singleton
class ReferralProducers {

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
    ManagePartners managePartners(PartnerLinks partners, IdSource ids) {
        return new ManagePartners(partners, ids);
    }

    @Produces
    @Singleton
    ReadReferrals readReferrals(
            PoliciesInForce policies,
            AttributionLedger ledger,
            PollMarks marks,
            Merchants merchants,
            IdSource ids,
            InstantSource clock) {
        NameMerchant names = new NameMerchant(merchants, ids, policies, clock);
        return new ReadReferrals(policies, ledger, marks, names::merchantOf, clock);
    }

    @Produces
    @Singleton
    KeepCommissions keepCommissions(
            AttributionLedger ledger, RunLedger runs, PoliciesInForce policies, InstantSource clock) {
        return new KeepCommissions(ledger, runs, policies, clock);
    }
}
