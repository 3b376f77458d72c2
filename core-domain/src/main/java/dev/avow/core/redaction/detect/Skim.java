package dev.avow.core.redaction.detect;

/**
 * The shortcut over what most of a text is: words, short numbers and signs at which no detector can find anything. It does
 * to the memory what the automaton would do; a property test compares both.
 */
final class Skim {

    private static final long NAMED = Words.NAME | Words.ADDRESS;
    private static final long HEADED = Words.ROLE | Words.PHONE | Words.MAIL | Words.AT;
    /** So few digits below a name make a contact of it. */
    private static final int CONTACT = 3;

    private static final long KEYS = Words.PASSWORD | Words.SECRET;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;
    private final WordSteps steps;
    private final Guesses guesses;
    private final ShortNumbers numbers;
    private final Joints joints;
    private final Survey survey;
    private final Rows rows;
    private char[] chars = {};
    private byte[] kinds = {};
    private int length;
    /** Whether the text is known to its end. */
    private boolean surveyed;
    /** From here on there is nothing to be found if the memory is idle. */
    private int quiet;
    /** Where the memory of the sign before is right. */
    private int start;
    /** No digit stands from the first place to the second. */
    private int digitless;

    private int digit;
    /** Whether the text has no word that would need a closer look. */
    private boolean dull;
    /** Whether the shop's orders have a form. */
    private boolean form;
    /** Whether a word was passed that the memory does not know of yet. */
    private boolean plain;
    /** Whether it begins with a capital. */
    private boolean capital;
    /** Whether what was passed last is a value. */
    private boolean found;

    Skim(Detectors all, WordSteps steps) {
        this.reading = all.reading;
        this.guesses = all.guesses;
        this.numbers = new ShortNumbers(all);
        this.joints = new Joints(reading);
        this.survey = reading.survey;
        this.rows = new Rows(reading);
        this.steps = steps;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
    }

    /** A new text was read: what is asked of it once. */
    void begin() {
        surveyed = reading.isSurveyed();
        if (surveyed) {
            chars = tape.chars();
            kinds = tape.kinds();
            digitless = 0;
            digit = survey.firstDigit();
            form = reading.hasForm();
            quiet = form || reading.asked != 0 ? tape.length() : survey.quiet();
            dull = survey.isDull() && reading.asked == 0 && !form;
        }
        found = false;
    }

    /** The first place from a place on where the automaton has to look. */
    int pass(int from) {
        found = false;
        if (!surveyed || tape.isTabbed() || !isClosed()) {
            return from;
        }
        length = tape.length();
        plain = false;
        int p = from;
        int next = from;
        start = from;
        while (next >= 0 && next < length && !found) {
            p = next;
            next = switch (kinds[p]) {
                case Chars.BLANK -> p + 1;
                case Chars.NEWLINE -> line(p);
                case Chars.UPPER, Chars.LOWER, Chars.LETTER -> {
                    int end = word(p);
                    yield end >= 0 && end < length && !found && kinds[end] == Chars.BLANK ? end + 1 : end;
                }
                case Chars.DIGIT -> {
                    meet(p);
                    int end = numbers.end(p);
                    found = numbers.hasFound();
                    yield found ? tape.whole(end) : end;
                }
                case Chars.SOLID -> -1;
                default -> isTold() ? -1 : sign(p);
            };
        }
        if (next >= 0) {
            p = next;
        }
        if (found) {
            return p;
        }
        meet(p);
        return p;
    }

    /** Whether a value ends where the last pass did. */
    boolean hasFound() {
        return found;
    }

    private int line(int p) {
        tell();
        memory.line(p, p > 0 ? chars[p - 1] : memory.previous);
        if (memory.second) {
            tape.open(p);
            rows.line(p);
        }
        return p + 1;
    }

    /** The end of a word that is no value, or of the value that starts at it; -1 if the automaton has to look. */
    private int word(int p) {
        if (!words.isKnown(p)) {
            return -1;
        }
        if (p >= quiet && isIdle()) {
            return length;
        }
        long flags = words.meaning(p);
        int end = words.endOf(p);
        boolean head = p == 0 || kinds[p - 1] == Chars.NEWLINE || reading.asked != 0;
        boolean mail = head || memory.isNear(Memory.MAIL, p, Mails.TOLD) || MailTypos.isOdd(chars[end], chars[end + 1]);
        if ((mail && survey.maySpell(p))
                || mayScatter(p)
                || Masked.mayBegin(chars, p)
                || (memory.isNear(Memory.VOUCHER, p, Vouchers.FAR) && isDigitBefore(p, p + Vouchers.FAR))
                || mayDictate(p, end, flags)
                || (mayName() && Alphabet.isOne(chars, p, lettersEnd(p)))
                || (kinds[end] == Chars.DIGIT && kinds[end - 1] == Chars.DIGIT)) {
            return -1;
        }
        boolean told = isTold();
        if ((!dull || told) && (isAlike(p, end) || joints.isJoined(p, end) || isForm(p, end))) {
            return -1;
        }
        int asks = asks(p, end, flags);
        if (told) {
            asks |= WordSteps.NAMED | WordSteps.PLACED;
        }
        return asks != 0 ? asked(p, end, flags, asks) : passed(p, end, flags);
    }

