package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** What a step does at a letter. */
final class WordSteps {

    /** What may be found at a word by itself: number words and months; */
    static final int COUNTED = 1;
    /** a mail address in words; */
    static final int SPELLED = 1 << 1;
    /** a number that is typed sign by sign; */
    static final int SINGLE = 1 << 2;
    /** a name; */
    static final int NAMED = 1 << 3;
    /** an address; */
    static final int PLACED = 1 << 4;
    /** letters with the digits of a number behind a blank. */
    static final int LETTERED = 1 << 5;

    private static final int ANYTHING = -1;

    /** So many small letters may begin an order's number. */
    static final int LETTERS = 4;

    /** So short is no cue that is glued to a word, */
    private static final int CUE = 3;
    /** nor that word. */
    private static final int SHORT = 3;

    /** So many digits are a number where a word for an order is glued to them. */
    private static final int FIGURES = 5;
    /** Of a word such as "refund" only the first of these is meant. */
    private static final long PAID = Words.LOOKED | Words.BRIDGE | Words.PRODUCT | Words.SHELF;

    /** "Ecco" is a maker, and "here is" in an answer. */
    private static final long HERE = Words.MAKER | Words.BRIDGE;

    /** The number of a tax payer in Italy, with blanks: "BNCLCU 70L16 L219 Z". */
    private static final String FISCAL = "LLLLLL DDLDD LDDD L";
    /** That of a part of a car: "A 205 830 00 18". */
    private static final String PART = "L DDD DDD DD DD";
    /** That of somebody insured in the United Kingdom, with one blank less than usual: "JK12 98 26 A". */
    private static final String INSURANCE = "LLDD DD DD L";

    /** So far behind a word for a card of identity its number stands. */
    private static final int INTRODUCED = 24;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Urls urls;
    private final Mails mails;
    private final Nets nets;
    private final Ibans ibans;
    private final Secrets secrets;
    private final Tokens tokens;
    private final Numbers numbers;
    private final Spoken spoken;
    private final Persons persons;
    private final Names names;
    private final Addresses addresses;
    private final Solids solids;
    private final Guesses guesses;
    private final Singles singles;
    private final Forms forms;
    private final Scattered scattered;
    final Dictation dictation;
    private final Leet leet;
    private final Prefixes prefixes;
    private final Spelled spelled;
    private final LetterCodes codes;
    private final Broken broken;
    private final Stretched stretched;
    private final Behind behind;
    private final Rows rows;
    private final Masked masked;
    private final Vouchers vouchers;

    WordSteps(Detectors all) {
        this.reading = all.reading;
        this.tape = all.reading.tape;
        this.memory = all.reading.memory;
        this.urls = all.urls;
        this.mails = all.mails;
        this.nets = all.nets;
        this.ibans = all.ibans;
        this.secrets = all.secrets;
        this.tokens = all.tokens;
        this.numbers = all.numbers;
        this.spoken = all.spoken;
        this.persons = all.persons;
        this.names = all.names;
        this.addresses = all.addresses;
        this.solids = all.solids;
        this.guesses = all.guesses;
        this.singles = all.singles;
        this.forms = all.forms;
        this.scattered = all.scattered;
        this.dictation = all.dictation;
        this.behind = all.behind;
        this.rows = new Rows(all.reading);
        this.masked = all.masked;
        this.vouchers = all.vouchers;
        this.leet = new Leet(tape);
        this.prefixes = new Prefixes(reading, tokens, all.behind, new Quantities(reading));
        this.spelled = new Spelled(reading, spoken, numbers);
        this.codes = new LetterCodes(reading);
        this.broken = new Broken(reading, new Quantities(reading));
        this.stretched = new Stretched(reading);
    }

