package dev.avow.core.redaction.detect;

/** What a complete text has at all, from one look at each of its characters: what it has not, nobody need look for. */
final class Survey {

    /** What a word behind a short number would have to mean to say what that is. */
    private static final long TELLING = Words.ORDER | Words.AFTER | Words.BIRTH | Words.CARD | Words.CVC | Words.SECRET;

    /** The same behind at most three digits by themselves. */
    private static final long SHORTEST = TELLING & ~(Words.ORDER | Words.SECRET);

    private static final long STREETS = Words.STREET_BEFORE | Words.STREET_AFTER | Words.ADDRESS;

    /** Over a word in lower case that means such a thing no address goes on. */
    private static final long PARTING =
            Words.STOP | Words.IS | Words.AMOUNT | Words.UNIT | Words.CURRENCY | (Words.ALL_CUES & ~Words.ADDRESS);

    /** Without digits only such words lead to a value. */
    private static final long LEADING = Words.PASSWORD
            | Words.SECRET
            | Words.LOGIN
            | Words.CHANGED
            | Words.NAME
            | Words.NAMED
            | Words.NAME_AFTER
            | Words.INTRO
            | Words.ROLE
            | Words.CLOSING
            | Words.GREETING
            | Words.AT;

    /** Words that make a single number word behind them more than a word. */
    private static final long COUNTED = Words.ALL_CUES
            | Words.NUMBER
            | Words.NUMBERED
            | Words.NAMED
            | Words.INTRO
            | Words.CLOSING
            | Words.FIGURES
            | Words.BACK;

    /** A word that means none of these opens nothing, and counts nowhere. */
    private static final long LOUD = STREETS
            | TELLING
            | Words.ARRIVED
            | COUNTED
            | Words.SPOKEN
            | Words.GREETING
            | Words.DISTRICT
            | Words.UNIT_OF_HOUSE
            | Words.AT
            | Words.MAIL_HOST
            | Words.DOT
            | Words.JOIN;

    /** What names the host of a mail address only before a dot: "orange", "live", "mail". */
    static final long DOTTED_HOST = Words.COLOUR | Words.STOP | Words.MAIL;

    private static final long NAMING = Words.GREETING | Words.CLOSING | Words.INTRO;

    /** Number words that count together stand no further apart. */
    private static final int GAP = 12;

    /** So near behind "kind regards" or "this is" a name begins. */
    private static final int NAME = 12;

    /** So many letters of a cue are enough to know that it may be one, */
    private static final int GLUED = 3;
    /** if it means one of these. */
    private static final long GLUING = Words.ORDER | Words.PARCEL | Words.NUMBER;

    /** So many digits may make one number with a single number word beside them. */
    private static final int DICTATED = 3;

    /** What announces a security code, of which two digits may be one number word. */
    private static final long CODE = Words.CVC | Words.FIGURES | Words.BACK;

    /** The columns of O, l and I, which look like digits. */
    private static final int ALIKE = 1 << ('o' - 'a' + 1) | 1 << ('l' - 'a' + 1) | 1 << ('i' - 'a' + 1);

    private final Tape tape;
    private final Lexicon words;
    private long meanings;
    private boolean signs;
    /** Where the last sign, line, number or word ended that may belong to a value. */
    private int quiet;
    /** Whether a sign or a digit joins a word to what follows, or a word looks like digits. */
    private boolean joined;

    private int digits;
    /** Where the first of them stands, or the end of the text. */
    private int first;

    /** Where the last number word ended. */
    private int numeral;
    /** Where the last longer word without a meaning ended, */
    private int plain;
    /** and where it began. */
    private int plainFrom;
    /** Where the last word or phrase ended. */
    private int passed;
    /** Whether only words with a meaning stand behind one that makes number words count. */
    private boolean told;
    /** Where the last number ended. */
    private int number;
    /** Whether something stands behind it over which no address goes on. */
    private boolean parted;