    /** What may be found at a word. */
    private int asks(int p, int end, long flags) {
        int asks = startsValue(p, end, flags) ? WordSteps.COUNTED : 0;
        if (kinds[p] <= Chars.LOWER && mayName(p)) {
            asks |= WordSteps.NAMED;
        }
        if (mayBegin(p, end) || ((!dull || kinds[p] != Chars.UPPER) && mayLead(p, end))) {
            asks |= WordSteps.LETTERED;
        }
        if (isSingle(p, end)) {
            asks |= WordSteps.SINGLE;
        }
        if (!dull) {
            asks |= maySpell(p, end) ? WordSteps.SPELLED : 0;
            asks |= mayPlace(p, end, flags) ? WordSteps.PLACED : 0;
        }
        return asks;
    }

    /** The end of the value that starts at a word, or else of the word; only what may find something is asked. */
    private int asked(int p, int end, long flags, int asks) {
        if (chars[end] == '-') {
            return -1;
        }
        meet(p);
        tape.open(p);
        int all = kinds[end + 1] == Chars.DIGIT ? asks | WordSteps.LETTERED : asks;
        int to = steps.counted(p, flags);
        to = to > 0 ? to : steps.personal(p, end, flags, all);
        found = to > 0;
        return found ? tape.whole(to) : passed(p, end, flags);
    }

    /** Whether capitals may be the first part of an announced code. */
    private boolean mayScatter(int p) {
        boolean announced = reading.asked != 0 || (!plain && (memory.hash || (memory.tight & Words.IDS) != 0));
        return announced && (!Chars.isWord(kinds[p + 1]) || (kinds[p] == Chars.UPPER && mayBeCode(p)));
    }

    /** Whether a word may be the first part of an announced number that is told in letters and number words. */
    private boolean mayDictate(int p, int end, long flags) {
        boolean told = (memory.seen & Words.IDS) != 0 || memory.numberTight || memory.hash || memory.afterValue;
        if (!told && reading.asked == 0) {
            return false;
        }
        if (end <= p + SpacedIds.LETTERS && Stretched.isJoint(chars[end]) && Chars.isWord(kinds[end + 1])) {
            return isNumber(end + 1) || !Chars.isWord(kinds[end + 2]);
        }
        boolean spoken = (flags & Words.SPOKEN) != 0;
        boolean letters = end == p + 1 || DictatedPart.mayBegin(chars, kinds, p);
        if (!spoken
                && !(letters
                        && (reading.mayGoOn(p)
                                ? isShort(p, DictatedPart.PREFIX)
                                : isSingle(p, end) || steps.dictation.isNamed(p)))) {
            return false;
        }
        tell();
        return steps.dictation.isNear(p) || steps.dictation.isAnnounced(p);
    }

    /** Whether a word for a letter may be the first part of a number. */
    private boolean mayName() {
        return reading.asked != 0 || (!plain && (memory.tight & Words.IDS) != 0);
    }

    private int lettersEnd(int p) {
        int end = p;
        while (Chars.isWord(kinds[end])) {
            end++;
        }
        return end;
    }

    /** Whether a number word follows a word, so that a cue may be glued to the first part of a number. */
    private boolean mayGlue(int end) {
        if (!reading.mayMean(Words.SPOKEN)) {
            return false;
        }
        int next = end;
        while (next < end + DictatedPart.SIGNS && DictatedPart.isSign(chars[next])) {
            next++;
        }
        return next > end && Chars.isLetter(kinds[next]) && isNumber(next);
    }

    private boolean isNumber(int p) {
        return !words.isKnown(p) || (words.meaning(p) & Words.SPOKEN) != 0;
    }

    /** Whether what begins with a capital may be letters of a code: more capitals, or so few letters that they are no word. */
    private boolean mayBeCode(int p) {
        return kinds[p + 1] == Chars.UPPER || isShort(p, Scattered.LETTERS);
    }

