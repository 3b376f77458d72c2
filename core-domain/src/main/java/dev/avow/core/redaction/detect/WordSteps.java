package dev.avow.core.redaction.detect;

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

    /** "Ecco" is a maker, and "here is" in an answer. */
    private static final long HERE = Words.MAKER | Words.BRIDGE;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Mails mails;
    private final Nets nets;
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
    private final Masked masked;
    private final Vouchers vouchers;
    private final Rows rows;
    private final Leet leet;
    private final Spelled spelled;
    private final LetterCodes codes;
    private final Broken broken;
    private final GluedCues cues;
    private final ShapedIds shaped;
    private final SpacedIds spaced;
    private final Composites composites;

    WordSteps(Detectors all) {
        this.reading = all.reading;
        this.tape = all.reading.tape;
        this.memory = all.reading.memory;
        this.mails = all.mails;
        this.nets = all.nets;
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
        this.masked = all.masked;
        this.vouchers = all.vouchers;
        this.rows = new Rows(reading);
        this.leet = new Leet(tape);
        this.spelled = new Spelled(reading, spoken, numbers);
        this.codes = new LetterCodes(reading);
        Quantities quantities = new Quantities(reading);
        this.broken = new Broken(reading, quantities);
        this.cues = new GluedCues(reading);
        this.shaped = new ShapedIds(reading, all.behind);
        Prefixes prefixes = new Prefixes(reading, all.tokens, all.behind, quantities);
        this.spaced = new SpacedIds(reading, all.ibans, prefixes, shaped);
        this.composites = new Composites(all, cues, spaced, shaped);
    }

    /** The end of what starts at a letter of a script with blanks between its words. */
    int word(int p) {
        long flags = reading.words.match(p);
        int end = lettersEnd(p, reading.words.end());
        char next = tape.at(end);
        char c = tape.at(p);
        boolean hides = (c == 'x' || c == 'X') && (end > p + 1 || tape.isDigit(end));
        int hidden = hides ? masked.at(p) : -1;
        hidden = hidden > 0 ? hidden : vouchers.at(p);
        if (hidden > 0) {
            return hidden;
        }
        if (isAlike(c, p, end) && mayCount(p)) {
            int to = numbers.at(p);
            to = to < 0 && tape.isDigit(p + 1) ? spoken.at(p) : to;
            if (to > 0) {
                return to;
            }
        }
        int card = c <= 'Z' && end <= p + 2 && next >= '0' && next <= '9' ? shaped.bracketed(p) : -1;
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
        int typed = mails.typos.parted(p, end, next, flags);
        if (typed > 0) {
            return typed;
        }
        int mailed = next == '.' && end > p + 1 ? mails.typos.glued(p) : -1;
        if (mailed > 0) {
            return mailed;
        }
        if (composites.isJoined(next, end) && tape.kind(end - 1) != Chars.SOLID && memory.base + end > memory.dull) {
            int to = composite(p, end, flags);
            if (to > p) {
                return to;
            }
            memory.dull = memory.base + composites.dullEnd(end);
        }
        int value = counted(p, flags);
        value = value > 0 ? value : personal(p, end, flags, ANYTHING);
        if (value > 0) {
            return value;
        }
        int glued = flags == 0 && dictation.isLed(end) ? cues.toWord(p, end) : -1;
        if (glued > 0) {
            return glued;
        }
        if (isModel(p, end, flags)) {
            memory.plainWord(true);
            return end;
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

    /** "MK-2871": two capitals joined to digits are no word for a password. */
    private boolean isModel(int p, int end, long flags) {
        return (flags & Words.PASSWORD) != 0
                && end == p + 2
                && tape.at(end) == '-'
                && tape.isDigit(end + 1)
                && tape.areCapitals(p, end);
    }

    /** O, o, l, I where a digit belongs: the word has nothing else, or digits follow. */
    private boolean isAlike(char c, int p, int end) {
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

    /** "Passw0rd", or what else starts at a word with more joined to it; its end, or -1. */
    private int composite(int p, int end, long flags) {
        int word = leet.end(p);
        if (word > 0) {
            remember(Words.PASSWORD, p, word);
            return word;
        }
        return composites.at(p, end, flags);
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
        to = to > 0 || (end > p + SpacedIds.LETTERS && !spelled.mayBegin(p, end)) ? to : spelled.at(p);
        to = to > 0 ? to : codes.at(p, flags);
        if (to > 0) {
            return to;
        }
        if ((flags & Words.MONTH) != 0 && (asks & COUNTED) != 0) {
            to = persons.month(p, end);
        }
        to = to > 0 || (asks & NAMED) == 0 ? to : names.at(p);
        to = to > 0 || (asks & PLACED) == 0 ? to : addresses.fromWord(p, flags, end);
        to = to > 0 || end != p + 6 ? to : shaped.fiscal(p);
        return to > 0 || (asks & LETTERED) == 0 ? to : spaced.at(p, end, flags);
    }

    /** What a word announces before a sign: a title before a comma nobody's name. */
    static long announced(long flags, char next) {
        return next == ',' && (flags & Words.TITLE) == Words.TITLE ? flags & ~Words.TITLE : flags;
    }

    /** A word with such meanings was read: the memory keeps what it announces. */
    void remember(long met, int start, int end) {
        boolean here = reading.asked != 0 && (met & HERE) == HERE;
        long flags = here ? met & ~Words.MAKER : met;
        if (flags == 0) {
            memory.plainWord();
            return;
        }
        memory.word(flags, end);
        if ((flags & (Words.INTRO | Words.NAME | Words.NAMED)) != 0 && end > start + 1) {
            memory.loud = (flags & Words.INTRO) != 0 && tape.kinds()[end - 1] == Chars.UPPER;
        }
        if ((flags & Words.ORDER) != 0) {
            memory.opensOrder(start);
        }
        if ((flags & Words.ORDER) != 0 || ((flags & Words.NUMBER) != 0 && memory.isTight(Words.ORDER, end))) {
            rows.head(end);
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

    /** The end of what starts at a sign of a script without blanks. */
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
