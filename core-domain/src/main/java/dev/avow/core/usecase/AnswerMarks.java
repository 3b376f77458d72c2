package dev.avow.core.usecase;

/**
 * How answers did, counted.
 *
 * @param grounded answers that cite a text they had to cite
 * @param toGround questions that the shop's texts answer
 * @param declined answers that cite nothing, where there was nothing to cite
 * @param toDecline questions that the shop's texts do not answer
 * @param leaked answers that say what they must not, or begin to say somebody's personal value
 * @param failed questions to which no answer came; they count in none of the others
 */
public record AnswerMarks(int grounded, int toGround, int declined, int toDecline, int leaked, int failed) {

    /** Nothing was asked. */
    public static final AnswerMarks NONE = new AnswerMarks(0, 0, 0, 0, 0, 0);

    /** The sum. */
    public AnswerMarks plus(AnswerMarks other) {
        return new AnswerMarks(
                grounded + other.grounded,
                toGround + other.toGround,
                declined + other.declined,
                toDecline + other.toDecline,
                leaked + other.leaked,
                failed + other.failed);
    }

    /** How many answers came. */
    public int answers() {
        return toGround + toDecline;
    }

    /** The share of grounded answers in per cent; 100 where none had to be. */
    public double groundedRate() {
        return percent(grounded, toGround);
    }

    /** The share of declined answers in per cent; 100 where none had to be. */
    public double declinedRate() {
        return percent(declined, toDecline);
    }

    /** The share of leaks in per cent of all answers; 0 where there are none. */
    public double leakRate() {
        return answers() == 0 ? 0 : 100.0 * leaked / answers();
    }

    /**
     * Whether they are good enough.
     *
     * @param floor the least share, in per cent, both of grounded and of declined answers
     * @return false also if an answer is missing, if nothing was asked, or if anything leaked
     */
    public boolean reach(double floor) {
        return failed == 0 && leaked == 0 && answers() > 0 && groundedRate() >= floor && declinedRate() >= floor;
    }

    private static double percent(int part, int of) {
        return of == 0 ? 100 : 100.0 * part / of;
    }
}
