package dev.avow.core.policy;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An option's own order of strictness. Takes texts that the option's kind accepted. Immutable and thread-safe.
 */
public sealed interface Strictness {

    /** The order in words, for example {@code shorter is stricter}. */
    String words();

    /** How the first value stands to the second. */
    Comparison compare(String first, String second);

    /** A value that is at least as strict as both; empty where nobody can say. */
    default Optional<String> strictest(String first, String second) {
        return switch (compare(first, second)) {
            case STRICTER, EQUAL -> Optional.of(first);
            case LOOSER -> Optional.of(second);
            case INCOMPARABLE -> Optional.empty();
        };
    }

    /** How saying something stands to saying nothing, where the catalogue has no fallback. */
    default Comparison added() {
        return Comparison.INCOMPARABLE;
    }

    /** The sibling option whose winner this text goes with; empty for options that promise something themselves. */
    default Optional<String> leader() {
        return Optional.empty();
    }

    /** A shorter span is stricter; 90 days and 3 months cannot be compared. */
    record Shorter() implements Strictness {
        @Override
        public String words() {
            return "shorter is stricter";
        }

        @Override
        public Comparison compare(String first, String second) {
            return Spans.compare(first, second);
        }
    }

    /** A longer span is stricter. */
    record Longer() implements Strictness {
        @Override
        public String words() {
            return "longer is stricter";
        }

        @Override
        public Comparison compare(String first, String second) {
            return Spans.compare(first, second).reversed();
        }
    }

    /** A lower number is stricter. */
    record Lower() implements Strictness {
        @Override
        public String words() {
            return "lower is stricter";
        }

        @Override
        public Comparison compare(String first, String second) {
            return Comparison.ofSign(Integer.compare(Integer.parseInt(first), Integer.parseInt(second)));
        }
    }

    /** A higher number is stricter. */
    record Higher() implements Strictness {
        @Override
        public String words() {
            return "higher is stricter";
        }

        @Override
        public Comparison compare(String first, String second) {
            return Comparison.ofSign(Integer.compare(Integer.parseInt(second), Integer.parseInt(first)));
        }
    }

    /**
     * Words in an order of their own.
     *
     * @param ranks from the mildest to the strictest
     */
    record Ranked(List<String> ranks) implements Strictness {
        /** Copies the list. */
        public Ranked {
            ranks = List.copyOf(ranks);
        }

        @Override
        public String words() {
            return "from mild to strict: " + String.join(", ", ranks);
        }

        @Override
        public Comparison compare(String first, String second) {
            return Comparison.ofSign(Integer.compare(ranks.indexOf(second), ranks.indexOf(first)));
        }
    }

    /** How a life ends: less that is left is stricter, but a sum that is owed is not comparable with nothing. */
    record LessLeft() implements Strictness {
        private static final List<String> CHAIN = List.of("redact", "anonymise", "destroy-key", "delete");
        private static final String SUM = "aggregate-then-delete";

        @Override
        public String words() {
            return "from mild to strict: " + String.join(", ", CHAIN) + "; " + SUM
                    + " is stricter than redact and anonymise and not comparable with the others";
        }

        @Override
        public Comparison compare(String first, String second) {
            if (first.equals(second)) {
                return Comparison.EQUAL;
            }
            if (first.equals(SUM)) {
                return CHAIN.indexOf(second) < 2 ? Comparison.STRICTER : Comparison.INCOMPARABLE;
            }
            if (second.equals(SUM)) {
                return compare(second, first).reversed();
            }
            return Comparison.ofSign(Integer.compare(CHAIN.indexOf(second), CHAIN.indexOf(first)));
        }
    }

    /** A clock that always starts earlier is stricter. */
    record EarlierClock() implements Strictness {
        @Override
        public String words() {
            return "a clock that can never start later is stricter; two that may start in either order are not comparable";
        }

        @Override
        public Comparison compare(String first, String second) {
            return Clocks.compare(first, second);
        }
    }

    /** A set within another is stricter; of two sets what they share holds. */
    record Fewer() implements Strictness {
        @Override
        public String words() {
            return "fewer is stricter; of two lists what they share holds";
        }

        @Override
        public Comparison compare(String first, String second) {
            SortedSet<String> left = WordSet.of(first);
            SortedSet<String> right = WordSet.of(second);
            if (left.equals(right)) {
                return Comparison.EQUAL;
            }
            if (right.containsAll(left)) {
                return Comparison.STRICTER;
            }
            return left.containsAll(right) ? Comparison.LOOSER : Comparison.INCOMPARABLE;
        }

        @Override
        public Optional<String> strictest(String first, String second) {
            SortedSet<String> shared = new TreeSet<>(WordSet.of(first));
            shared.retainAll(WordSet.of(second));
            return Optional.of(WordSet.text(shared));
        }
    }

    /** A set around another is stricter; of two sets both hold. */
    record More() implements Strictness {
        @Override
        public String words() {
            return "more is stricter; of two lists both hold";
        }

        @Override
        public Comparison compare(String first, String second) {
            return new Fewer().compare(first, second).reversed();
        }

        @Override
        public Optional<String> strictest(String first, String second) {
            SortedSet<String> all = new TreeSet<>(WordSet.of(first));
            all.addAll(WordSet.of(second));
            return Optional.of(WordSet.text(all));
        }
    }

    /**
     * Values of which none is stricter.
     *
     * @param added how saying something stands to saying nothing
     */
    record Unordered(Comparison added) implements Strictness {
        @Override
        public String words() {
            return "no order: two different values cannot be combined";
        }

        @Override
        public Comparison compare(String first, String second) {
            return first.equals(second) ? Comparison.EQUAL : Comparison.INCOMPARABLE;
        }
    }

    /**
     * A text that explains and promises nothing itself.
     *
     * @param leader the sibling option it goes with; empty if it stands alone
     */
    record Descriptive(Optional<String> leader) implements Strictness {
        @Override
        public String words() {
            return leader.map(sibling -> "no order: goes with " + sibling).orElse("no order: describes only");
        }

        @Override
        public Comparison compare(String first, String second) {
            return Comparison.EQUAL;
        }

        @Override
        public Comparison added() {
            return Comparison.EQUAL;
        }
    }
}
