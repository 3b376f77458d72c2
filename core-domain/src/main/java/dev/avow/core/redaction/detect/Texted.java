package dev.avow.core.redaction.detect;

/**
 * Codes that came by text message, of which the sentence speaks behind them: "I got 447182 by text", "447182 per SMS bekommen",
 * "447182 is the code you sent".
 */
final class Texted {

    /** So many digits have such codes. */
    private static final int LEAST = 4;

    private static final int MOST = 8;

    private final Reading reading;
    private final Run run;
    private final Behind behind;

    Texted(Reading reading, Behind behind) {
        this.reading = reading;
        this.run = reading.run;
        this.behind = behind;
    }

    /** Whether the run that ends at a place is one. */
    boolean isCode(int end) {
        int count = run.count();
        boolean form = run.groups() == 1 && count >= LEAST && count <= MOST && run.trailingZeros() < 2;
        if (form && behind.isAnnounced(end, Words.SECRET)) {
            return true;
        }
        int word = form ? behind.word(end, Words.ARRIVED, 2) : -1;
        return word > 0 && (reading.words.match(word) & Words.TEXTED) == Words.TEXTED;
    }
}
