package dev.avow.core.redaction.detect;

/** What a question asks for. */
public final class Questions {

    /** So much of the end of a message is looked at. */
    private static final int TAIL = 600;

    /** So many digits has a number of an order that is told at least: "is that 48213 or 48231?" */
    private static final int NUMBER = 4;

    private static final long COUNTED =
            Words.UNIT | Words.SIZE | Words.COLOUR | Words.AMOUNT | Words.CURRENCY | Words.POSTAL_CODE;

    /** "Order number" in one word. */
    private static final long ORDER_CODE = Words.ORDER | Words.CODED;

    private Questions() {}

    /** The cues in those sentences that ask, as flags for {@link Hints}. */
    public static long asked(String text) {
        Tape tape = new Tape();
        Lexicon words = new Lexicon(tape);
        tape.load(text.substring(Math.max(0, text.length() - TAIL)), true);
        long asked = 0;
        long sentence = 0;
        boolean asks = false;
        boolean number = false;
        boolean counted = false;
        boolean named = false;
        boolean back = false;
        int numbers = 0;
        int p = 0;
        while (p < tape.length()) {
            tape.open(p);
            if (tape.isLetter(p)) {
                long flags = words.match(p);
                asks |= (flags & Words.ASK) != 0;
                sentence |= flags & (Words.ALL_CUES | Words.MAIL);
                number |= (flags & Words.NUMBER) != 0 || (flags & ORDER_CODE) == ORDER_CODE;
                named |= (flags & (Words.NAMED | Words.NAME)) != 0;
                counted |= (flags & COUNTED) != 0;
                back |= (flags & Words.BACK) != 0;
                sentence |= back && (sentence & Words.CARD) != 0 ? Words.CVC : 0;
                p = words.end();
                continue;
            }
            if (tape.isDigit(p)) {
                int end = tape.digitsEnd(p);
                numbers += end >= p + NUMBER ? 1 : 0;
                p = end;
                continue;
            }
            char c = tape.at(p++);
            number |= c == '?' && numbers > 1;
            asks |= c == '?' || c == ':' || c == ';';
            if (c == '.' || c == '?' || c == '!' || c == '\n') {
                asked |= asks || number ? known(named(sentence, named), number && !counted) : 0;
                sentence = 0;
                named = false;
                back = false;
                numbers = 0;
                number = false;
                counted = false;
                asks = false;
            }
        }
        return asked | (asks || number ? known(named(sentence, named), number && !counted) : 0);
    }

    /** The name of somebody is asked for, unless it is that of goods. */
    private static long named(long sentence, boolean named) {
        return named && (sentence & (Words.PRODUCT | Words.VERSION)) == 0 ? sentence | Words.NAME : sentence;
    }

    /** A number of nothing that is known: it must be taken for an order's. */
    private static long known(long sentence, boolean number) {
        return sentence == 0 && number ? Words.ORDER : sentence;
    }

    /** Whether the end of a text speaks of a number or a telephone. */
    public static boolean speaksOfNumber(String text) {
        Tape tape = new Tape();
        Lexicon words = new Lexicon(tape);
        tape.load(text.substring(Math.max(0, text.length() - 80)), true);
        int p = 0;
        while (p < tape.length()) {
            tape.open(p);
            if (tape.isLetter(p)) {
                if ((words.match(p) & (Words.NUMBER | Words.PHONE)) != 0) {
                    return true;
                }
                p = words.end();
            } else {
                p++;
            }
        }
        return false;
    }
}
