package dev.avow.app.wiring;

import dev.avow.core.consent.Attestation;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.DeclareForShop;
import dev.avow.core.usecase.ReadTerms;
import dev.avow.core.usecase.SwitchFeature;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jboss.logging.Logger;

/** Says what data may be read for, and records at start what the configured shops have switched on (S1-02). */
@Singleton
class PurposeProducers {

    private static final Logger LOG = Logger.getLogger(PurposeProducers.class);

    @Produces
    @Singleton
    PurposeGuard guard(PoliciesInForce policies, Instructions instructions, InstantSource clock) {
        return new PurposeGuard(now -> policies.policyAt(now).purposes(), instructions, clock);
    }

    @Produces
    @Singleton
    DeclareForShop declareForShop(
            Declarations declarations,
            PolicyLedger ledger,
            KeyedHasher hasher,
            PoliciesInForce policies,
            InstantSource clock) {
        return new DeclareForShop(declarations, ledger, hasher, policies, explicit(policies), clock);
    }

    @Produces
    @Singleton
    ReadTerms readTerms(Declarations declarations, PolicyLedger ledger, PoliciesInForce policies, InstantSource clock) {
        return new ReadTerms(declarations, ledger, policies, explicit(policies), clock);
    }

    /** S1-54: whether a merchant accepts by saying so, or by using the app. */
    private static BiPredicate<ShopId, Instant> explicit(PoliciesInForce policies) {
        return (shop, at) -> policies.policyAt(shop, at).notice().explicitAcceptance();
    }

    @Produces
    @Singleton
    SwitchFeature switchFeature(
            PoliciesInForce policies, Declarations declarations, Instructions instructions, InstantSource clock) {
        return new SwitchFeature(policies, declarations, instructions, clock);
    }

    /** Whoever configures a shop speaks for its merchant, until the merchant says something. */
    void instruct(
            @Observes StartupEvent start,
            AvowConfig config,
            DeclareForShop declareForShop,
            SwitchFeature switchFeature) {
        List<String> problems = new ArrayList<>();
        config.shops().forEach((domain, shop) -> {
            for (String text : shop.attests().orElse(Set.of())) {
                if (!isAttested(declareForShop, ShopId.of(domain), text)) {
                    problems.add("declaration.text-unknown (avow.shops.\"" + domain + "\".attests: " + text + ")");
                }
            }
        });
        if (!problems.isEmpty()) {
            throw StartRefused.of(problems);
        }
        for (String domain : config.shops().keySet()) {
            switchFeature.settle(ShopId.of(domain)).forEach(standing -> tell(domain, standing));
        }
    }

    private static boolean isAttested(DeclareForShop declareForShop, ShopId shop, String text) {
        return Attestation.of(text)
                .filter(known -> declareForShop.handle(
                        new DeclareForShop.Command(shop, known.textVersion(), known.language(), Optional.empty())))
                .isPresent();
    }

    private static void tell(String domain, SwitchFeature.Standing standing) {
        LOG.warnf(
                "features: %s is off for %s until the merchant attests %s",
                standing.feature(),
                domain,
                standing.missing().stream().map(Attestation::textVersion).toList());
    }
}
