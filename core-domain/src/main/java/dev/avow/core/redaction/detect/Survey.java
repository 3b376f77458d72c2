package dev.avow.core.redaction.detect;

/** What a complete text has at all, from one look at each of its characters: what it has not, nobody need look for. */
final class Survey {

    private static final long PLACES =
            Words.STREET_BEFORE | Words.STREET_AFTER | Words.UNIT_OF_HOUSE | Words.DISTRICT | Words.ADDRESS;

    private final Tape tape;
    private final Lexicon words;
    private long meanings;
    private boolean signs;
    private int digits;
    /** So many numbers stand apart from each other. */
    private int numbers;
    /** Whether something may be a postal code. */
    private boolean coded;
    /** Whether an address may start without a word of one. */
    private boolean marked;

    Survey(Tape tape, Lexicon words) {
        this.tape = tape;
        this.words = words;
    }

    /** Matches every word of the text. */
    void read() {
        char[] chars = tape.chars();
        byte[] kinds = tape.kinds();
        int length = tape.length();
        meanings = 0;
        signs = false;
        digits = 0;
        numbers = 0;
        coded = false;
        marked = false;
        int i = 0;
        while (i < length) {
            int start = i;
            switch (kinds[i]) {
                case Chars.BLANK, Chars.NEWLINE -> i++;
                case Chars.DIGIT -> {
                    while (kinds[i] == Chars.DIGIT) {
                        i++;
                    }
                    digits += i - start;
                    numbers += start >= 2 && kinds[start - 2] == Chars.DIGIT && isJoint(chars[start - 1]) ? 0 : 1;
                    coded |= mayCode(chars, kinds, start, i);
                }
                case Chars.UPPER, Chars.LOWER, Chars.LETTER -> {
                    while (Chars.isWord(kinds[i])) {
                        i++;
                    }
                    meanings |= words.word(chars, kinds, start, i);
                    meanings |= Streets.isCompound(chars, start, i) ? Words.STREET_AFTER : 0;
                    marked |= i - start <= 2 && kinds[i] == Chars.DIGIT;
                }
                case Chars.SOLID -> {
                    tape.open(i);
                    meanings |= words.match(i++);
                }
                default -> sign(chars, i++);
            }
        }
    }

    private void sign(char[] chars, int i) {
        char c = chars[i];
        signs |= c == '@' || c == '(' || c == '[' || c == '{' || c == '<';
        marked |= c == '/' && i > 0 && Chars.fold(chars[i - 1]) == 'c';
    }

    /** The text may go on: it may have anything. */
    void expectAnything() {
        meanings = -1;
        signs = true;
    }

    /** What the words of the text mean, all taken together. */
    long meanings() {
        return meanings;
    }

    /** Whether an at sign or an opening bracket stands in the text. */
    boolean hasSigns() {
        return signs;
    }

    private static boolean isJoint(char c) {
        return c == '.' || c == '-' || c == '/' || c == ':';
    }

    /** Whether digits may be a postal code or its first part: a year only before a word. */
    private static boolean mayCode(char[] chars, byte[] kinds, int start, int end) {
        int count = end - start;
        char sign = chars[end];
        if (count >= 4) {
            boolean year = count == 4 && (chars[start] == '1' ? chars[start + 1] == '9' : isMillennium(chars, start));
            return !year || sign == ' ' || sign == ',' || sign == '-' || Chars.isWord(kinds[end]);
        }
        boolean goesOn = (sign == '-' || sign == ' ') && kinds[end + 1] == Chars.DIGIT;
        return goesOn && (count == 3 || (count == 2 && sign == '-'));
    }

    private static boolean isMillennium(char[] chars, int start) {
        return chars[start] == '2' && chars[start + 1] == '0';
    }

    /** How many digits stand in the text. */
    int digits() {
        return digits;
    }

    /** Whether an address may stand in the text: it has a word for it, or the number of a house and a postal code. */
    boolean mayPlace() {
        return (coded && numbers >= 2) || marked || (meanings & PLACES) != 0;
    }
}
