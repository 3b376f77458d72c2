package dev.avow.app.wiring;

import dev.avow.app.cli.PolicyScreen;
import dev.avow.app.rest.PolicyGate;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyChange;
import dev.avow.core.policy.PolicyProblem;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnnouncePolicy;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts the app maker's policy in force when the service starts, or lists all that is wrong with it and does not start. */
@Singleton
class PolicyProducers {

    private static final Logger LOG = Logger.getLogger(PolicyProducers.class);
    /** What holds without a file: the strictest chat. */
    private static final Map<String, String> DEFAULT = Map.of("profiles", "short-chat");

    @Produces
    @Singleton
    @Startup
    PoliciesInForce policies(AvowConfig config, PolicyLedger ledger, InstantSource clock) {
        Optional<Path> file = PolicyFile.find(config.policy());
        PolicyTree tree = file.map(PolicyFile::read)
                .map(content -> content.fold(read -> read, problems -> {
                    throw refused(problems);
                }))
                .orElseGet(() -> PolicyTree.of(Origin.APP, DEFAULT));
        LOG.infof("policy: %s", file.map(Path::toString).orElse("no avow.yaml, so profile short-chat"));
        PoliciesInForce policies = new AnnouncePolicy(ledger, clock)
                .handle(new AnnouncePolicy.Command(tree, settings(config)))
                .fold(PolicyProducers::told, refused -> {
                    throw refused(refused.problems());
                });
        PolicyGate.follow(() -> policies.policyAt(clock.instant()).redaction());
        return policies;
    }

    private static Map<ShopId, PolicyTree> settings(AvowConfig config) {
        Map<ShopId, PolicyTree> settings = new HashMap<>();
        config.shops().forEach((domain, shop) -> {
            if (!shop.policy().isEmpty()) {
                settings.put(ShopId.of(domain), PolicyTree.of(Origin.SHOP, shop.policy()));
            }
        });
        return settings;
    }

    private static PoliciesInForce told(AnnouncePolicy.Outcome.InForce outcome) {
        outcome.change().ifPresent(PolicyProducers::tell);
        outcome.policies()
                .newest()
                .warnings()
                .forEach(warning -> LOG.warnf(
                        "policy: %s %s (%s)", warning.id(), warning.sentence(), String.join(", ", warning.paths())));
        return outcome.policies();
    }

    private static void tell(PolicyChange change) {
        LOG.infof(
                "policy: a %s change of %d options; what it promises less is in force from %s",
                change.kind() == PolicyChange.Kind.MATERIAL ? "material" : "minor",
                change.differences().size(),
                change.effectiveAt());
        change.differences().forEach(difference -> LOG.infof("policy: %s", difference));
    }

    private static StartRefused refused(List<PolicyProblem> problems) {
        return new StartRefused(PolicyScreen.of(problems));
    }
}
