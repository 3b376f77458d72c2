package dev.avow.core.redaction.detect;

/** What a question asks for. */
public final class Questions {

    /** So much of the end of a message is looked at. */
    private static final int TAIL = 600;

    private Questions() {}

    /** The cues in those sentences that ask, as flags for {@link Hints}. */
    public static long asked(String text) {
        Tape tape = new Tape();
        Lexicon words = new Lexicon(tape);
        tape.load(text.substring(Math.max(0, text.length() - TAIL)), true);
        long asked = 0;
        long sentence = 0;
        boolean asks = false;
        int p = 0;
        while (p < tape.length()) {
            tape.open(p);
            if (tape.isLetter(p)) {
                long flags = words.match(p);
                asks |= (flags & Words.ASK) != 0;
                sentence |= flags & (Words.ALL_CUES | Words.MAIL);
                p = words.end();
                continue;
            }
            char c = tape.at(p++);
            asks |= c == '?' || c == ':' || c == ';';
            if (c == '.' || c == '?' || c == '!' || c == '\n') {
                asked |= asks ? sentence : 0;
                sentence = 0;
                asks = false;
            }
        }
        return asked | (asks ? sentence : 0);
    }
}