    int word(int p) {
        long flags = reading.words.match(p);
        int end = lettersEnd(p, reading.words.end());
        int first = end;
        char next = tape.at(first);
        char c = tape.at(p);
        boolean hides = (c == 'x' || c == 'X') && (end > p + 1 || tape.isDigit(end));
        int hidden = hides ? masked.at(p) : -1;
        hidden = hidden > 0 ? hidden : vouchers.at(p);
        if (hidden > 0) {
            return hidden;
        }
        if (isAlike(c, p, end) && mayCount(p)) {
            int to = numbers.at(p);
            if (to > 0) {
                return to;
            }
        }
        int card = c <= 'Z' && end <= p + 2 && next >= '0' && next <= '9' ? bracketed(p) : -1;
        if (card > 0) {
            return card;
        }
        int form = reading.hasForm() ? forms.at(p) : -1;
        form = form > 0 ? form : dictation.at(p);
        if (form > 0) {
            return form;
        }
        if (tape.kind(p) == Chars.UPPER && (memory.tight != 0 || memory.hash || reading.asked != 0)) {
            int to = scattered.at(p);
            to = to > 0 ? to : broken.at(p);
            if (to > 0) {
                return to;
            }
        }
        int typed = first == end ? mails.typos.parted(p, end, next, flags) : -1;
        if (typed > 0) {
            return typed;
        }
        int mailed = next == '.' && first > p + 1 ? mails.typos.glued(p) : -1;
        if (mailed > 0) {
            return mailed;
        }
        if (isComposite(next, first) && tape.kind(first - 1) != Chars.SOLID && memory.base + first > memory.dull) {
            int to = composite(p, first, flags);
            if (to > p) {
                return to;
            }
            memory.dull = memory.base + dullEnd(first);
        }
        int value = counted(p, flags);
        value = value > 0 ? value : personal(p, end, flags, ANYTHING);
        if (value > 0) {
            return value;
        }
        int glued = flags == 0 && dictation.isLed(end) ? gluedToWord(p, end) : -1;
        if (glued > 0) {
            return glued;
        }
        long guess = flags == 0 ? guesses.meaning(p, end) : 0;
        remember(announced(flags | guess, tape.at(end)), p, end);
        memory.named |= (flags | guess) == 0 && tape.kind(p) == Chars.UPPER;
        memory.verb |= (guess & Words.ORDER) != 0;
        return tape.kind(end) == Chars.BLANK && !tape.isTab(end) ? end + 1 : end;
    }

    /** "cvv222" is "cvv" and digits, though "cvv2" is a word too. */
    private int lettersEnd(int p, int end) {
        return tape.isDigit(end) && tape.isDigit(end - 1) ? tape.wordEnd(p) : end;
    }

    /** O, o, l, I where a digit belongs: the word has nothing else, or digits follow. */
    boolean isAlike(char c, int p, int end) {
        if (c != 'O' && c != 'o' && c != 'l' && c != 'I') {
            return false;
        }
        int token = tape.tokenEnd(end);
        boolean digit = false;
        for (int i = p; i < token; i++) {
            boolean figure = tape.isDigit(i);
            digit |= figure;
            if (!figure && Run.alike(tape.at(i)) == 0) {
                return false;
            }
        }
        char next = tape.at(token);
        boolean bracket = memory.previous == '(' && next == ')';
        boolean alone = token == p + 1 && !memory.hash && !Gaps.isAny(next);
        return digit || bracket || ((c == 'O' || c == 'o') && !alone);
    }

    /** Whether a letter that looks like a digit may be one of a number: by itself only if a digit follows, or behind "order #". */
    private boolean mayCount(int p) {
        return !reading.isSurveyed()
                || tape.isWordOrDigit(p + 1)
                || tape.hasDigit(p, Tape.REACH)
                || (memory.hash && (memory.isTight(Words.ORDER, p) || reading.isAsked(Words.ORDER)));
    }

    /** The end of a number in words that starts at a word, or -1. */
    int counted(int p, long flags) {
        if ((flags & Words.SPOKEN) == 0) {
            return -1;
        }
        int to = nets.hidden(p);
        return to > 0 ? to : spoken.at(p);
    }

