package dev.avow.core.redaction.detect;

/**
 * The shortcut over what most of a text is: words at which no detector can find anything, and the blanks between them.
 * It does to the memory what the automaton would do; a property test compares both.
 */
final class Skim {

    /** Words with these meanings start values themselves. */
    private static final long STARTS = Words.SPOKEN | Words.STREET_BEFORE | Words.UNIT_OF_HOUSE | Words.MONTH;

    private static final long NAMED = Words.NAME | Words.ADDRESS;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;
    private final WordSteps steps;

    Skim(Reading reading, WordSteps steps) {
        this.steps = steps;
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
    }

    /** The first place from a word or blank on where the automaton has to look. */
    int pass(int from) {
        if (!reading.isSurveyed() || !isCalm()) {
            return from;
        }
        char[] chars = tape.chars();
        byte[] kinds = tape.kinds();
        boolean spelled = reading.mayMean(Words.AT);
        int length = tape.length();
        int digit = from;
        int p = from;
        boolean plain = false;
        while (p < length) {
            int kind = kinds[p];
            if (kind == Chars.BLANK) {
                p++;
                continue;
            }
            if ((kind != Chars.LOWER && kind != Chars.UPPER) || !words.isKnown(p)) {
                break;
            }
            long flags = words.meaning(p);
            if ((flags & STARTS) != 0 || (Run.alike(chars[p]) != 0 && !isWord(chars, kinds, p))) {
                break;
            }
            while (digit < length && digit < p + Tape.REACH && kinds[digit] != Chars.DIGIT) {
                digit++;
            }
            int end = words.endOf(p);
            if ((digit < length && digit < p + Tape.REACH) || !isDelimited(chars, kinds, end, spelled)) {
                break;
            }
            if (flags == 0) {
                plain = true;
            } else {
                if (plain) {
                    memory.plainWord();
                    plain = false;
                }
                steps.remember(flags, end);
                if (!isCalm()) {
                    p = end;
                    break;
                }
            }
            p = end;
        }
        if (plain) {
            memory.plainWord();
        }
        if (p > from) {
            memory.previous = chars[p - 1];
        }
        return p;
    }

    /** Whether nothing is open or awaited. */
    private boolean isCalm() {
        return memory.open == Memory.CLOSED
                && memory.url == 0
                && memory.expect == 0
                && ((memory.tight | reading.asked) & NAMED) == 0;
    }

    /** Whether a letter that may be a digit has another letter behind it that cannot. */
    private static boolean isWord(char[] chars, byte[] kinds, int p) {
        return Chars.isWord(kinds[p + 1]) && Run.alike(chars[p + 1]) == 0;
    }

    /** Whether neither the sign behind a word joins it to another one nor the next word may spell a sign of a mail address. */
    private static boolean isDelimited(char[] chars, byte[] kinds, int end, boolean spelled) {
        char c = chars[end];
        if (c == ' ') {
            int next = kinds[end + 1];
            boolean sign = spelled && Vocabulary.maySpellSign(chars[end + 1], chars[end + 2]);
            return next >= Chars.DIGIT && next <= Chars.LETTER && !sign;
        }
        return c == 0
                || ((c == '?' || c == '!' || c == ',' || c == '.')
                        && kinds[end + 1] <= Chars.NEWLINE
                        && kinds[end + 1] > Chars.OTHER);
    }
}
