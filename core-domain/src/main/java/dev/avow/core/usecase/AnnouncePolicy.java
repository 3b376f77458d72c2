package dev.avow.core.usecase;

import dev.avow.core.policy.Compilation;
import dev.avow.core.policy.Layer;
import dev.avow.core.policy.Origin;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicyChange;
import dev.avow.core.policy.PolicyCompiler;
import dev.avow.core.policy.PolicyProblem;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.policy.PolicyTree;
import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts the app maker's policy in force: compiles it, and announces it as the next version where it differs from the last
 * one (S1-52, S2-19, S3-56). What it promises less takes effect only when the notice has run out; what it promises more,
 * at once. Harmless when it runs again or on several instances. Thread-safe.
 */
public final class AnnouncePolicy {

    private static final int ATTEMPTS = 5;

    private final PolicyLedger ledger;
    private final InstantSource clock;

    /** Puts the use case together. */
    public AnnouncePolicy(PolicyLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A policy to come.
     *
     * @param app what {@code avow.yaml} says
     * @param shops the settings of those shops that have some
     */
    public record Command(PolicyTree app, Map<ShopId, PolicyTree> shops) {
        /** Copies the settings. */
        public Command {
            shops = Map.copyOf(shops);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** One function per case. */
        <T> T fold(Function<InForce, T> inForce, Function<Refused, T> refused);

        /**
         * It holds, or will.
         *
         * @param policies what holds when and for whom
         * @param change what is new about it; empty if it was announced before, or is the first
         */
        record InForce(PoliciesInForce policies, Optional<PolicyChange> change) implements Outcome {
            @Override
            public <T> T fold(Function<InForce, T> inForce, Function<Refused, T> refused) {
                return inForce.apply(this);
            }
        }

        /**
         * It is no policy; nothing was announced.
         *
         * @param problems all that is wrong
         */
        record Refused(List<PolicyProblem> problems) implements Outcome {
            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }

            @Override
            public <T> T fold(Function<InForce, T> inForce, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }

    /**
     * Announces the policy where it is new.
     *
     * @throws PortException if the ledger could not be read or written, or holds a version that this release cannot read
     */
    public Outcome handle(Command command) {
        Compilation compilation = PolicyCompiler.compile(command.app());
        boolean compiles = compilation.problems().isEmpty();
        List<PolicyProblem> problems = new ArrayList<>(compilation.problems());
        command.shops().forEach((shop, settings) -> {
            List<PolicyProblem> found = compiles
                    ? PolicyCompiler.compileFor(compilation.orThrow(), settings).problems()
                    : PolicyCompiler.problemsOfShop(command.app(), settings);
            found.forEach(problem -> problems.add(new PolicyProblem(
                    "shops." + shop.domain() + "." + problem.path(), problem.code(), problem.allowed())));
        });
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return announce(compilation.orThrow(), command.shops());
            } catch (PortException.Conflict e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Outcome announce(PolicySet policy, Map<ShopId, PolicyTree> shops) {
        Instant now = clock.instant();
        List<PoliciesInForce.Announcement> announcements = new ArrayList<>(read(ledger.versions()));
        PolicySet next = policy.as(new PolicyVersion(announcements.size() + 1));
        if (!announcements.isEmpty()) {
            PolicySet last = announcements.get(announcements.size() - 1).policy();
            if (new PolicyChange(last, next, now).differences().isEmpty()) {
                return new Outcome.InForce(new PoliciesInForce(announcements, shops), Optional.empty());
            }
        }
        announcements.add(new PoliciesInForce.Announcement(next, now));
        PoliciesInForce policies = new PoliciesInForce(announcements, shops);
        Instant effectiveAt =
                policies.newestChange().map(PolicyChange::effectiveAt).orElse(now);
        ledger.announce(new AnnouncedPolicy(next.version(), next.tree().texts(), now, effectiveAt));
        return new Outcome.InForce(policies, policies.newestChange());
    }

    static List<PoliciesInForce.Announcement> read(List<AnnouncedPolicy> versions) {
        return versions.stream().map(AnnouncePolicy::read).toList();
    }

    private static PoliciesInForce.Announcement read(AnnouncedPolicy version) {
        Origin origin = new Origin(Layer.APP, "version " + version.version().number());
        PolicySet policy = PolicyCompiler.compileMerged(PolicyTree.of(origin, version.values()))
                .fold(Compilation.Compiled::policy, rejected -> {
                    throw new PortException.Rejected(
                            "policy.unreadable", "policy " + version.version() + " has an option of another release");
                });
        return new PoliciesInForce.Announcement(policy, version.announcedAt());
    }
}
