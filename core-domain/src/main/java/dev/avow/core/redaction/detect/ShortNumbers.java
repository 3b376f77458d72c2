package dev.avow.core.redaction.detect;

/** The numbers that are passed without a look at all that a number may be: nothing announces them, and they are short. */
final class ShortNumbers {

    /** Cues that announce something that would be a value. */
    static final long CUES = Words.ALL_CUES & ~(Words.PRODUCT | Words.VERSION);
    /** The same from afar: a name right before a number is not of it. */
    private static final long FAR = CUES & ~Words.NAME;
    /** Cues that announce even two or three digits from afar. */
    private static final long DATED = Words.BIRTH | Words.CARD | Words.CVC;
    /** So many digits by themselves are too few for anything else. */
    private static final int LONE = 3;
    /** So long is a word that joins digits and number words: "and". */
    private static final int AND = 3;
    /** So long is a unit that is glued to a number at most. */
    private static final int UNIT = 2;
    /** So far behind a cue a number is still announced by it. */
    static final int NEAR = 60;
    /** So many digits near each other are too few for a number that nobody announced. */
    static final int FEW = 6;

    /** So many digits may be a long number with a number word of two or three digits behind them. */
    private static final int COUNTED = FEW - 2;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;
    private final Survey survey;
    private final Harmless harmless;
    private final Addresses addresses;
    private boolean found;

    ShortNumbers(Detectors all) {
        this.reading = all.reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
        this.survey = reading.survey;
        this.harmless = all.harmless;
        this.addresses = all.addresses;
    }

