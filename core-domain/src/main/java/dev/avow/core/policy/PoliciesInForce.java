package dev.avow.core.policy;

import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every policy that was ever announced, and which of them holds when and for whom. Between the announcement of a policy
 * and its effect the stricter of both holds; a shop's own settings make it stricter still. Immutable and thread-safe.
 */
public final class PoliciesInForce implements RetentionInForce {

    /**
     * A policy and when it was announced.
     *
     * @param policy its rules
     * @param at when
     */
    public record Announcement(PolicySet policy, Instant at) {}

    private record Held(int boundaries, Map<String, String> settings) {}

    private final List<Announcement> announcements;
    private final Map<ShopId, PolicyTree> settings;
    private final List<Instant> boundaries;
    private final Map<Held, PolicySet> policies = new ConcurrentHashMap<>();
    private final Map<Held, RetentionPolicy> retention = new ConcurrentHashMap<>();

    /**
     * Puts them together.
     *
     * @param announcements in the order of their versions, at least one; the first holds from ever on
     * @param settings of the shops that have some; each compiles over the newest announcement
     * @throws IllegalArgumentException if nothing was announced
     */
    public PoliciesInForce(List<Announcement> announcements, Map<ShopId, PolicyTree> settings) {
        if (announcements.isEmpty()) {
            throw new IllegalArgumentException("no policy was announced");
        }
        this.announcements = List.copyOf(announcements);
        this.settings = Map.copyOf(settings);
        TreeSet<Instant> instants = new TreeSet<>();
        for (int i = 1; i < announcements.size(); i++) {
            instants.add(announcements.get(i).at());
            instants.add(change(i).effectiveAt());
        }
        this.boundaries = List.copyOf(instants);
    }

    /** The policy of the app at an instant. */
    public PolicySet policyAt(Instant now) {
        return policies.computeIfAbsent(held(now, PolicyTree.empty()), any -> chain(now));
    }

    /**
     * The policy of one shop at an instant. Where its settings do not fit a policy that is looser than the newest one, that
     * part of time is the app's own.
     */
    public PolicySet policyAt(ShopId shop, Instant now) {
        PolicyTree own = settings.getOrDefault(shop, PolicyTree.empty());
        PolicySet app = policyAt(now);
        return own.entries().isEmpty()
                ? app
                : policies.computeIfAbsent(
                        held(now, own),
                        any -> PolicyCompiler.compileFor(app, own).fold(Compilation.Compiled::policy, rejected -> app));
    }

    /** The newest policy, whether or not all of it is in force. */
    public PolicySet newest() {
        return announcements.get(announcements.size() - 1).policy();
    }

    @Override
    public RetentionPolicy at(Instant now) {
        return retention.computeIfAbsent(held(now, PolicyTree.empty()), any -> withEarlier(policyAt(now), now));
    }

    @Override
    public RetentionPolicy at(ShopId shop, Instant now) {
        PolicyTree own = settings.getOrDefault(shop, PolicyTree.empty());
        return retention.computeIfAbsent(held(now, own), any -> withEarlier(policyAt(shop, now), now));
    }

    private PolicyChange change(int index) {
        return new PolicyChange(
                announcements.get(index - 1).policy(),
                announcements.get(index).policy(),
                announcements.get(index).at());
    }

    /** Each announcement over what held before it. */
    private PolicySet chain(Instant now) {
        PolicySet holds = announcements.get(0).policy();
        for (int i = 1; i < announcements.size(); i++) {
            Announcement next = announcements.get(i);
            if (!now.isBefore(change(i).effectiveAt())) {
                holds = next.policy();
            } else if (!now.isBefore(next.at())) {
                holds = new PolicyChange(holds, next.policy(), next.at()).inForceAt(now);
            }
        }
        return holds;
    }

    /** Data that was collected under an earlier version keeps the rules of that version where they are stricter. */
    private RetentionPolicy withEarlier(PolicySet policy, Instant now) {
        List<RetentionRule> earlier = new ArrayList<>();
        for (Announcement announcement : announcements) {
            if (!announcement.at().isAfter(now)
                    && announcement.policy().version().compareTo(policy.version()) < 0) {
                earlier.addAll(rules(announcement.policy().retention()));
            }
        }
        return new RetentionPolicy(rules(policy.retention()), earlier);
    }

    private static List<RetentionRule> rules(RetentionPolicy policy) {
        return policy.classes().stream().map(policy::ruleFor).toList();
    }

    private Held held(Instant now, PolicyTree own) {
        Map<String, String> texts = own.entries().isEmpty() ? Map.of() : own.texts();
        return new Held((int) boundaries.stream().filter(it -> !it.isAfter(now)).count(), texts);
    }
}