    /** The end of what else starts at a word by itself, nothing joined to it; or -1. Only what may be there is asked. */
    int personal(int p, int end, long flags, int asks) {
        int to = (asks & SPELLED) != 0 ? mails.spelled(p, end) : -1;
        if (to < 0 && end == p + 1 && (asks & (SPELLED | SINGLE)) != 0) {
            to = mails.typed(p);
            to = to > 0 ? to : singles.at(p);
        }
        to = to > 0 || (end > p + LETTERS && !spelled.mayBegin(p, end)) ? to : spelled.at(p);
        to = to > 0 ? to : codes.at(p, flags);
        if (to > 0) {
            return to;
        }
        if ((flags & Words.MONTH) != 0 && (asks & COUNTED) != 0) {
            to = persons.month(p, end);
        }
        to = to > 0 || (asks & NAMED) == 0 ? to : names.at(p);
        to = to > 0 || (asks & PLACED) == 0 ? to : addresses.fromWord(p, flags, end);
        to = to > 0 || end != p + 6 ? to : shaped(p, FISCAL);
        return to > 0 || (asks & LETTERED) == 0 ? to : spacedId(p, end, flags);
    }

    /** "GB29 NWBK ..." without digits at the second letter, "AB 123456" behind a cue. */
    int spacedId(int p, int end, long flags) {
        int part = end == p + 1 && reading.mayMean(Words.PRODUCT | Words.SHELF) ? part(p) : -1;
        if (part > 0) {
            return part;
        }
        boolean odd = end - p == 2 && Gaps.isOdd(tape.at(end)) && (memory.tight != 0 || reading.asked != 0);
        boolean small = tape.kind(p) == Chars.LOWER && (flags == 0 || isAnnounced(p, end, flags)) && isPrefix(p, end);
        boolean capital = (tape.kind(p) == Chars.UPPER && (end < p + LETTERS || tape.kind(p + 1) == Chars.UPPER))
                || (end - p == 2 && memory.isTight(Words.ACCOUNT, p))
                || small;
        if (end - p > LETTERS || !capital || (tape.at(end) != ' ' && !odd)) {
            return -1;
        }
        if (!tape.isDigit(end + 1)) {
            return tape.kind(p) == Chars.UPPER && end > p + 1 && !odd ? prefixes.joined(p, end, flags) : -1;
        }
        if (end - p == 2) {
            int iban = ibans.at(p);
            if (iban > 0 || (tape.kind(p) != Chars.UPPER && !small)) {
                return iban;
            }
        }
        int digits = digitsEnd(end + 1);
        while ((tape.at(digits) == '/' || tape.at(digits) == '-') && tape.isDigit(digits + 1) && digits < p + 16) {
            digits = tape.digitsEnd(digits + 1);
        }
        int parcel = end - p == 2 ? spacedParcel(end) : -1;
        if (parcel > 0 || odd) {
            return parcel > 0 ? reading.hit(EntityKind.PARCEL_NUMBER, p, parcel, reading.plain(p, parcel)) : -1;
        }
        boolean nino = end - p == 2
                && digits == end + 3
                && tape.at(digits) == ' '
                && tape.digitsEnd(digits + 1) == digits + 3
                && tape.at(digits + 3) == ' '
                && tape.digitsEnd(digits + 4) == digits + 6
                && tape.at(digits + 6) == ' '
                && tape.kind(digits + 7) == Chars.UPPER;
        boolean solid = end - p == 2
                && digits == end + 7
                && (tape.at(digits) == ' ' || tape.at(digits) == '-')
                && tape.kind(digits + 1) == Chars.UPPER
                && !tape.isWordOrDigit(digits + 2)
                && (flags & Words.UNIT) == 0
                && memory.isTight(Words.NATIONAL_ID, p);
        if (solid) {
            return reading.hit(EntityKind.NATIONAL_ID, p, digits + 2, reading.plain(p, digits + 2));
        }
        if (nino) {
            return reading.hit(EntityKind.NATIONAL_ID, p, digits + 8, reading.plain(p, digits + 8));
        }
        return prefixes.at(p, end, digits, flags, small);
    }

    /** "A 205 830 00 18": the number of a part of one maker of cars where goods are spoken of, with its colour or without; its end, or -1. */
    private int part(int p) {
        boolean told = reading.asked != 0
                || memory.hash
                || memory.numberTight
                || memory.within(Fits.PERSONAL, p, Articles.FAR);
        if (tape.at(p) != 'A' || told || !isShaped(p, PART)) {
            return -1;
        }
        int end = p + PART.length();
        int colour = tape.at(end) == ' ' && tape.digitsEnd(end + 1) == end + 5 ? end + 5 : end;
        boolean goods =
                memory.isOnGoods(p) || memory.isWanted(p) || behind.isFollowed(colour, Words.PRODUCT | Words.SHELF, 2);
        if (!goods || tape.isWordOrDigit(colour) || (tape.at(colour) == ' ' && tape.isDigit(colour + 1))) {
            return -1;
        }
        memory.plainWord();
        memory.lastFlags = Words.DIGITS;
        memory.article(colour, 0);
        return colour;
    }