    /** The end of a short number that nothing announces and that nothing joins to more, or of an address that it begins; or -1. */
    int end(int p) {
        char[] chars = tape.chars();
        byte[] kinds = tape.kinds();
        found = false;
        if (!isQuiet(p)) {
            return -1;
        }
        if (survey.mayPlace(p)) {
            tape.open(p);
            int address = addresses.fromNumber(p);
            found = address > 0;
            if (found || !isLone(p)) {
                return found ? address : harmless(p);
            }
        }
        int end = p;
        int count = 0;
        int signs = 0;
        int dots = 0;
        for (int i = p; i < tape.length() && signs <= Run.MOST; i++) {
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
                boolean spoken = !words.isKnown(i) || isCountedOn(i, count);
                boolean single = !Chars.isWord(kinds[i + 1]);
                if (!apart || Run.areAlike(chars, kinds, i) || isTimes(c) || single || isCode(kinds, i)) {
                    return -1;
                }
                if (spoken) {
                    return harmless(p);
                }
                break;
            } else {
                if (Masked.mayBegin(chars, i)) {
                    return -1;
                }
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

    /** Whether the last number began an address, which ended there. */
    boolean hasFound() {
        return found;
    }

    /** Whether digits are glued to letters behind them. */
    private static boolean isCode(byte[] kinds, int from) {
        int i = from;
        while (Chars.isWord(kinds[i])) {
            i++;
        }
        return kinds[i] == Chars.DIGIT;
    }

    /** The end of a date, a time or an amount by its form, or of a few digits with their unit; or -1. */
    private int harmless(int p) {
        tape.open(p);
        int end = harmless.end(p);
        if (end > 0) {
            memory.lastFlags = Words.DIGITS;
            return end;
        }
        int unit = tape.digitsEnd(p);
        if (unit > p + LONE || !isUnit(unit)) {
            return -1;
        }
        memory.plainWord();
        return words.endOf(unit);
    }

    /** Whether a small unit stands alone behind digits: "2m x 3m". */
    private boolean isUnit(int p) {
        char[] chars = tape.chars();
        byte[] kinds = tape.kinds();
        if (kinds[p] != Chars.LOWER || !words.isKnown(p) || (words.meaning(p) & Words.UNIT) == 0) {
            return false;
        }
        int end = words.endOf(p);
        char c = chars[end];
        boolean closes = (c == ',' || c == '?') && kinds[end + 1] == Chars.BLANK;
        return end <= p + UNIT
                && (words.meaning(p) & Words.BRIDGE) == 0
                && (kinds[end] == Chars.BLANK || closes)
                && !Run.areAlike(chars, kinds, p);
    }

    /** Whether a few digits are glued to a unit that stands alone. */
    private boolean isMeasure(int p) {
        int unit = digitsEnd(p);
        return unit <= p + LONE && isUnit(unit);
    }

    /** Whether a number word goes on with the digits: alone too, where it makes a long number of them. */
    private boolean isCountedOn(int i, int count) {
        boolean number = (words.meaning(i) & Words.SPOKEN) != 0;
        boolean joins = number || words.endOf(i) - i <= AND;
        return (number && count >= COUNTED) || (joins && survey.mayCountOn(words.endOf(i)));
    }

    /** Whether at most three digits stand by themselves: only what is right before or behind them announces those. */
    private boolean isLone(int p) {
        byte[] kinds = tape.kinds();
        int end = digitsEnd(p);
        int i = end;
        while (i < tape.length() && i <= end + Run.MOST && kinds[i] < Chars.DIGIT) {
            i++;
        }
        return end <= p + LONE && (i == tape.length() || (kinds[i] != Chars.DIGIT && i > end));
    }

    /** Whether so many digits stand by themselves that they may be an order's number, and a word follows that says what became of it. */
    private boolean mayArrive(int p) {
        int end = digitsEnd(p);
        return end > p + LONE && survey.mayArrive(end);
    }

    private int digitsEnd(int p) {
        byte[] kinds = tape.kinds();
        int end = p;
        while (kinds[end] == Chars.DIGIT) {
            end++;
        }
        return end;
    }

    private static boolean isTimes(char c) {
        return c == 'x' || c == 'X' || c == '\u0445' || c == '\u0425';
    }

    /** Whether nothing that was read or asked, or that follows, makes a short number a value. */
    private boolean isQuiet(int p) {
        return (memory.tight & CUES) == 0
                && !(isLone(p)
                        ? memory.within(DATED, p, NEAR) || survey.mayTellShort(p)
                        : memory.within(FAR, p, NEAR)
                                || memory.isListed(p)
                                || memory.isAfterOrder(p)
                                || memory.isAfterPhone(p)
                                || survey.mayTell(p)
                                || mayArrive(p))
                && !memory.numberTight
                && ((memory.lastFlags & Words.EXTENSION) == 0 || isMeasure(p))
                && !memory.hash
                && memory.column == 0
                && !memory.afterValue
                && memory.digitsBefore == 0
                && !memory.isNear(Memory.CARD, p, NEAR)
                && !memory.isNear(Memory.EXPIRY, p, NEAR)
                && !memory.isLooked(p)
                && !Purchases.mayBe(memory, p)
                && !memory.isNear(Memory.NET, p, NEAR)
                && !memory.isNear(Memory.VOUCHER, p, Vouchers.FAR)
                && reading.asked == 0
                && !reading.hasForm()
                && !mayPause(p)
                && !maySpell(p)
                && !survey.mayJoin(p);
    }

    /** Whether these may be the first digits of a telephone, behind which somebody stops to think. */
    private boolean mayPause(int p) {
        return tape.chars()[p] == '0' && reading.digits() >= DigitSteps.WHOLE;
    }

    /** Whether a mail address may begin here: of what is behind the numbers and signs only a sign or a word for one goes on. */
    private boolean maySpell(int p) {
        if (!survey.maySpell(p)) {
            return false;
        }
        char[] chars = tape.chars();
        byte[] kinds = tape.kinds();
        int i = p;
        while (i < tape.length() && kinds[i] < Chars.UPPER) {
            boolean apart = chars[i] == '.' && kinds[i - 1] == Chars.BLANK;
            if (apart || Mails.isSign(chars[i], kinds[i + 1])) {
                return true;
            }
            i++;
        }
        if (i < tape.length() && kinds[i - 1] != Chars.BLANK && kinds[i - 1] != Chars.NEWLINE) {
            while (kinds[i] >= Chars.DIGIT && kinds[i] <= Chars.LETTER) {
                i++;
            }
            if (kinds[i++] != Chars.BLANK) {
                return true;
            }
        }
        return i < tape.length() && words.maySign(i);
    }
}
