package dev.avow.core.redaction.detect;

/** Which words signs join to what follows, so that both may be one address, key or number. */
final class Joints {

    /** So long is no word with hyphens in it that could be a key or the number of a device. */
    private static final int HYPHENATED = 16;

    private final Reading reading;
    private final Tape tape;

    Joints(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Whether hyphens join plain words to a short one: "est-il", "t-shirt". */
    private boolean isHyphenated(int p, int end) {
        char[] chars = tape.chars();
        byte[] kinds = tape.kinds();
        int i = end;
        while (i < p + HYPHENATED && (Chars.isWord(kinds[i]) || (chars[i] == '-' && Chars.isWord(kinds[i + 1])))) {
            i++;
        }
        char c = chars[i];
        boolean last = kinds[i + 1] == Chars.BLANK || i + 1 >= tape.length();
        boolean stop = (c == '?' || c == '!' || c == ',' || c == '.') && last;
        return (stop || kinds[i] == Chars.BLANK || c == 0)
                && i < p + HYPHENATED
                && !reading.mayMean(Words.PASSWORD | Words.AFTER | Words.CHANGED);
    }

    /** Whether the sign behind a word joins it to what follows. */
    boolean isJoined(int p, int end) {
        char[] chars = tape.chars();
        byte[] kinds = tape.kinds();
        char c = chars[end];
        int kind = kinds[end];
        if (kind == Chars.BLANK || end == tape.length() || (c == '-' && isHyphenated(p, end))) {
            return false;
        }
        boolean joint = switch (c) {
            case '.', '!', '#', '$', '*', '-', '+', '/', '%', ':', '&', '=' -> true;
            default -> false;
        };
        int next = kinds[end + 1];
        return c == '@'
                || c == '_'
                || kind >= Chars.DIGIT
                || (joint
                        && ((next >= Chars.DIGIT && next <= Chars.LETTER)
                                || chars[end + 1] == '/'
                                || chars[end + 1] == ':'));
    }
}
