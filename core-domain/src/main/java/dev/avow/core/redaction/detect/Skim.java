package dev.avow.core.redaction.detect;

/**
 * The shortcut over what most of a text is: words, short numbers and signs at which no detector can find anything. It does
 * to the memory what the automaton would do; a property test compares both.
 */
final class Skim {

    /** Cues that announce nothing that would be a value. */
    private static final long HARMLESS = Words.PRODUCT | Words.VERSION;

    private static final long CUES = Words.ALL_CUES & ~HARMLESS;
    /** So far behind a cue a number is still announced by it. */
    private static final int NEAR = 60;

    private static final long NAMED = Words.NAME | Words.ADDRESS;
    private static final long HEADED = Words.ROLE | Words.PHONE | Words.MAIL | Words.AT;
    private static final long KEYS = Words.PASSWORD | Words.SECRET;
    /** So many digits near each other are too few for a number that nobody announced. */
    private static final int FEW = 6;
    /** So many signs between digits part them. */
    private static final int APART = 3;
    /** So long is no word with hyphens in it that could be a key or the number of a device. */
    private static final int HYPHENATED = 16;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;
    private final WordSteps steps;
    private final Guesses guesses;
    private final Harmless harmless;
    private final Survey survey;
    private char[] chars = {};
    private byte[] kinds = {};
    private int length;
    /** No digit stands before it. */
    private int digit;
    /** Whether a word was passed that the memory does not know of yet. */
    private boolean plain;

    Skim(Detectors all, WordSteps steps) {
        this.reading = all.reading;
        this.guesses = all.guesses;
        this.harmless = all.harmless;
        this.survey = reading.survey;
        this.steps = steps;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
    }

    /** The first place from a place on where the automaton has to look. */
    int pass(int from) {
        if (!reading.isSurveyed() || !isCalm()) {
            return from;
        }
        chars = tape.chars();
        kinds = tape.kinds();
        length = tape.length();
        digit = from;
        plain = false;
        int p = from;
        int next = from;
        while (next >= 0 && next < length) {
            p = next;
            next = switch (kinds[p]) {
                case Chars.BLANK -> p + 1;
                case Chars.NEWLINE -> line(p);
                case Chars.UPPER, Chars.LOWER, Chars.LETTER -> word(p);
                case Chars.DIGIT -> number(p);
                case Chars.SOLID -> -1;
                default -> sign(p);
            };
        }
        if (next >= 0) {
            p = next;
        }
        tell();
        if (p > from) {
            memory.previous = chars[p - 1];
        }
        return p;
    }

    private int line(int p) {
        tell();
        memory.line(p, p > 0 ? chars[p - 1] : memory.previous);
        return isCalm() ? p + 1 : stop(p + 1);
    }

    /** The end of a word that only the memory is told of, or -1. */
    private int word(int p) {
        if (!words.isKnown(p)) {
            return -1;
        }
        long flags = words.meaning(p);
        int end = words.endOf(p);
        if (startsValue(p, end, flags) || isAlike(p, end) || isJoined(p, end) || maySpell(p, end)) {
            return -1;
        }
        if (kinds[p] <= Chars.LOWER && mayName(p)) {
            return -1;
        }
        if (mayBegin(p, end) || isSingle(p, end) || isForm(p, end)) {
            return -1;
        }
        if (isDigitBefore(p, p + Addresses.REACH) && reading.mayPlace(p)) {
            return -1;
        }
        if (flags != 0) {
            tell();
            steps.remember(flags, end);
            return isCalm() ? end : stop(end);
        }
        if (isDigitBefore(end, end + Guesses.REACH) && Guesses.mayMean(chars, p, end)) {
            tape.open(p);
            if (guesses.meaning(p, end) != 0) {
                return -1;
            }
        }
        plain = true;
        return end;
    }

    /** The word was passed, and something is awaited now: the automaton takes over behind it. */
    private int stop(int end) {
        length = end;
        return end;
    }

