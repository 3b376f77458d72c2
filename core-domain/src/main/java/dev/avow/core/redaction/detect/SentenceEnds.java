package dev.avow.core.redaction.detect;

/** Where the sentence around a number is over: right behind it, or behind small words that say nothing more. */
final class SentenceEnds {

    /** So many small words may stand behind a word for an order that ends a sentence. */
    private static final int OWN = 2;

    private static final WordTable NOT = new WordTable();

    static {
        NOT.enter(
                "not nicht kein keine pas no non não nao niet nie ikke inte ej не нет ні nu nem ei ekki není nije ni ne değil δεν όχι לא ليس ليست नहीं bukan không",
                0);
    }

    private final Reading reading;
    private final Tape tape;

    SentenceEnds(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Whether the part between two places is a "not". */
    boolean isNot(int from, int end) {
        return NOT.value(tape, from, end) >= 0;
    }

    /** Whether the text or its sentence ends right behind. */
    boolean isLast(int from) {
        int i = from;
        while (i < from + 3 && ".!?".indexOf(tape.at(i)) >= 0 && tape.at(i) != 0) {
            i++;
        }
        i = tape.blanksEnd(i, false);
        return !tape.sees(i)
                || tape.at(i) == '\n'
                || (i > from && !tape.isWordOrDigit(from) && tape.at(from) != ' ' && tape.at(from) != ',');
    }

    /** "602914 my order please", "48213 m\u00E3 \u0111\u01A1n c\u1EE7a em": whether nothing follows but what is polite, a word for number, or whose it is. */
    boolean isEnd(int end) {
        int i = end;
        for (int word = 0; word <= OWN; word++) {
            if (isLast(i)) {
                return true;
            }
            int next = tape.blanksEnd(i, false);
            boolean joined = next == i && tape.kind(next) != Chars.SOLID;
            long flags = joined || !tape.isLetter(next) ? 0 : reading.words.match(next);
            if ((flags & (Words.ASK | Words.CLOSING)) != 0) {
                return true;
            }
            boolean own = (flags & (Words.BRIDGE | Words.IS)) == Words.BRIDGE || (flags & Words.NUMBER) != 0;
            boolean said = (flags & Words.IS) != 0 && tape.kind(next) == Chars.SOLID;
            if (!own && !said) {
                return false;
            }
            i = reading.words.end();
        }
        return isLast(i);
    }

    /** "48213 is here, 602914 not": whether the sentence ends behind a "not" that belongs to the number, and small words. */
    boolean isDenied(int from) {
        int i = tape.blanksEnd(from, false);
        boolean denied = false;
        for (int word = 0; word < 3 && i > from && tape.isLetter(i); word++) {
            long flags = reading.words.match(i);
            int end = reading.words.end();
            boolean not = isNot(i, end);
            denied |= not;
            if (!not && (flags & (Words.STOP | Words.BRIDGE | Words.IS | Words.ARRIVED)) == 0) {
                return false;
            }
            i = isLast(end) ? from : tape.blanksEnd(end, false);
        }
        return denied && i == from;
    }
}