    /** "Order ab 48213", "order number kr 48213": letters that mean something elsewhere, between a word for an order and a number that is no round one. */
    private boolean isAnnounced(int p, int end, long flags) {
        if (end != p + 2 || !mayAnnounce(memory, flags)) {
            return false;
        }
        boolean amount = (flags & Words.AMOUNT) != 0
                && (flags & ~(Words.AMOUNT | Words.DOMAIN)) == 0
                && (memory.isTight(Words.ORDER, p) || memory.isLookedUp(p));
        if (!amount && !Prefixes.isTold(memory, p, flags)) {
            return false;
        }
        int to = tape.digitsEnd(end + 1);
        return to > end + LETTERS + 1 && !(tape.at(to - 1) == '0' && tape.at(to - 2) == '0');
    }

    /** Whether two small letters with such a meaning may begin a number all the same. */
    static boolean mayAnnounce(Memory memory, long flags) {
        return (flags & Words.AMOUNT) != 0 || ((memory.tight & Words.ORDER) != 0 && (flags & Prefixes.JOINED) == 0);
    }

    /** The end of digits, an O or l between two of them being one. */
    private int digitsEnd(int from) {
        int i = tape.digitsEnd(from);
        while (Run.alike(tape.at(i)) != 0 && tape.isDigit(i + 1)) {
            i = tape.digitsEnd(i + 1);
        }
        return i;
    }

    /** "BK1 904 94": a letter or two and a digit begin a number with blanks in it; its end, or -1. */
    private int parted(int p) {
        int end = tape.tokenEnd(p);
        boolean first = tape.kind(p) == Chars.UPPER
                && tape.kind(p + 1) != Chars.LOWER
                && tape.isDigit(end - 1)
                && end <= p + LETTERS;
        boolean more = first && tape.at(end) == ' ' && tape.isDigit(end + 1);
        return more ? prefixes.at(p, end, tape.digitsEnd(end + 1), 0, false) : -1;
    }

    /** Whether a few small letters are more likely a prefix than a word: two of them, or more without a vowel. */
    private boolean isPrefix(int p, int end) {
        for (int i = p; i < end; i++) {
            char c = Chars.fold(tape.at(i));
            boolean vowel = "aeiouy".indexOf(c) >= 0 && end > p + 2;
            if (vowel || c < 'a' || c > 'z') {
                return false;
            }
        }
        return end >= p + 2 && end <= p + LETTERS;
    }

    /** The end of a number of a person that has such letters, digits and blanks, or -1. */
    private int shaped(int p, String shape) {
        int end = p + shape.length();
        return !isShaped(p, shape) || tape.isWordOrDigit(end)
                ? -1
                : reading.hit(EntityKind.NATIONAL_ID, p, end, reading.plain(p, end));
    }

    /** "A123456(3)": an identity card of Hong Kong, told as one or with the right check digit; its end, or -1. */
    private int bracketed(int p) {
        int digits = tape.isWord(p + 1) ? p + 2 : p + 1;
        int end = digits + 9;
        boolean shaped = tape.kind(p) == Chars.UPPER
                && tape.at(digits + 6) == '('
                && tape.at(digits + 8) == ')'
                && tape.digitsEnd(digits) == digits + 6
                && (tape.isDigit(digits + 7) || tape.at(digits + 7) == 'A')
                && !tape.isWordOrDigit(end);
        if (!shaped || !(memory.within(Words.NATIONAL_ID, p, INTRODUCED) || isChecked(p, digits))) {
            return -1;
        }
        return reading.hit(EntityKind.NATIONAL_ID, p, end, reading.plain(p, end));
    }