    /** The end of a short number that nothing announces and that nothing joins to more, or -1. */
    private int number(int p) {
        tell();
        if (!isQuiet(p)) {
            return -1;
        }
        int end = p;
        int count = 0;
        int signs = 0;
        int dots = 0;
        for (int i = p; i < tape.length() && signs <= APART; i++) {
            int kind = kinds[i];
            char c = chars[i];
            if (kind == Chars.DIGIT) {
                end = count == i - p ? i + 1 : end;
                signs = 0;
                if (++count > FEW) {
                    return harmless(p);
                }
            } else if (kind >= Chars.UPPER) {
                if (kinds[i - 1] == Chars.DIGIT) {
                    return harmless(p);
                }
                boolean apart = kinds[i - 1] == Chars.BLANK || kinds[i - 1] == Chars.NEWLINE;
                boolean single = !Chars.isWord(kinds[i + 1]);
                boolean spoken = !words.isKnown(i) || isCountedOn(i);
                if (!apart || mayBeDigit(i) || isTimes(c) || spoken || single) {
                    return -1;
                }
                break;
            } else {
                signs++;
                dots += c == '.' ? 1 : 0;
                if (dots > 2 || (c == ':' && chars[i + 1] == ':')) {
                    return -1;
                }
            }
        }
        memory.lastFlags = Words.DIGITS;
        return tape.whole(end);
    }

    /** The end of a date, a time or an amount by its form, or -1. */
    private int harmless(int p) {
        tape.open(p);
        int end = harmless.end(p);
        if (end > 0) {
            memory.lastFlags = Words.DIGITS;
        }
        return end;
    }

    private boolean isCountedOn(int i) {
        return (words.meaning(i) & Words.SPOKEN) != 0 && survey.mayCountOn(words.endOf(i));
    }

    private static boolean isTimes(char c) {
        return c == 'x' || c == 'X' || c == '\u0445' || c == '\u0425';
    }

    /** Whether nothing that was read or asked, or that follows, makes a short number a value. */
    private boolean isQuiet(int p) {
        return ((memory.tight & CUES) == 0 && !memory.within(CUES, p, NEAR))
                && !memory.numberTight
                && !memory.hash
                && !memory.afterValue
                && memory.digitsBefore == 0
                && !memory.cardWithin(p, NEAR)
                && !memory.expiryWithin(p, NEAR)
                && reading.asked == 0
                && reading.orderSuffix.isEmpty()
                && !survey.maySpell(p)
                && !survey.mayTell(p)
                && !survey.mayPlace(p);
    }

    private int sign(int p) {
        char c = chars[p];
        if (Quantities.isMoney(c)) {
            tell();
            memory.lastFlags = Words.CURRENCY;
            return tape.whole(p + 1);
        }
        switch (c) {
            case '[', '#', '+', '(', '@', '{', '<' -> {
                return -1;
            }
            case '.', '\u3002' -> {
                if (kinds[p + 1] <= Chars.NEWLINE || chars[p + 1] == '.') {
                    memory.stop(p);
                }
            }
            case '/', '|', ',' -> {
                tell();
                if (memory.afterValue || memory.isClosed(p) || (c == '/' && memory.loginWithin(p, 40))) {
                    return -1;
                }
            }
            case '?', '!' -> {
                memory.tight = 0;
                memory.afterValue = false;
            }
            case ':', '=' -> {
                tell();
                if (chars[p + 1] == ':'
                        || (memory.lastFlags & (Words.NAMED | Words.HEADER)) != 0
                        || (memory.seen & KEYS) != 0
                        || memory.afterValue) {
                    return -1;
                }
            }
            case '-' -> {
                if ((memory.seen & Words.PASSWORD) != 0) {
                    return -1;
                }
            }
            default -> {}
        }
        return tape.whole(p + 1);
    }

    /** Whether nothing is open or awaited. */
    private boolean isCalm() {
        return memory.open == Memory.CLOSED
                && memory.url == 0
                && memory.expect == 0
                && ((memory.tight | reading.asked) & NAMED) == 0;
    }

    /** Tells the memory of the plain words that were passed. */
    private void tell() {
        if (plain) {
            memory.plainWord();
            plain = false;
        }
    }

    private boolean isDigitBefore(int from, int to) {
        digit = Math.max(digit, from);
        int end = Math.min(to, length);
        while (digit < end && kinds[digit] != Chars.DIGIT) {
            digit++;
        }
        return digit < end;
    }