    /** Whether letters are so few that they are no word: of "C'EST" the first one. */
    private boolean isShort(int p, int letters) {
        int i = p;
        while (i <= p + letters && Chars.isWord(kinds[i])) {
            i++;
        }
        return i <= p + letters;
    }

    private int passed(int p, int end, long flags) {
        if (flags != 0) {
            meet(p);
            if ((flags & (Words.ORDER | Words.NUMBER)) != 0 && Rows.mayPart(chars[end], chars[end + 1])) {
                tape.open(p);
            }
            steps.remember(WordSteps.announced(flags, chars[end]), p, end);
            return memory.expect == 0 ? end : stop(end);
        }
        if (end > p + SpacedIds.LETTERS && mayGlue(end)) {
            return -1;
        }
        if (isDigitBefore(end, end + Guesses.REACH) && Guesses.mayMean(chars, p, end)) {
            tape.open(p);
            if (guesses.meaning(p, end) != 0) {
                return -1;
            }
        }
        plain = true;
        capital = kinds[p] == Chars.UPPER;
        return end;
    }

    /** The word was passed, and something is awaited now: the automaton takes over behind it. */
    private int stop(int end) {
        length = end;
        return end;
    }

    private int sign(int p) {
        char c = chars[p];
        if (Quantities.isMoney(c)) {
            tell();
            memory.lastFlags = Words.CURRENCY;
            return tape.whole(p + 1);
        }
        switch (c) {
            case '[', '+', '\u00A7', '*', '\u2022', '\u25CF', '\u00B7' -> {
                return -1;
            }
            case '#' -> {
                tell();
                tape.open(p);
                memory.hash = reading.isHash(p);
            }
            case '.', '\u3002' -> {
                if ((kinds[p + 1] <= Chars.NEWLINE && chars[p + 1] != ',') || chars[p + 1] == '.') {
                    memory.stop(p);
                }
            }
            case '\u2013', '\u2014' -> {
                if (maySign(p, c)) {
                    return -1;
                }
            }
            case '/', '|', ',' -> {
                tell();
                if (c == '|') {
                    memory.bar(p, p > 0 ? chars[p - 1] : memory.previous);
                }
                if (memory.afterValue
                        || maySign(p, c)
                        || memory.isClosed(p)
                        || memory.isOwn(p)
                        || (c == '/' && memory.isNear(Memory.LOGIN, p, 40))) {
                    return -1;
                }
            }
            case '?', '!' -> {
                tell();
                memory.exclaim(p);
            }
            case ':', '=' -> {
                tell();
                if (chars[p + 1] == ':'
                        || memory.isNear(Memory.ASKED, p, Memory.SPEAKER)
                        || memory.isNameTold(p)
                        || (memory.lastFlags & (Words.NAMED | Words.HEADER)) != 0
                        || (memory.seen & KEYS) != 0
                        || memory.afterValue) {
                    return -1;
                }
            }
            case '-', '(' -> {
                if ((memory.seen & Words.PASSWORD) != 0 || (c == '-' && maySign(p, c))) {
                    return -1;
                }
            }
            default -> {}
        }
        return tape.whole(p + 1);
    }

    private boolean maySign(int p, char c) {
        return kinds[p + 1] == Chars.UPPER
                && Names.mayBeSigned(p == 0 ? memory.previous : chars[p - 1], c, kinds[p + 1]);
    }

    /** Whether nothing is open or awaited. */
    private boolean isClosed() {
        return memory.open == Memory.CLOSED && memory.url == 0 && memory.expect == 0 && (reading.asked & NAMED) == 0;
    }

    /** Whether nothing that was read announces anything that is to come. */
    private boolean isIdle() {
        return (plain || (memory.tight == 0 && !memory.hash && !memory.afterValue))
                && memory.digitsBefore == 0
                && (memory.seen & KEYS) == 0;
    }

    /** Whether a name or an address was announced right before. */
    private boolean isTold() {
        return !plain && (memory.tight & NAMED) != 0;
    }

    /** Brings the memory up to a place. */
    private void meet(int p) {
        tell();
        if (p > start) {
            memory.previous = chars[p - 1];
        }
    }

    /** Tells the memory of the plain words that were passed. */
    private void tell() {
        if (plain) {
            memory.plainWord(capital);
            plain = false;
        }
    }