    /** Whether the digit in the brackets is the check digit of the letters and digits before it. */
    private boolean isChecked(int p, int digits) {
        int sum = digits == p + 1 ? 36 * 9 : 0;
        for (int i = p; i < digits + 6; i++) {
            int value = i < digits ? Chars.fold(tape.at(i)) - 'a' + 10 : tape.value(i, i + 1);
            sum += value * (digits + 7 - i);
        }
        int check = tape.isDigit(digits + 7) ? tape.value(digits + 7, digits + 8) : 10;
        return (sum + check) % 11 == 0;
    }

    private boolean isShaped(int p, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char c = shape.charAt(i);
            boolean fits = c == ' ' ? tape.at(p + i) == ' ' : c == 'D' ? tape.isDigit(p + i) : tape.isWord(p + i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** "RR 123 456 785 RO" behind its first letters; the end, or -1. */
    private int spacedParcel(int from) {
        int i = from;
        int digits = 0;
        while ((tape.at(i) == ' ' || (tape.at(i) != '.' && Gaps.isOdd(tape.at(i))))
                && tape.isDigit(i + 1)
                && digits < 9) {
            int to = tape.digitsEnd(i + 1);
            digits += to - i - 1;
            i = to;
        }
        int end = tape.isWordOrDigit(i) ? i + 2 : i + 3;
        boolean capitals = tape.kind(end - 1) == Chars.UPPER && tape.kind(end - 2) == Chars.UPPER;
        boolean small = tape.kind(from - 1) == Chars.LOWER
                && tape.kind(end - 1) == Chars.LOWER
                && tape.isWord(end - 2)
                && Regions.isLand(tape.at(end - 2), tape.at(end - 1));
        boolean land = (capitals || small) && !tape.isWordOrDigit(end);
        return digits == 9 && land ? end : -1;
    }

    /** What a word announces before a sign: a title before a comma nobody's name. */
    static long announced(long flags, char next) {
        return next == ',' && (flags & Words.TITLE) == Words.TITLE ? flags & ~Words.TITLE : flags;
    }

    void remember(long met, int start, int end) {
        boolean here = reading.asked != 0 && (met & HERE) == HERE;
        long flags = here ? met & ~Words.MAKER : met;
        if (flags == 0) {
            memory.plainWord();
            return;
        }
        memory.word(flags, end);
        if ((flags & Words.ORDER) != 0) {
            rows.head(start, end);
        }
        if ((flags & Words.PASSWORD) != 0) {
            memory.expect = Memory.DIRECT;
            memory.loose = memory.isNear(Memory.FORGOT, end, 36);
            return;
        }
        boolean state = (flags & Words.STATE) != 0 && (flags & Words.BRIDGE) == 0;
        boolean is = (flags & Words.IS) != 0 && (flags & Words.SECRET) == 0;
        if ((state || is) && memory.within(Words.PASSWORD | Words.SECRET, end, 40)) {
            if (state) {
                memory.loosen(Words.PASSWORD | Words.SECRET);
            } else {
                memory.expect = Memory.WEAK;
            }
        }
    }

    boolean isComposite(char next, int at) {
        if (next == '@' || next == '_' || tape.isDigit(at)) {
            return true;
        }
        boolean joint = next == '.'
                || next == '!'
                || next == '#'
                || next == '$'
                || next == '*'
                || next == '-'
                || next == '+'
                || next == '/'
                || next == '%'
                || next == ':'
                || next == '&'
                || next == '=';
        return joint && (tape.isWordOrDigit(at + 1) || tape.at(at + 1) == '/' || tape.at(at + 1) == ':');
    }

    /** The end of joined words without a digit: none of them starts what the first did not. */
    int dullEnd(int from) {
        int i = from;
        char c = tape.at(i);
        while (c == '.' || c == '-' || c == '/' || c == '&' || tape.isWord(i)) {
            c = tape.at(++i);
        }
        boolean more = tape.isDigit(i) || c == '@' || c == '_' || c == ':' || c == '=' || c == '+' || c == '%';
        return more ? from : i;
    }

    int composite(int p, int end, long flags) {
        int word = leet.end(p);
        if (word > 0) {
            remember(Words.PASSWORD, p, word);
            return word;
        }
        int to = urls.start(p, end);
        to = to > 0 ? to : secrets.key(p);
        to = to > 0 ? to : mails.at(p);
        to = to > 0 ? to : mails.typos.at(p, end);
        to = to > 0 ? to : nets.at(p);
        to = to > 0 ? to : mails.spelledLocal(p);
        if (to < 0 && reading.reads(p, p + 3, "mac") && tape.isWordOrDigit(p + 3)) {
            to = nets.glued(p + 3);
        }
        boolean account = end - p > 2 && end - p <= 4 && memory.isTight(Words.ACCOUNT, p);
        if (to < 0 && (end - p == 2 || account) && tape.isDigit(end)) {
            to = ibans.at(p);
        }
        to = to > 0 ? to : secrets.at(p, end);
        if (to < 0 && (flags & Words.SPOKEN) != 0 && tape.isDigit(end) && end - p > 2) {
            to = spoken.at(p);
        }
        if (to > 0) {
            return to;
        }
        if (reading.isSurveyed() && !tape.hasDigit(p, Tape.REACH)) {
            to = headed(p, end, flags);
            return to > 0 ? to : secrets.named(p);
        }
        to = stretched.at(p, end);
        to = to > 0 ? to : headed(p, end, flags);
        to = to > 0 ? to : glued(p, end);
        to = to > 0 || end > p + 1 ? to : release(p);
        if (to > 0) {
            return to;
        }
        long stuck = Words.PHONE | Words.ORDER | Words.CARD | Words.CVC | Words.ACCOUNT | Words.PARCEL | Words.NUMBER;
        boolean cue = (flags & stuck) != 0
                && tape.isDigit(end)
                && end - p > (tape.kind(end - 1) == Chars.UPPER ? 2 : 1)
                && tape.tokenEnd(end) == tape.digitsEnd(end);
        if (cue && (flags & (Words.VERSION | Words.PRODUCT | Words.PASSWORD)) == 0) {
            memory.word(flags, end);
            // "ORDER225224": the word for it is a part of the code.
            boolean prefix = (end - p <= 4 || tape.areCapitals(p, end))
                    && (flags & (Words.ORDER | Words.NUMBER | Words.PARCEL)) != 0;
            to = prefix ? tokens.at(p) : -1;
            return to > 0 ? to : end;
        }
        if (isOwnNumber(p, end, flags)) {
            memory.word(Words.ORDER, end);
            return end;
        }
        to = tokens.at(p);
        to = to > 0 ? to : secrets.named(p);
        if (to < 0 && end >= p + SHORT && tokens.isDatedFile()) {
            memory.plainWord();
            return tokens.end();
        }
        to = to > 0 ? to : parted(p);
        to = to < 0 && memory.isTight(Words.NATIONAL_ID, p) ? shaped(p, INSURANCE) : to;
        if (to > 0) {
            return to;
        }
        if (isGluedBefore(p, end, flags)) {
            memory.word(flags, end);
            return end;
        }
        if (tape.isDigit(end)) {
            memory.plainWord(tape.kind(p) == Chars.UPPER);
            return tape.tokenEnd(end);
        }
        return -1;
    }

    /** "mypedido48213", "rimborso48213": five digits and more glued to such words, and nothing behind them. */
    private boolean isOwnNumber(int p, int end, long flags) {
        if (end < p + LETTERS || (flags != 0 && (flags & PAID) != Words.LOOKED)) {
            return false;
        }
        int to = tape.digitsEnd(end);
        return to >= end + FIGURES && tape.tokenEnd(end) == to && (flags != 0 || Owned.meaning(tape, p, end) != 0);
    }

    /** "CAS-seven nine one": letters joined to an order's number in words; its end, or -1. */
    private int headed(int p, int end, long flags) {
        boolean joined = end <= p + LETTERS && Stretched.isJoint(tape.at(end)) && tape.isLetter(end + 1);
        boolean told = memory.isTight(Words.ORDER, p) || memory.within(Words.ORDER, p, Stretched.FAR);
        if (!joined || !told || (flags & Words.SPOKEN) != 0 || (reading.words.match(end + 1) & Words.SPOKEN) == 0) {
            return -1;
        }
        int to = spoken.at(p, end + 1);
        return to > 0 ? reading.widen(p, end, to) : -1;
    }

    private int release(int p) {
        int to = tokens.shapes.release(p);
        if (to > 0) {
            memory.plainWord();
        }
        return to;
    }

    /** "Au06 12 34 56 78": a word glued to the first digits of a number that is long enough to be one. */
    private boolean isGluedBefore(int p, int end, long flags) {
        if (!tape.isDigit(end) || tape.kind(end - 1) == Chars.UPPER || end < p + 2) {
            return false;
        }
        reading.run.read(end);
        return reading.run.count() >= (flags == 0 ? 9 : 7);
    }

    /** "bestellnummerD01-2780165", "ordernoSP-1001", "IBANDE56 ...": a cue glued to capitals that begin a code; its end, or -1. */
    private int glued(int p, int end) {
        int code = end;
        while (code > p && end - code < 5 && tape.kind(code - 1) == Chars.UPPER) {
            code--;
        }
        boolean account = reading.reads(p, p + 4, "iban") && end - p > 4;
        code = account ? p + 4 : code;
        boolean split = account || (code < end && code - p >= 3 && tape.kind(code - 1) == Chars.LOWER);
        if (!split || !tape.hasDigit(end, 2)) {
            return -1;
        }
        long cue = account ? Words.ACCOUNT : cue(tape, p, code);
        if ((cue & (Words.ORDER | Words.PARCEL | Words.ACCOUNT | Words.NUMBER)) == 0) {
            return -1;
        }
        memory.word(cue, code);
        return code;
    }

    /** "ordertwo eight one", "orderORD two double four": the end of a cue that is glued to the first part of a number; or -1. */
    private int gluedToWord(int p, int end) {
        for (int i = p + CUE; i < end; i++) {
            boolean capitals = end - i <= LETTERS
                    && tape.kind(i) == Chars.UPPER
                    && tape.kind(end - 1) == Chars.UPPER
                    && tape.kind(i - 1) == Chars.LOWER;
            boolean number = end - i >= SHORT && (meaning(i, end) & Words.SPOKEN) != 0;
            long cue = capitals || number ? cue(tape, p, i) : 0;
            if ((cue & (Words.ORDER | Words.PARCEL | Words.NUMBER)) != 0) {
                memory.word(cue, i);
                return i;
            }
        }
        return -1;
    }

    /** What some letters mean that are a word by themselves. */
    private long meaning(int from, int to) {
        int node = Vocabulary.ROOT;
        for (int i = from; i < to && node != 0; i++) {
            node = Vocabulary.step(node, Chars.fold(tape.at(i)));
        }
        return node == 0 ? 0 : Vocabulary.EXACT[node];
    }

    /** What a word means that ends in the middle of letters. */
    static long cue(Tape tape, int from, int to) {
        int node = Vocabulary.ROOT;
        long found = 0;
        for (int i = from; i < to && node != 0; i++) {
            node = Vocabulary.step(node, Chars.fold(tape.at(i)));
            found |= Vocabulary.STEM[node];
        }
        return node == 0 ? found : found | Vocabulary.EXACT[node];
    }

    int solid(int p) {
        if (!Chars.isLetter(Chars.kind(memory.previous)) || memory.tight != 0) {
            int end = solids.at(p);
            if (end > 0) {
                return end;
            }
        }
        long flags = reading.words.match(p);
        int end = reading.words.end();
        if ((flags & Words.SPOKEN) != 0) {
            int to = dictation.at(p);
            to = to > 0 ? to : spoken.at(p);
            if (to > 0) {
                return to;
            }
        }
        int name = names.solid(p, flags);
        if (name > 0) {
            return name;
        }
        if ((flags & (Words.STREET_BEFORE | Words.UNIT_OF_HOUSE)) != 0 && tape.hasDigit(end, 8)) {
            int street = addresses.fromWord(p, flags, end);
            if (street > 0) {
                return street;
            }
        }
        int mail = mails.spelled(p, end);
        if (mail > 0) {
            return mail;
        }
        if (flags != 0) {
            memory.solid = 0;
            remember(flags, p, end);
        } else if (++memory.solid > 8) {
            memory.plainWord();
        }
        return end;
    }
}