    /** Whether a word may be a digit: an O, or letters like digits with a digit at them. */
    private boolean isAlike(int p, int end) {
        return mayBeDigit(p) && (chars[p] == 'O' || chars[p] == 'o' || end - p > 1 || chars[end] == ')');
    }

    private boolean mayBeDigit(int p) {
        return Run.alike(chars[p]) != 0 && !(Chars.isWord(kinds[p + 1]) && Run.alike(chars[p + 1]) == 0);
    }

    /** Whether capitals begin a number of letters and digits with blanks in it. */
    private boolean mayBegin(int p, int end) {
        boolean before = kinds[p] == Chars.UPPER && chars[end] == ' ' && kinds[end + 1] == Chars.DIGIT;
        return before && end - p <= 3 && ((end - p == 2 && reading.digits() >= FEW) || (memory.seen & CUES) != 0);
    }

    /** Whether a name may start here that only what follows announces. */
    private boolean mayName(int p) {
        boolean head = kinds[p] == Chars.UPPER && (p == 0 || chars[p - 1] == '\n');
        return reading.mayMean(Words.NAME_AFTER) || (head && (reading.digits() > FEW || reading.mayMean(HEADED)));
    }

    /** Whether a word of one letter has another one behind it, or a digit: a number may be typed sign by sign. */
    private boolean isSingle(int p, int end) {
        if (end > p + 1 || !isDigitBefore(p, p + Tape.REACH)) {
            return false;
        }
        int i = end;
        while (i < end + 3 && i < tape.length() && kinds[i] < Chars.DIGIT) {
            i++;
        }
        boolean next = i > end && kinds[i] >= Chars.DIGIT && kinds[i] <= Chars.LETTER;
        return next && (kinds[i + 1] < Chars.DIGIT || kinds[i + 1] > Chars.LETTER);
    }

    /** Whether the shop's orders have a form and a digit follows. */
    private boolean isForm(int p, int end) {
        return !reading.orderPrefix.isEmpty() && isDigitBefore(p, end + Tape.REACH);
    }

    /** Whether hyphens join plain words to a short one: "est-il", "t-shirt". */
    private boolean isHyphenated(int p, int end) {
        int i = end;
        while (i < p + HYPHENATED && (Chars.isWord(kinds[i]) || (chars[i] == '-' && Chars.isWord(kinds[i + 1])))) {
            i++;
        }
        char c = chars[i];
        boolean stop = (c == '?' || c == '!' || c == ',' || c == '.') && kinds[i + 1] <= Chars.BLANK;
        return (stop || kinds[i] == Chars.BLANK || c == 0)
                && i < p + HYPHENATED
                && !reading.mayMean(Words.PASSWORD | Words.AFTER);
    }

    /** Whether the sign behind a word joins it to what follows. */
    private boolean isJoined(int p, int end) {
        char c = chars[end];
        int kind = kinds[end];
        if (kind == Chars.BLANK || end == length || (c == '-' && isHyphenated(p, end))) {
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

    /** Whether a word is one of several number words, or the month of a birthday. */
    private boolean startsValue(int p, int end, long flags) {
        if ((flags & (Words.SPOKEN | Words.MONTH)) == 0) {
            return false;
        }
        boolean count = (flags & Words.SPOKEN) != 0 && ((memory.tight & CUES) != 0 || reading.asked != 0 || survey.mayCountOn(end));
        return count || reading.isAsked(Words.BIRTH) || memory.within(Words.BIRTH, p, NEAR);
    }

    /** Whether what follows may spell a sign of a mail address. */
    private boolean maySpell(int p, int end) {
        if (!survey.maySpell(p)) {
            return false;
        }
        char c = chars[end];
        if (c == ' ') {
            int next = kinds[end + 1];
            boolean word = next >= Chars.DIGIT && next <= Chars.LETTER;
            return !word || Vocabulary.maySpellSign(chars[end + 1], chars[end + 2]);
        }
        boolean closes = (c == '?' || c == '!' || c == ',' || c == '.')
                && kinds[end + 1] <= Chars.NEWLINE
                && kinds[end + 1] > Chars.OTHER;
        return c != 0 && !closes;
    }
}