    private final Marks places = new Marks();
    private final Marks streets = new Marks();
    private final Marks tellings = new Marks();
    private final Marks spellings = new Marks();
    private final Marks numerals = new Marks();
    private final Marks joints = new Marks();
    private final Marks dictated = new Marks();
    private final Marks spoken = new Marks();
    private final Marks shortTellings = new Marks();
    private final Marks arrivals = new Marks();

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
        quiet = 0;
        joined = false;
        digits = 0;
        first = length;
        number = Memory.NEVER;
        numeral = Memory.NEVER;
        plain = Memory.NEVER;
        passed = 0;
        told = false;
        parted = false;
        places.clear();
        streets.clear();
        tellings.clear();
        spellings.clear();
        numerals.clear();
        joints.clear();
        dictated.clear();
        spoken.clear();
        shortTellings.clear();
        arrivals.clear();
        int i = 0;
        while (i < length) {
            int kind = kinds[i];
            if (kind == Chars.BLANK) {
                i++;
            } else if (Chars.isWord(kind)) {
                i = word(chars, kinds, i);
            } else if (kind == Chars.DIGIT) {
                i = digits(chars, kinds, i);
            } else if (kind == Chars.SOLID) {
                tape.open(i);
                mark(i, words.match(i));
                if (chars[i + 1] == '.') {
                    // A word for a village or a street in Thailand, shortened.
                    places.add(i);
                }
                quiet = ++i;
            } else if (kind == Chars.NEWLINE) {
                quiet = ++i;
            } else {
                sign(chars, i++);
            }
        }
    }

    /** Where the text goes on behind a word, and behind a blank at its end. */
    private int word(char[] chars, byte[] kinds, int start) {
        long flags = words.word(start);
        int end = words.wordEnd();
        int next = kinds[end];
        if ((next != Chars.BLANK && next != Chars.NEWLINE && isJoint(kinds, chars[end], end))
                || isAlike(chars, kinds, start, end)) {
            joined = true;
            quiet = end;
        }
        if (told && flags == 0 && kinds[start] == Chars.UPPER && kinds[start + 1] == Chars.UPPER) {
            // It may be a code, even one that ends like a street.
            quiet = end;
        }
        if (flags == 0 && end - start > SpacedIds.LETTERS) {
            plain = end;
            plainFrom = start;
        }
        boolean street = StreetEndings.isCompound(chars, start, end);
        if ((flags & LOUD) == 0 && !street) {
            calm(kinds, start, flags);
        } else {
            count(start, flags);
            long left = (flags & NAMING) != 0 ? withoutNames(kinds, start, flags) : flags;
            mark(start, street ? left | Words.STREET_AFTER : left);
        }
        if (next == Chars.BLANK) {
            return end + 1;
        }
        if (next == Chars.DIGIT && end - start <= 2 && isMixed(kinds, end)) {
            places.add(start);
        }
        return end;
    }

    /** Whether a word looks like digits. Few begin and end with such a letter, which is one test for both. */
    private boolean isAlike(char[] chars, byte[] kinds, int start, int end) {
        byte[] columns = tape.columns();
        return (ALIKE >>> columns[start] & ALIKE >>> columns[end - 1] & 1) != 0
                && Run.areAlike(chars, kinds, start)
                && (end > start + 1 || chars[start] != 'I');
    }

    private int digits(char[] chars, byte[] kinds, int start) {
        int i = start + 1;
        while (kinds[i] == Chars.DIGIT) {
            i++;
        }
        first = digits == 0 ? start : first;
        digits += i - start;
        quiet = i;
        number(chars, kinds, start, i);
        return i;
    }

    /** A word with which nothing begins. */
    private void calm(byte[] kinds, int start, long flags) {
        if (told && flags == 0) {
            told = start < passed;
        }
        meanings |= flags;
        passed = start >= passed ? words.lastOf(start) : passed;
        part(kinds, start, flags);
    }

    /** Notes whether something stands behind a number over which no address goes on; further away nobody asks. */
    private void part(byte[] kinds, int place, long flags) {
        parted |= place - number <= Tape.REACH
                && (flags & PARTING) != 0
                && (flags & Words.LINK) == 0
                && kinds[place] != Chars.UPPER
                && !isGlued(place);
    }

    /** Notes number words that may count together, or behind what announces something. */
    private void count(int start, long flags) {
        int end = words.lastOf(start);
        if ((flags & Words.SPOKEN) != 0 && !words.isBeside(start)) {
            boolean opens = told || start < numeral + GAP || (start <= plain + DictatedPart.SIGNS && mayAnnounce());
            quiet = opens || !words.isKnown(start) ? end : quiet;
            numeral = Math.max(numeral, end);
        }
        if (start >= passed) {
            told = flags != 0 && (told || (flags & COUNTED) != 0);
            passed = end;
        } else {
            told |= (flags & COUNTED) != 0;
        }
    }

    /** Whether the last word without a meaning may be a cue to which a number word is glued: "ordertwo". */
    private boolean mayAnnounce() {
        char[] chars = tape.chars();
        int node = Vocabulary.ROOT;
        for (int i = plainFrom; i < plainFrom + GLUED; i++) {
            node = Vocabulary.step(node, Chars.fold(chars[i]));
        }
        return (Vocabulary.LEADS[node] & GLUING) != 0;
    }

    /** What a word means, without what only leads to a name if none can follow. */
    private long withoutNames(byte[] kinds, int start, long flags) {
        long left = flags;
        int greeting = words.isKnown(start) ? words.endOf(start) : words.wordEnd();
        if ((left & Words.GREETING) != 0 && isNobodyGreeted(kinds, greeting, tape.length())) {
            left &= ~Words.GREETING;
        }
        if ((left & (Words.CLOSING | Words.INTRO)) != 0 && words.isKnown(start)) {
            int end = words.endOf(start);
            int i = end;
            while (i < Math.min(end + NAME, tape.length()) && !isName(kinds[i])) {
                i++;
            }
            boolean named = i < tape.length() && isName(kinds[i]);
            left &= named || isGiven(kinds, end) ? -1 : ~(Words.CLOSING | Words.INTRO);
        }
        return left;
    }

    /** Whether a common given name in small letters follows, small words before it or none. */
    private boolean isGiven(byte[] kinds, int end) {
        int last = Math.min(end + NAME, tape.length());
        int i = end;
        while (i < last) {
            int to = Chars.isWord(kinds[i]) ? tape.lettersEnd(i) : i + 1;
            if (kinds[i] == Chars.LOWER && GivenNames.has(tape.chars(), i, to)) {
                return true;
            }
            i = to;
        }
        return false;
    }

    /** Whether a name may begin so: with a capital, or in a script that has none. */
    private static boolean isName(int kind) {
        return kind == Chars.UPPER || kind == Chars.LETTER;
    }

    private void mark(int place, long flags) {
        meanings |= flags;
        boolean district = (flags & Words.DISTRICT) != 0 && place - number <= Tape.REACH && !parted;
        part(tape.kinds(), place, flags);
        boolean unit =
                (flags & Words.UNIT_OF_HOUSE) != 0 && !isMeasure(place, flags) && (isCounted(place) || mayCount(place));
        if ((flags & STREETS) != 0 || district || unit) {
            places.add(place);
        }
        if ((flags & (Words.STREET_BEFORE | Words.STREET_AFTER)) != 0) {
            streets.add(place);
        }
        if ((flags & TELLING) != 0) {
            tellings.add(place);
            if ((flags & SHORTEST) != 0) {
                shortTellings.add(place);
            }
        }
        if ((flags & Words.ARRIVED) != 0) {
            arrivals.add(place);
        }
        if ((flags & Words.SPOKEN) != 0 && !words.isBeside(place)) {
            numerals.add(place);
        }
        if ((flags & Words.SPOKEN) != 0 && !isLetter(place)) {
            spoken.add(place);
        }
        boolean host = Mails.isHost(flags) && ((flags & DOTTED_HOST) == 0 || isDotted(words.lastOf(place)));
        if ((flags & Words.AT) != 0 || host) {
            spellings.add(place);
        }
        if ((flags & (Words.DOT | Words.JOIN)) != 0) {
            joints.add(place);
        }
        if ((flags & (Words.SPOKEN | Words.DOT | Words.JOIN)) != 0) {
            dictated.add(place);
        }
    }

    private boolean isDotted(int end) {
        return tape.chars()[end] == '.' && Chars.isWord(tape.kinds()[end + 1]);
    }

    /** Whether a letter stands by itself: where numbers are told it is one of them, and no number word. */
    private boolean isLetter(int place) {
        int kind = tape.kinds()[place];
        int after = tape.kinds()[place + 1];
        char next = tape.chars()[place + 1];
        return (kind == Chars.UPPER || kind == Chars.LOWER)
                && !(after >= Chars.DIGIT && after <= Chars.LETTER)
                && next != '\''
                && next != '\u2019';
    }

    private boolean isGlued(int place) {
        return place > 0 && tape.kinds()[place - 1] == Chars.DIGIT;
    }

    /** "2m": a small letter for a unit that is glued to digits is no part of a house. */
    private boolean isMeasure(int place, long flags) {
        return (flags & Words.UNIT) != 0
                && isGlued(place)
                && tape.kinds()[place] == Chars.LOWER
                && !Chars.isWord(tape.kinds()[place + 1]);
    }

    /** "Hello, do you": a small letter follows, or nothing. */
    private static boolean isNobodyGreeted(byte[] kinds, int end, int length) {
        int i = end;
        while (i < Math.min(end + 3, length) && (kinds[i] == Chars.BLANK || kinds[i] == Chars.OTHER)) {
            i++;
        }
        return i == length || kinds[i] == Chars.LOWER;
    }

    /** Whether a number stands before a word: "2. tv". */
    private boolean isCounted(int place) {
        int i = place - 1;
        while (i > place - 3 && i > 0 && ". \u00BA\u00B0".indexOf(tape.chars()[i]) >= 0) {
            i--;
        }
        return i >= 0 && tape.kinds()[i] == Chars.DIGIT;
    }

    /** Whether a number or a single letter follows a word: "Flat 4", "Haus B". */
    private boolean mayCount(int place) {
        byte[] kinds = tape.kinds();
        if (!words.isKnown(place)) {
            return true;
        }
        int end = words.endOf(place);
        int i = end;
        while (i < end + 4 && ".: #-\u00B0".indexOf(tape.chars()[i]) >= 0) {
            i++;
        }
        int letters = i;
        while (Chars.isWord(kinds[letters])) {
            letters++;
        }
        return kinds[letters] == Chars.DIGIT || letters == i + 1;
    }

    private void sign(char[] chars, int i) {
        char c = chars[i];
        parted |= !AddressPieces.isGap(c);
        quiet = isPlain(c, tape.kinds()[i + 1]) ? quiet : i + 1;
        if (c == '@' || c == '(' || c == '[' || c == '{' || c == '<') {
            signs = true;
            spellings.add(i);
        }
        if (c == '.' && i > 1 && (chars[i - 1] == 'P' || chars[i - 1] == 'Q') && chars[i - 2] == ' ') {
            // A ward or a district of a town in Vietnam, shortened.
            places.add(i - 1);
        }
        if (c == '/' && i > 0 && Chars.fold(chars[i - 1]) == 'c') {
            places.add(i - 1);
        }
    }

    /** Whether a sign ends or parts sentences and joins nothing to what follows. */
    private static boolean isPlain(char c, int next) {
        return switch (c) {
            case ',',
                    '?',
                    '\'',
                    '"',
                    ';',
                    '\u2019',
                    '\u201C',
                    '\u201D',
                    '\u201E',
                    '\u00AB',
                    '\u00BB',
                    '\u00BF',
                    '\u00A1' -> true;
            case '.', '!' -> next == Chars.BLANK || next == Chars.OTHER;
            case '-', '\u2013', '\u2014' -> next == Chars.BLANK;
            default -> false;
        };
    }

    /** Whether the sign behind a word may join it to what follows. */
    private static boolean isJoint(byte[] kinds, char c, int at) {
        return switch (c) {
            case 0, ',', '?', ';', '\'', '\u2019' -> false;
            case '.', '!' ->
                kinds[at + 1] != Chars.BLANK && kinds[at + 1] != Chars.NEWLINE && kinds[at + 1] != Chars.OTHER;
            default -> true;
        };
    }

    /**
     * From where on nothing can be a value if nothing is remembered that announces one: no digit, no cue, no sign of one. It
     * is 0 for most texts.
     */
    int quiet() {
        return (meanings & LEADING) == 0 ? quiet : tape.length();
    }

    /** Whether no word of the text may start a value but a number word, or one that a digit or a cue is near to. */
    boolean isDull() {
        return !joined && (meanings & Words.NAME_AFTER) == 0 && places.isEmpty() && spellings.isEmpty();
    }

    /** Where a number and then one that may be a postal code stand close together, an address may be. */
    private void number(char[] chars, byte[] kinds, int start, int end) {
        boolean joined = start >= 2
                && kinds[start - 2] == Chars.DIGIT
                && (isJoint(chars[start - 1]) || Chars.isWord(kinds[start - 1]))
                && !((chars[start - 1] == '-' || chars[start - 1] == '/') && end - start == 5);
        if (start - number <= Tape.REACH && !joined && !parted && mayCode(chars, kinds, start, end)) {
            places.add(start);
        }
        number = end;
        parted = false;
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
        if (count >= 4 && Chars.isWord(kinds[end])) {
            return count == 4 && Chars.isWord(kinds[end + 1]) && kinds[end + 2] <= Chars.NEWLINE;
        }
        if (count >= 4) {
            boolean year = count == 4 && (chars[start] == '1' ? chars[start + 1] == '9' : isMillennium(chars, start));
            return !year || sign == ' ' || sign == ',' || sign == '-';
        }
        boolean goesOn = (sign == '-' || sign == ' ') && kinds[end + 1] == Chars.DIGIT;
        return goesOn && (count == 3 || (count == 2 && sign == '-'));
    }

    /** The rest of "M14 5TB", "M5H 2N2", "T12 X2PW" from the first digit on. */
    private static boolean isMixed(byte[] kinds, int from) {
        int out = token(kinds, from);
        int in = kinds[out] == Chars.BLANK ? out + 1 : out;
        int length = token(kinds, in) - in;
        return out - from <= 3 && (length == 3 || length == 4) && (kinds[in] == Chars.DIGIT || length == 4);
    }

    /** The end of letters and digits; of many it is enough that they are too many. */
    private static int token(byte[] kinds, int from) {
        int i = from;
        while (i < from + 5 && kinds[i] >= Chars.DIGIT && kinds[i] <= Chars.LETTER) {
            i++;
        }
        return i;
    }

    private static boolean isMillennium(char[] chars, int start) {
        return chars[start] == '2' && chars[start + 1] == '0';
    }

    /** How many digits stand in the text. */
    int digits() {
        return digits;
    }

    /** Before this place there is no digit. */
    int firstDigit() {
        return first;
    }

    /** Whether an address may stand here: a word for it follows, or the number of a house and a postal code. */
    boolean mayPlace(int p) {
        return places.isBetween(p, p + Tape.REACH);
    }

    /** Whether a word for a street follows. */
    boolean mayStreet(int p) {
        return streets.isBetween(p, p + Tape.REACH);
    }

    /** Whether a word follows that may say what a number is. */
    boolean mayTell(int p) {
        return tellings.isBetween(p, p + Tape.REACH);
    }

    /** Whether a word follows that says what became of an order. */
    boolean mayArrive(int p) {
        return arrivals.isBetween(p, p + Tape.REACH);
    }

    /** Whether a word follows that may say what a number of at most three digits is. */
    boolean mayTellShort(int p) {
        return shortTellings.isBetween(p, p + Tape.REACH);
    }

    /** Whether a number word follows behind the one that ends at {@code from}. */
    boolean mayCountOn(int from) {
        byte[] kinds = tape.kinds();
        boolean digit = false;
        for (int i = from; i < from + GAP && i < tape.length(); i++) {
            digit |= kinds[i] == Chars.DIGIT;
        }
        return (digit && digits >= ((meanings & CODE) != 0 ? 1 : DICTATED))
                || numerals.isBetween(from, from + (digit ? Tape.REACH : GAP));
    }

    /** Whether a number word follows, or a word for a sign between digits. */
    boolean mayGoOn(int p) {
        return dictated.isBetween(p, p + Tape.REACH);
    }

    /** Whether a number word follows that is more than a letter. */
    boolean maySay(int p) {
        return spoken.isBetween(p, p + Tape.REACH);
    }

    /** Whether a word for a sign between digits follows. */
    boolean mayJoin(int p) {
        return joints.isBetween(p, p + Tape.REACH);
    }

    /** Whether an at sign follows, or what may stand for one. */
    boolean maySpell(int p) {
        return spellings.isBetween(p, p + Tape.REACH);
    }
}
