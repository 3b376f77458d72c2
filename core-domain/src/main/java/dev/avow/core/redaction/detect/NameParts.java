package dev.avow.core.redaction.detect;

/**
 * The words that names are made of: which ones may be of a name, by their letters and by what they mean elsewhere, and where they
 * end. What stands before or behind the name says nothing here.
 */
final class NameParts {

    /** No word of a name that is only likely means one of these. */
    static final long COMMON = Words.STOP
            | Words.ALL_CUES
            | Words.UNIT
            | Words.CURRENCY
            | Words.IS
            | Words.STATE
            | Words.ASK
            | Words.AFTER
            | Words.MONEY
            | Words.COLOUR
            | Words.MAIL
            | Words.CAMPAIGN
            | Words.ROLE
            | Words.FORGOT;

    /** What a given name may mean elsewhere: "Will", "Kim", "April". */
    private static final long GIVEN = Words.STOP | Words.ASK | Words.CURRENCY | Words.UNIT;

    /** What joins sentences, and no names. */
    private static final String[] JOINS = {
        "and", "und", "et", "si", "och", "og", "ja", "es", "ve", "in", "im", "on", "en", "na", "auf", "from"
    };

    private final Reading reading;
    private final Tape tape;

    NameParts(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Where up to four capitalised words end that mean nothing else, or -1. */
    int words(int p) {
        int end = -1;
        int i = p;
        for (int word = 0; word < 4 && tape.kind(i) == Chars.UPPER; word++) {
            long flags = reading.words.match(i);
            int to = tape.wordEnd(i);
            boolean initial = to <= i + 2 && tape.at(to) == '.' && tape.at(to + 1) == ' ';
            boolean shout = tape.kind(i + 1) == Chars.UPPER;
            boolean small = to - i <= 3 && !shout && (flags & Words.LINK) != 0;
            boolean common = (flags & (word == 0 ? COMMON | Words.SHELF : COMMON)) != 0 && !isGiven(i, flags);
            common &= word < 2 || shout || (flags & COMMON) != Words.UNIT;
            if (common && !small && !initial && !isElided(i)) {
                return -1;
            }
            end = initial ? to + 1 : wordEnd(i);
            if (tape.at(end) != ' ') {
                return end;
            }
            i = links(end + 1);
        }
        return end;
    }

    /** Where two or three words in lower case end that mean nothing else, or -1. */
    int smallWords(int p) {
        int end = -1;
        int i = p;
        for (int word = 0; word < 3 && tape.kind(i) == Chars.LOWER && reading.words.match(i) == 0; word++) {
            end = tape.wordEnd(i);
            i = tape.at(end) == ' ' ? end + 1 : end;
            if (i == end) {
                break;
            }
        }
        return end;
    }

    /** "Anna Virtanen": "anna" asks in Finnish, but another name follows. */
    private boolean isGiven(int i, long flags) {
        int end = tape.wordEnd(i);
        long common = flags & COMMON;
        boolean asks = tape.at(end) == '-' && tape.kind(end + 1) == Chars.UPPER;
        boolean plain = (flags & (Words.BRIDGE | Words.LINK | Words.IS | Words.STATE)) == 0;
        return (asks && common == Words.ASK) || (plain && (common & ~GIVEN) == 0 && isFollowed(end));
    }

    /** Whether another word with a capital follows that means nothing, maybe behind "van der" and the like. */
    boolean isFollowed(int end) {
        if (tape.at(end) != ' ') {
            return false;
        }
        int next = links(end + 1);
        return tape.kind(next) == Chars.UPPER
                && (tape.kind(next + 1) == Chars.LOWER || tape.at(next + 1) == '\'')
                && (reading.words.match(next) & COMMON & ~GIVEN) == 0;
    }

    /** Whether a word is a common given name, and means nothing else but what small words do. */
    boolean isCommonly(int from, int to) {
        return (reading.words.match(from) & ~GIVEN) == 0 && GivenNames.has(tape.chars(), from, to);
    }

    /** "Dr.", "Prof.": a title before a name. */
    boolean isTitle(int from, int to) {
        return tape.at(to) == '.'
                && tape.at(to + 1) == ' '
                && (reading.reads(from, to, "dr")
                        || reading.reads(from, to, "prof")
                        || reading.reads(from, to, "ing")
                        || reading.reads(from, to, "mag")
                        || reading.reads(from, to, "mgr"));
    }

    /** "O'Neill": a capital and an apostrophe before another one. */
    boolean isElided(int i) {
        return tape.kind(i) == Chars.UPPER && tape.at(i + 1) == '\'' && tape.kind(i + 2) == Chars.UPPER;
    }

    /** Whether a word ends as forms of verbs do. */
    boolean isForm(int from, int end) {
        if (end - from <= 2) {
            return false;
        }
        char before = tape.at(end - 2);
        return switch (tape.at(end - 1)) {
            case 'd' -> before == 'e';
            case 'y' -> before == 'l';
            case 'g' -> before == 'n';
            default -> false;
        };
    }

    /** "De", "van der" between names in small letters: of two letters or more, and no "and". */
    boolean isFamilyLink(int from) {
        int end = tape.wordEnd(from);
        return end >= from + 2
                && tape.kind(from) == Chars.LOWER
                && tape.at(end) == ' '
                && (reading.words.match(from) & Words.LINK) != 0
                && !reading.readsOne(from, end, JOINS);
    }

    /** Over "van de", "dos" and the like, if a name follows. */
    int links(int from) {
        int i = from;
        for (int word = 0; word < 3 && tape.kind(i) == Chars.LOWER; word++) {
            int end = tape.wordEnd(i);
            if (tape.at(end) == '-' && end - i <= 3 && tape.kind(end + 1) == Chars.UPPER) {
                return end + 1;
            }
            if ((reading.words.match(i) & Words.LINK) == 0 || tape.at(end) != ' ') {
                return from;
            }
            i = end + 1;
        }
        return tape.kind(i) == Chars.UPPER ? i : from;
    }

    /** The end of a word with what a hyphen or an apostrophe joins to it. */
    int wordEnd(int from) {
        int end = tape.wordEnd(from);
        while ((tape.at(end) == '-' || tape.at(end) == '\'') && tape.isWord(end + 1)) {
            end = tape.wordEnd(end + 1);
        }
        return end;
    }
}
