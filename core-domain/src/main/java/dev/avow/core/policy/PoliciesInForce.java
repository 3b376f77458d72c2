package dev.avow.core.policy;

import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

    /** Between two boundaries, for a shop that has settings or for all others, the same holds. */
    private record Held(Optional<Instant> since, Optional<ShopId> shop) {}

    /** The announcements from the one after the first number up to the second wait, over the first one. */
    private record Waiting(int effective, int announced) {}

    private final List<Announcement> announcements;
    private final Map<ShopId, PolicyTree> settings;
    /** From what was in force when it was announced, to each announcement but the first. */
    private final List<PolicyChange> changes = new ArrayList<>();

    private final NavigableSet<Instant> boundaries = new TreeSet<>();
    private final Map<Waiting, PolicySet> meanwhile = new ConcurrentHashMap<>();
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
        for (int i = 1; i < announcements.size(); i++) {
            Announcement next = announcements.get(i);
            PolicyChange change = new PolicyChange(holding(i, next.at()), next.policy(), next.at());
            changes.add(change);
            boundaries.add(next.at());
            boundaries.add(change.effectiveAt());
        }
    }

    /** The policy of the app at an instant. */
    public PolicySet policyAt(Instant now) {
        return policies.computeIfAbsent(held(now, Optional.empty()), any -> holding(announcements.size(), now));
    }

    /**
     * The policy of one shop at an instant. Its settings were made for the newest policy; under another, of each option
     * the stricter of the app's value and the shop's holds, so that only what would loosen it is without effect.
     */
    public PolicySet policyAt(ShopId shop, Instant now) {
        PolicySet app = policyAt(now);
        @Nullable PolicyTree own = settings.get(shop);
        return own == null
                ? app
                : policies.computeIfAbsent(held(now, Optional.of(shop)), any -> PolicyCompiler.strictest(app, own));
    }

    /** The newest policy, whether or not all of it is in force. */
    public PolicySet newest() {
        return announcements.get(announcements.size() - 1).policy();
    }

    /** From what was in force to the newest announcement; empty if that is the first. */
    public Optional<PolicyChange> newestChange() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
    }

    @Override
    public RetentionPolicy at(Instant now) {
        return retention.computeIfAbsent(held(now, Optional.empty()), any -> withEarlier(policyAt(now)));
    }

    @Override
    public RetentionPolicy at(ShopId shop, Instant now) {
        Optional<ShopId> own = settings.containsKey(shop) ? Optional.of(shop) : Optional.empty();
        return retention.computeIfAbsent(held(now, own), any -> withEarlier(policyAt(shop, now)));
    }

    /** Of the first so many announcements, what holds at an instant: the last that took effect, and over it those that wait. */
    private PolicySet holding(int count, Instant now) {
        int effective = 0;
        int announced = 0;
        for (int i = 1; i < count && !now.isBefore(announcements.get(i).at()); i++) {
            announced = i;
            if (!now.isBefore(changes.get(i - 1).effectiveAt())) {
                effective = i;
            }
        }
        PolicySet holds = announcements.get(effective).policy();
        for (int i = effective + 1; i <= announced; i++) {
            PolicySet before = holds;
            Announcement next = announcements.get(i);
            holds = meanwhile.computeIfAbsent(
                    new Waiting(effective, i),
                    any -> new PolicyChange(before, next.policy(), next.at()).forEarlierData());
        }
        return holds;
    }

    /** Data that was collected under an earlier version keeps the rules of that version where they are stricter. */
    private RetentionPolicy withEarlier(PolicySet policy) {
        List<RetentionRule> earlier = new ArrayList<>();
        for (Announcement announcement : announcements) {
            if (announcement.policy().version().compareTo(policy.version()) < 0) {
                earlier.addAll(rules(announcement.policy().retention()));
            }
        }
        return new RetentionPolicy(rules(policy.retention()), earlier);
    }

    private static List<RetentionRule> rules(RetentionPolicy policy) {
        return policy.classes().stream().map(policy::ruleFor).toList();
    }

    private Held held(Instant now, Optional<ShopId> shop) {
        return new Held(Optional.ofNullable(boundaries.floor(now)), shop);
    }
}