    private boolean isDigitBefore(int from, int to) {
        if (from < digitless || from > digit) {
            digitless = from;
            digit = from;
        }
        int end = Math.min(to, length);
        while (digit < end && kinds[digit] != Chars.DIGIT) {
            digit++;
        }
        return digit < end;
    }

    /** Whether a word may be a digit: an O, or letters like digits with a digit at them. */
    private boolean isAlike(int p, int end) {
        return Run.areAlike(chars, kinds, p)
                && (chars[p] == 'O' || chars[p] == 'o' || end - p > 1 || chars[end] == ')');
    }

    /** Whether capitals begin a number of letters and digits with blanks in it. */
    private boolean mayBegin(int p, int end) {
        boolean before = chars[end] == ' ' && kinds[end + 1] == Chars.DIGIT;
        boolean account = end - p == 2 && (memory.seen & Words.ACCOUNT) != 0;
        return before
                && (kinds[p] == Chars.UPPER || account)
                && end - p <= SpacedIds.LETTERS
                && ((end - p == 2 && reading.digits() >= ShortNumbers.FEW)
                        || (memory.seen & ShortNumbers.CUES) != 0
                        || memory.numberTight
                        || memory.afterValue
                        || Prefixes.isPurchase(chars, p)
                        || memory.isNear(Memory.LOOKED, p, ShortNumbers.NEAR)
                        || survey.mayTell(p));
    }

    /** Whether a few small letters with digits behind them may be the first part of an order's number. */
    private boolean mayLead(int p, int end) {
        return chars[end] == ' '
                && kinds[end + 1] == Chars.DIGIT
                && end - p <= SpacedIds.LETTERS
                && (words.meaning(p) == 0 || (end == p + 2 && SpacedIds.mayAnnounce(memory, words.meaning(p))));
    }

    /** Whether a name may start here that only what follows announces. */
    private boolean mayName(int p) {
        boolean head = kinds[p] == Chars.UPPER && (p == 0 || chars[p - 1] == '\n');
        return reading.mayMean(Words.NAME_AFTER)
                || (kinds[p] == Chars.UPPER && survey.maySpell(p))
                || (kinds[p] == Chars.UPPER
                        && !plain
                        && ((memory.afterValue && memory.valueKind == Kinds.PHONE)
                                || (memory.lastFlags & Words.GREETING) != 0))
                || (head && (reading.mayMean(HEADED) || (reading.digits() >= CONTACT && isNumberBelow(p))));
    }

    /** Whether the next line begins with what may be a telephone number. */
    private boolean isNumberBelow(int p) {
        int end = Math.min(p + Tape.REACH, length) - 1;
        int i = p;
        while (i < end && kinds[i] != Chars.NEWLINE) {
            i++;
        }
        return i < end && (kinds[i + 1] == Chars.DIGIT || chars[i + 1] == '+' || chars[i + 1] == '(');
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

    /** Whether an address may begin with a word that nothing announces. */
    private boolean mayPlace(int p, int end, long flags) {
        boolean none = kinds[p] == Chars.LOWER && end > p + 1 && Streets.isNoName(flags, end - p);
        return !none && isDigitBefore(p, p + Addresses.REACH) && reading.mayPlace(p);
    }

    /** Whether the shop's orders have a form and a digit follows. */
    private boolean isForm(int p, int end) {
        return form && isDigitBefore(p, end + Tape.REACH);
    }

    /** Whether a word is one of several number words, or the month of a birthday. */
    private boolean startsValue(int p, int end, long flags) {
        if ((flags & (Words.SPOKEN | Words.MONTH)) == 0) {
            return false;
        }
        boolean told = (memory.tight & ShortNumbers.CUES) != 0 || reading.asked != 0;
        boolean count = (flags & Words.SPOKEN) != 0 && (told || survey.mayCountOn(end));
        return count || reading.isAsked(Words.BIRTH) || memory.within(Words.BIRTH, p, ShortNumbers.NEAR);
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
            boolean typed = word && end == p + 1 && kinds[end + 2] == Chars.BLANK;
            return !word || typed || isDotted(p) || next == Chars.DIGIT || words.maySign(end + 1);
        }
        boolean closes = (c == '?' || c == '!' || c == ',' || c == '.')
                && kinds[end + 1] <= Chars.NEWLINE
                && kinds[end + 1] > Chars.OTHER;
        return c != 0 && (!closes || isDotted(p));
    }

    /** "Art.nr": a phrase with a dot may be the first part of an address. */
    private boolean isDotted(int p) {
        int dot = lettersEnd(p);
        return chars[dot] == '.' && Chars.isWord(kinds[dot + 1]);
    }
}
