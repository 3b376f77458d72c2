package dev.avow.testkit.data;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Generated cases that are the same in every run. {@code -Dcases.seed=} with the seed that a failure printed runs that
 * one case again, as the first of its test.
 */
public final class Cases {

    private static final long SEED = 20_261_121L;
    private static final String ALPHABET = "abcXYZ 019.$-_#@+()[]{}\"'\\/\n\täöß€日本שלום\u0301\u200D";

    private final SplittableRandom random;

    private Cases(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Runs a test on so many cases; a failure tells the seed of its case. */
    public static void each(int count, Consumer<Cases> test) {
        until(() -> true, count, count, test);
    }

    /**
     * As {@link #each}, for a test that is not the same in every run, since threads race in it: goes on until it has met
     * all that it is to meet, however that falls.
     *
     * @param met whether all was met
     * @param fewest cases, though all was met
     * @param most cases; whoever calls sees what was not met then
     */
    public static void until(BooleanSupplier met, int fewest, int most, Consumer<Cases> test) {
        long first = Long.getLong("cases.seed", SEED);
        for (long seed = first; seed < first + fewest || (seed < first + most && !met.getAsBoolean()); seed++) {
            try {
                test.accept(new Cases(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("failed with -Dcases.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** A number; both bounds are inclusive. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** A well-formed text of letters, signs, blanks and emoji, so many pieces long. */
    public String text(int shortest, int longest) {
        StringBuilder text = new StringBuilder();
        int length = between(shortest, longest);
        for (int i = 0; i < length; i++) {
            int pick = between(0, ALPHABET.length());
            text.append(pick == ALPHABET.length() ? "🪔" : String.valueOf(ALPHABET.charAt(pick)));
        }
        return text.toString();
    }
}
