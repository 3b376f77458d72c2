package dev.avow.core.policy;

import dev.avow.core.rights.NoticeTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The way from one policy to the next (O15; S1-52, S2-19, S3-56). A material change takes effect when the notice of the
 * policy that is in force has run out; until then the stricter of both holds, so that a stricter rule holds at once and
 * a looser one neither early nor for data that was collected before. Immutable and thread-safe.
 */
public final class PolicyChange {

    /** How grave a change is. */
    public enum Kind {
        /** It promises less somewhere, or nobody can say that it does not. */
        MATERIAL,
        /** It promises as much or more everywhere. */
        MINOR
    }

    private static final Set<String> NAMED =
            Set.of("retention", "purposes", "recipients", "holds", "evidence", "stores", "export");
    /** What the policy to come does not name any more ends at once; all else needs its rules until the end. */
    private static final Set<String> ENDS_AT_ONCE = Set.of("recipients", "holds");

    private final PolicySet before;
    private final PolicySet after;
    private final Instant announcedAt;
    private final List<Difference> differences;
    private final PolicySet stricter;

    /**
     * Announces a policy.
     *
     * @param before the policy in force
     * @param after the policy to come; its version is higher
     * @param announcedAt when it was announced in all of {@link #channels}
     * @throws IllegalArgumentException if the version is not higher
     */
    public PolicyChange(PolicySet before, PolicySet after, Instant announcedAt) {
        if (after.version().compareTo(before.version()) <= 0) {
            throw new IllegalArgumentException("the policy to come needs a higher version than the one in force");
        }
        this.before = before;
        this.after = after;
        this.announcedAt = announcedAt;
        differences = Difference.between(before.tree(), after.tree()).toList();
        stricter = stricter();
    }

    /** What changes, by path. */
    public List<Difference> differences() {
        return differences;
    }

    /** How grave it is. */
    public Kind kind() {
        return differences.stream().anyMatch(Difference::isMaterial) ? Kind.MATERIAL : Kind.MINOR;
    }

    /** Where it must be announced: a material change in the channels of the policy in force, a minor one nowhere. */
    public Set<NoticeTerms.Channel> channels() {
        return kind() == Kind.MATERIAL ? before.notice().channels() : Set.of();
    }

    /** The first instant at which the policy to come is in force: the notice is that of the policy before it. */
    public Instant effectiveAt() {
        Duration notice = kind() == Kind.MATERIAL
                ? before.notice().material()
                : before.notice().minor();
        return announcedAt.plus(notice);
    }

    /** The rules for what is collected at an instant. */
    public PolicySet inForceAt(Instant now) {
        if (now.isBefore(announcedAt)) {
            return before;
        }
        return now.isBefore(effectiveAt()) ? stricter : after;
    }

    /**
     * The rules for what was collected before the change took effect: of each option the stricter value, and the earlier
     * one where neither is stricter. Where these contradict one another, the policy before stays as a whole.
     */
    public PolicySet forEarlierData() {
        return stricter;
    }

    private PolicySet stricter() {
        Map<String, PolicyEntry> merged = new TreeMap<>(before.tree().entries());
        for (Difference difference : differences) {
            if (isStricterAtOnce(difference) || goesWithALaterValue(difference)) {
                take(difference.path(), merged);
            }
        }
        return PolicyCompiler.compileMerged(PolicyTree.of(merged.values()))
                .fold(Compilation.Compiled::policy, contradictory -> before);
    }

    private void take(String path, Map<String, PolicyEntry> merged) {
        PolicyEntry later = after.tree().entries().get(path);
        if (later == null) {
            merged.remove(path);
        } else {
            merged.put(path, later);
        }
    }

    private boolean isStricterAtOnce(Difference difference) {
        String group = group(difference.path());
        if (!isSaid(after.tree(), group)) {
            return ENDS_AT_ONCE.contains(Options.segments(group).get(0));
        }
        return isSaid(before.tree(), group) && difference.order() == Comparison.STRICTER;
    }

    /** A text that explains an option goes with the value that holds. */
    private boolean goesWithALaterValue(Difference difference) {
        return Options.require(difference.path())
                .strictness()
                .leader()
                .map(leader -> Option.sibling(difference.path(), leader))
                .flatMap(leader -> differences.stream()
                        .filter(it -> it.path().equals(leader))
                        .findFirst())
                .filter(this::isStricterAtOnce)
                .isPresent();
    }

    /** The part of a path that is said as a whole or not at all. */
    private static String group(String path) {
        List<String> segments = Options.segments(path);
        return NAMED.contains(segments.get(0)) ? segments.get(0) + "." + segments.get(1) : segments.get(0);
    }

    private static boolean isSaid(PolicyTree tree, String group) {
        return tree.text(group).isPresent() || !tree.under(group).isEmpty();
    }
}
