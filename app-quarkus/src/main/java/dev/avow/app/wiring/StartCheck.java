package dev.avow.app.wiring;

import dev.avow.app.persistence.SqlGrants;
import dev.avow.core.disclosure.Environment;
import dev.avow.core.disclosure.EnvironmentCheck;
import dev.avow.core.disclosure.StoreSite;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Region;
import dev.avow.core.usecase.WriteNotice;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Refuses to serve where a promise would not hold: in the wrong surroundings (S4-14), with a recipient that is not published
 * (S1-18, S3-14), with a store where the policy does not allow one (S1-32), with one that is reached in plain or run by somebody
 * who is not published (S0-01, S0-19), or with a role in the database that may do more than is declared (S0-05); in production also with
 * a notice that names nobody to write or to complain to (S1-43, S1-53). Lists everything at once.
 */
@Singleton
class StartCheck {

    private static final Logger LOG = Logger.getLogger(StartCheck.class);
    private static final String ANY_SHOP = "any.myshopify.com";
    private static final Set<String> STORES = Set.of("mongodb", "postgresql");

    private static final Set<String> CHECKED = Set.of("environment", "recipients", "residency");
    private static final Set<String> CHECKED_IN_PRODUCTION =
            Set.of("environment", "recipients", "residency", "stores", "grants");

    private final AvowConfig config;
    private final DeclaredEnvironment surroundings;
    private final ConfiguredModels models;
    private final ConfiguredEmbedder embedder;
    private final OutboundClients outbound;
    private final PoliciesInForce policies;
    private final WriteNotice notice;
    private final StoreLinks links;
    private final SqlGrants grants;
    private final StartProbe probe;
    private final InstantSource clock;

    StartCheck(
            AvowConfig config,
            DeclaredEnvironment surroundings,
            ConfiguredModels models,
            ConfiguredEmbedder embedder,
            OutboundClients outbound,
            PoliciesInForce policies,
            WriteNotice notice,
            StoreLinks links,
            SqlGrants grants,
            StartProbe probe,
            InstantSource clock) {
        this.config = config;
        this.surroundings = surroundings;
        this.models = models;
        this.embedder = embedder;
        this.outbound = outbound;
        this.policies = policies;
        this.notice = notice;
        this.links = links;
        this.grants = grants;
        this.probe = probe;
        this.clock = clock;
    }

    void check(@Observes StartupEvent start) {
        List<String> problems = new ArrayList<>();
        Environment environment = surroundings.declared(any -> "not compared");
        EnvironmentCheck.problems(environment)
                .forEach(problem -> problems.add(problem.code() + " (" + problem.about() + ")"));
        List<String> wrongModels = models.problems();
        problems.addAll(wrongModels);
        if (wrongModels.isEmpty()) {
            models.all().values().stream()
                    .filter(ConfiguredModel::isRemote)
                    .forEach(model -> model.recipients(models.extensions())
                            .forEach(address -> recipient(model.setting(), address, Purpose.ANSWERING, problems)));
        }
        embedder.problem().ifPresent(problems::add);
        embedder.address()
                .ifPresent(address -> recipient(ConfiguredEmbedder.SETTING, address, Purpose.ANSWERING, problems));
        config.staff()
                .flatMap(staff -> StaffProducers.address(staff.keys()))
                .ifPresent(keys -> recipient("avow.staff.keys", keys, Purpose.SECURITY, problems));
        regions(environment.production(), problems);
        notice.problems().forEach(problem -> problems.add(problem.code() + " (" + problem.path() + ")"));
        if (environment.production()) {
            notice.unnamed().forEach(problem -> problems.add(problem.code() + " (" + problem.path() + ")"));
            problems.addAll(links.problems(policies.policyAt(clock.instant())));
            problems.addAll(grants.problems());
        }
        // Without it shops that the configuration names still work, so this is no reason not to serve.
        outbound.refusal(URI.create(config.shopify().address().replace("{shop}", ANY_SHOP)), Purpose.ACCOUNT)
                .ifPresent(code -> LOG.warnf("no shop can install the app: %s (avow.shopify.address)", code));
        if (!problems.isEmpty()) {
            throw StartRefused.of(problems);
        }
        probe.allRight(environment.production() ? CHECKED_IN_PRODUCTION : CHECKED);
    }

    private void recipient(String setting, URI address, Purpose purpose, List<String> problems) {
        outbound.refusal(address, purpose).ifPresent(code -> problems.add(code + " (" + setting + ")"));
    }

    /** Where real people's data is, each store says where it is; elsewhere those that say so are held to it. */
    private void regions(boolean production, List<String> problems) {
        Set<String> stores = new TreeSet<>(config.stores().keySet());
        if (production) {
            stores.addAll(STORES);
        }
        PolicySet policy = policies.policyAt(clock.instant());
        for (String store : stores) {
            String setting = " (avow.stores." + store + ".region)";
            if (!STORES.contains(store)) {
                problems.add("residency.no-such-store" + setting);
                continue;
            }
            StoreSite site = new StoreSite(store, region(store));
            policy.residency()
                    .admits(site)
                    .fold(allowed -> published(policy, site), refused -> Optional.of(refused.code()))
                    .ifPresent(code -> problems.add(code + setting));
        }
    }

    private Region region(String store) {
        AvowConfig.Store configured = config.stores().get(store);
        try {
            return configured == null ? Region.UNKNOWN : new Region(configured.region());
        } catch (IllegalArgumentException e) {
            return Region.UNKNOWN;
        }
    }

    /** What the policy publishes of a store must be so. */
    private static Optional<String> published(PolicySet policy, StoreSite site) {
        return policy.stores().stream()
                .filter(said -> said.store().equals(site.store()))
                .filter(said -> !said.equals(site))
                .map(said -> "residency.not-as-published")
                .findAny();
    }
}
