package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Names of people, only where a cue makes them certain, or likely and the rest of the line agrees. */
final class Names {

    /** No word of a name that is only likely means one of these. */
    private static final long COMMON = Words.STOP
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

    /** What no word of a signature means. */
    private static final long SERIOUS = Words.ALL_CUES | Words.ROLE | Words.CLOSING | Words.GREETING | Words.MONEY;

    /** What a given name may mean elsewhere: "Will", "Kim", "April". */
    private static final long GIVEN = Words.STOP | Words.ASK | Words.CURRENCY | Words.UNIT;

    /** What no name begins with that nobody doubts. */
    private static final long OTHER = Words.STOP
            | Words.ORDER
            | Words.PHONE
            | Words.ACCOUNT
            | Words.PARCEL
            | Words.NATIONAL_ID
            | Words.MAIL
            | Words.ADDRESS;

    /** What a sentence goes on with behind a name in small letters. */
    private static final long GOES_ON =
            Words.STOP | Words.BRIDGE | Words.IS | Words.ORDER | Words.TO | Words.ASK | Words.NAME_AFTER;

    /** So long is such a word at most, with a dot and a blank. */
    private static final int TITLE_END = 10;

    private static final String[] AND = {
        "and", "und", "et", "y", "e", "en", "i", "si", "och", "og", "ja", "a", "es", "ve", "de", "di", "da", "from",
        "aus", "von", "van", "uit", "fra", "fran", "iz", "z", "ze", "из", "із", "от", "calling", "writing"
    };
    /** What joins sentences, and no names. */
    private static final String[] JOINS = {
        "and", "und", "et", "si", "och", "og", "ja", "es", "ve", "in", "im", "on", "en", "na", "auf", "from"
    };

    /** With these a family's name begins. */
    private static final String[] PARTICLES = {
        "de", "da", "di", "du", "do", "dos", "das", "del", "della", "von", "vom", "zu", "van", "ter", "ten", "den",
        "af", "av"
    };

    /** From here on they mean "from": the name of a place may follow. */
    private static final int FROM = 17;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;

    Names(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
    }

    /** Whether a stroke between two signs may sign a message: at the head of a line, or a slash behind a blank, right before a capital. */
    static boolean mayBeSigned(char before, char c, int next) {
        return next == Chars.UPPER && c != ',' && c != '|' && (before == '\n' || (c == '/' && before == ' '));
    }

    /** The end of a name that starts at a word, or -1. */
    int at(int p) {
        boolean asked = reading.isAnswer(Words.NAME, p, 4);
        int kind = tape.kind(p);
        if (!asked && isAnswer(p) && kind == Chars.UPPER) {
            int end = words(p);
            return end > 0 ? hit(p, end) : behind(p, true);
        }
        if (kind == Chars.UPPER && (memory.lastFlags & Words.GREETING) != 0) {
            int end = greeted(p);
            if (end > 0) {
                return hit(p, end);
            }
        }
        if (asked || isAnnounced(p)) {
            boolean strict = memory.strict && !asked;
            int linked = kind == Chars.LOWER ? linked(p, strict) : -1;
            if (linked > 0) {
                return linked;
            }
            int end = switch (kind) {
                case Chars.UPPER -> strict ? whole(p, p) : capitals(p);
                case Chars.LOWER -> strict && !memory.isOwn(p) && (!isLine() || memory.greeted) ? -1 : small(p);
                case Chars.LETTER -> !strict || isSigned(p) ? caseless(p) : -1;
                default -> -1;
            };
            if (end > 0 || !strict) {
                return end > 0 || kind != Chars.LOWER ? end : called(p);
            }
            int before = kind == Chars.LETTER ? -1 : behind(p, kind == Chars.UPPER);
            int given = before < 0 ? given(p) : -1;
            return given > 0 ? hit(p, given) : before;
        }
        if (kind == Chars.UPPER && memory.afterValue && memory.valueKind == Kinds.PHONE) {
            int end = beside(p);
            if (end > 0) {
                return hit(p, end);
            }
        }
        return kind == Chars.UPPER || kind == Chars.LOWER ? behind(p, kind == Chars.UPPER) : -1;
    }

    /** "Call 021 902 4715 Mary Cole": a given name and another one behind a telephone close the sentence; the end, or -1. */
    private int beside(int p) {
        boolean given = memory.previous == ' ' && GivenNames.has(tape.chars(), p, tape.wordEnd(p));
        int end = given ? words(p) : -1;
        return end > tape.wordEnd(p) && ends(end) ? end : -1;
    }

    /** "Dear Jane Doe,": two words or more behind a greeting that mean nothing else, and a comma; their end, or -1. */
    private int greeted(int p) {
        boolean someone = (reading.words.match(p) & (Words.NUMBERED | Words.HEADER)) != 0;
        int end = someone ? -1 : words(p);
        if (end < 0 || tape.wordEnd(p) >= end) {
            return -1;
        }
        char c = tape.at(end);
        boolean from = c == ' ' && GivenNames.has(tape.chars(), p, tape.wordEnd(p)) && isAnd(end + 1);
        return c == ',' || c == '!' || c == '\n' || from ? end : -1;
    }

    /** "It's", "yes,": a small word stood between the question and the name. */
    private boolean isAnswer(int p) {
        return reading.isAnswer(Words.NAME, p, 24)
                && memory.valueKind != Kinds.NAME
                && (memory.lastFlags & (Words.IS | Words.BRIDGE | Words.STOP | Words.NAMED)) != 0
                && (memory.lastFlags & (Words.ALL_CUES & ~Words.NAME)) == 0;
    }

    private boolean isAnnounced(int p) {
        return (memory.tight & Words.NAME) != 0 && memory.within(Words.NAME, p, 6);
    }

    /** Whether a line begins here. */
    private boolean isLine() {
        return memory.previous == '\n';
    }

    /** "De Wit", "van der Berg", "da Silva": a name that begins with small words, behind what announces one; its end, or -1. */
    private int linked(int p, boolean strict) {
        int name = links(p);
        if (name == p
                || !reading.readsOne(p, tape.wordEnd(p), PARTICLES)
                || tape.kind(name + 1) != Chars.LOWER
                || memory.isNear(Memory.CLOSING, p, 8)
                || (memory.tight & Words.ADDRESS) != 0) {
            return -1;
        }
        return strict ? whole(p, name) : capitals(p);
    }

    /** Capitalised words right behind "my name is"; their end, or -1. */
    private int capitals(int p) {
        int end = -1;
        int i = links(p);
        for (int word = 0; word < 4 && tape.kind(i) == Chars.UPPER; word++) {
            long flags = reading.words.match(i);
            boolean stop = (flags & (OTHER | (word == 0 ? Words.NAME | Words.NAMED : 0))) != 0;
            int to = tape.wordEnd(i);
            if (word == 0 && tape.at(to) == '\'' && (flags & (Words.NAME | Words.INTRO)) != 0) {
                return -1;
            }
            boolean family = to - i <= 3 && (word > 0 || (tape.at(to) == ' ' && tape.kind(to + 1) == Chars.UPPER));
            family |= word == 0 && (isFollowed(to) || (isEnd(to) && isCommonly(i, to)));
            boolean title = word == 0 && isTitle(i, to);
            if (stop && to - i > 1 && !family) {
                break;
            }
            end = wordEnd(i);
            i = end + (tape.at(end) == '.' && (end - i == 1 || title) ? 1 : 0);
            boolean turned = word == 0
                    && tape.at(i) == ','
                    && (reading.isAsked(Words.NAME) || tape.areCapitals(p, end))
                    && isTurned(i + 1);
            i += turned ? 1 : 0;
            if (tape.at(i) != ' ') {
                break;
            }
            i = links(i + 1);
        }
        boolean letter = end == p + 1 && tape.at(end) != '.';
        boolean code = end > 0 && tape.areCapitals(p, end) && tape.at(end) == ' ' && tape.isDigit(end + 1);
        boolean house = end > 0 && tape.at(end) == ' ' && tape.isDigit(end + 1) && (memory.tight & Words.ADDRESS) != 0;
        return end < 0 || letter || code || house || isOfWare(p, end) ? -1 : hit(p, end);
    }

    /** "Mr Fox dvd", "Herr Lehmann Taschenbuch": the title of a book or a toy opens the message, or somebody asks for it. */
    private boolean isOfWare(int p, int end) {
        boolean opens = memory.isNear(Memory.STOP, p, TITLE_END) || memory.base + p <= TITLE_END || memory.isWanted(p);
        if (!opens || !reading.mayMean(Words.SHELF) || (memory.lastFlags & Words.TITLE) != Words.TITLE) {
            return false;
        }
        int i = tape.wordEnd(p) + 1;
        while (i < end && (reading.words.match(i) & Words.WARE) != Words.WARE) {
            i = tape.wordEnd(i) + 1;
        }
        i = i < end ? i : end + 1;
        return tape.at(i - 1) == ' ' && (reading.words.match(i) & Words.WARE) == Words.WARE;
    }

    /** Whether a word is a common given name, and means nothing else but what small words do. */
    private boolean isCommonly(int from, int to) {
        return (reading.words.match(from) & ~GIVEN) == 0 && GivenNames.has(tape.chars(), from, to);
    }

    private boolean isEnd(int i) {
        char c = tape.at(i);
        return c == 0 || c == '\n' || c == ',';
    }

    /** "Fenwick, Olive": another name behind the comma, and then nothing. */
    private boolean isTurned(int from) {
        int word = from + 1;
        boolean name = tape.at(from) == ' ' && tape.kind(word) == Chars.UPPER && reading.words.match(word) == 0;
        return name && !tape.isWordOrDigit(tape.wordEnd(word) + 1);
    }

    /** A name that was found; behind "not" another one may stand. */
    private int hit(int p, int end) {
        int next = reading.hit(EntityKind.NAME, p, end, reading.folded(p, end));
        int not = tape.at(end) == ' ' ? end + 1 : end;
        int other = tape.wordEnd(not) + 1;
        boolean contrast = not > end
                && other - not <= 6
                && tape.kind(not) == Chars.LOWER
                && tape.kind(other) == Chars.UPPER
                && (reading.words.match(not) & Words.STATE) != 0;
        return Math.max(next, contrast ? capitals(other) : -1);
    }

    /** The end of a word with what a hyphen or an apostrophe joins to it. */
    private int wordEnd(int from) {
        int end = tape.wordEnd(from);
        while ((tape.at(end) == '-' || tape.at(end) == '\'') && tape.isWord(end + 1)) {
            end = tape.wordEnd(end + 1);
        }
        return end;
    }

    /** "Im priya nair", "lg petra": a common given name, with the unknown word behind it; the end, or -1. */
    private int given(int p) {
        int first = tape.wordEnd(p);
        if (!GivenNames.has(tape.chars(), p, first) || (memory.tight & (Words.ADDRESS | Words.PRODUCT)) != 0) {
            return -1;
        }
        int end = wordEnd(p);
        boolean closing = memory.isNear(Memory.CLOSING, p, 4);
        int next = tape.at(end) == ' ' ? links(end + 1) : end;
        int kind = next > end ? tape.kind(next) : Chars.OTHER;
        boolean family = (kind == tape.kind(p) || kind == Chars.UPPER)
                && (isElided(next) || (reading.words.match(next) & (kind == Chars.UPPER ? COMMON : ~0L)) == 0)
                && (kind == Chars.UPPER || isFamily(next));
        end = family ? wordEnd(next) : Math.max(end, middle(next));
        if (closing) {
            boolean more = tape.at(end) == ' '
                    && ((isLine() && isOver(end)) || (family && (isKiss(end + 1) || isContact(end + 1))));
            return ends(end) || more ? end : -1;
        }
        boolean im = (memory.lastFlags & Words.IM) == Words.IM;
        boolean open = im && !family && !ends(end) && tape.at(end) != ',';
        return open || isGoods(end) ? -1 : end;
    }

    /** "Nguyen thi linh": of two words in small letters behind the first one the end where the line is over; else -1. */
    private int middle(int from) {
        int end = tape.wordEnd(from);
        boolean small = tape.kind(from) == Chars.LOWER && (reading.words.match(from) & COMMON) == 0;
        int next = end + 1;
        boolean more = small
                && tape.at(end) == ' '
                && tape.kind(next) == Chars.LOWER
                && (reading.words.match(next) & COMMON) == 0;
        int to = more ? tape.wordEnd(next) : -1;
        return more && isEnd(to) && !isForm(from, end) && !isForm(next, to) ? to : -1;
    }

    /** "My name is priya nair and", "me llamo marta": a common given name in small letters that was announced, whatever it means elsewhere, with the family's; the end, or -1. */
    private int called(int p) {
        int first = tape.wordEnd(p);
        if (!GivenNames.has(tape.chars(), p, first)) {
            return -1;
        }
        int end = wordEnd(p);
        int next = tape.at(end) == ' ' ? end + 1 : end;
        boolean linked = false;
        for (int word = 0; word < 2 && isFamilyLink(next); word++) {
            next = tape.wordEnd(next) + 1;
            linked = true;
        }
        boolean word = next > end && (tape.kind(next) == Chars.LOWER || tape.kind(next) == Chars.UPPER);
        long flags = word ? reading.words.match(next) : Words.STOP;
        int family = wordEnd(next);
        char c = tape.at(family);
        boolean closes = ends(family) || c == ',' || c == '!';
        boolean unknown = flags == 0
                || (linked && (flags & ~(Words.COLOUR | Words.SHELF)) == 0)
                || (closes && (flags & COMMON) == 0);
        int last = unknown && (closes || (c == ' ' && !isForm(next, family))) ? family : end;
        return hit(p, Math.max(last, word ? middle(next) : -1));
    }

    /** "De", "van der" between names in small letters: of two letters or more, and no "and". */
    private boolean isFamilyLink(int from) {
        int end = tape.wordEnd(from);
        return end >= from + 2
                && tape.kind(from) == Chars.LOWER
                && tape.at(end) == ' '
                && (reading.words.match(from) & Words.LINK) != 0
                && !reading.readsOne(from, end, JOINS);
    }

    /** Whether a word in small letters behind a given name is none of the sentence, which goes on behind it or is over. */
    private boolean isFamily(int from) {
        int end = tape.wordEnd(from);
        char c = tape.at(end);
        boolean form = isForm(from, end) && !(ends(end) && tape.at(end - 1) == 'y');
        return !form && (ends(end) || c == ',' || (c == ' ' && (reading.words.match(end + 1) & GOES_ON) != 0));
    }

    /** "O'Neill": a capital and an apostrophe before another one. */
    private boolean isElided(int i) {
        return tape.kind(i) == Chars.UPPER && tape.at(i + 1) == '\'' && tape.kind(i + 2) == Chars.UPPER;
    }

    /** Whether a word ends as forms of verbs do. */
    private boolean isForm(int from, int end) {
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

    /** Whether a text, a line or a sentence is over. */
    private boolean ends(int end) {
        char c = tape.at(end);
        return c == 0 || c == '\n' || (c == '.' && !tape.isWordOrDigit(end + 1));
    }

    /** "This is Jordan 1", "c'est Chloé Nomade 75 ml": a number or a word for goods follows. */
    private boolean isGoods(int end) {
        int i = tape.blanksEnd(end, false);
        long goods = Words.PRODUCT | Words.COLOUR | Words.SIZE | Words.UNIT | Words.SHELF | Words.CURRENCY;
        return i > end && (tape.isDigit(i) || (tape.isLetter(i) && (reading.words.match(i) & goods) != 0));
    }

    /**
     * Capitalised words behind what only introduces: they mean nothing else and fill their line or their part of the sentence, or
     * "and" goes on behind them; the end, or -1. Small words may stand before the name and are of it.
     */
    private int whole(int p, int name) {
        if (memory.isHint() && !memory.isNameTold(p)) {
            return -1;
        }
        boolean line = isLine() || memory.alone;
        int end = words(name);
        if (end < 0 && isLine() && memory.isNear(Memory.CLOSING, p, 2)) {
            end = line(p);
        }
        if (end < 0) {
            return -1;
        }
        if (tape.at(end) == ' ' && tape.isWord(end + 1) && (reading.words.match(end + 1) & Words.NAME) != 0) {
            return hit(p, end);
        }
        char c = tape.at(end);
        boolean mail = c == ' ' && tape.at(end + 1) == '<';
        boolean signed = line && memory.isNear(Memory.CLOSING, p, 8);
        boolean dash = c == ' ' && tape.at(end + 1) == '-' && tape.at(end + 2) == ' ';
        boolean closes = mail
                || dash
                || (line && c == '!')
                || (c == ' ' && isPicture(end + 1))
                || (signed && isOver(end))
                || (c == ' ' && memory.isNear(Memory.CLOSING, p, 2) && isDialled(p, end + 1))
                || c == '|'
                || ends(end);
        boolean part = !line && (c == ',' || c == '!' || c == ';' || c == ')');
        part |= !line && c == ' ' && (isAnd(end + 1) || isSentence(p, end));
        boolean comma = line && (c == ',' || (c == ' ' && tape.at(end + 1) == '|'));
        return closes || part || comma ? names(p, end) : -1;
    }

    /** "Ni Luh Ayu Pratiwi" below "kind regards": names that mean something elsewhere, if they fill their line; their end, or -1. */
    private int line(int p) {
        boolean unknown = false;
        int i = p;
        int end = -1;
        for (int word = 0; word < 4 && tape.kind(i) == Chars.UPPER; word++) {
            long flags = reading.words.match(i);
            if ((flags & SERIOUS) != 0) {
                return -1;
            }
            unknown |= flags == 0;
            end = wordEnd(i);
            i = tape.at(end) == ' ' ? end + 1 : end;
        }
        boolean over = tape.at(i) == 0 || tape.at(i) == '\n';
        return over && unknown && tape.wordEnd(p) < end ? end : -1;
    }

    /** Whether a picture or a last small word follows, and no sentence: "Olive Fenwick thanks". */
    private boolean isOver(int end) {
        if (tape.at(end) != ' ') {
            return false;
        }
        int i = end + 1;
        if (!tape.isLetter(i)) {
            return !tape.isDigit(i) && tape.at(i) != '[';
        }
        if (isKiss(i)) {
            return true;
        }
        long flags = tape.kind(i) == Chars.LOWER ? reading.words.match(i) : 0;
        boolean last = (flags & (Words.STOP | Words.CLOSING)) != 0 && !tape.isWordOrDigit(reading.words.end() + 1);
        return last || (flags & (Words.ORDER | Words.PHONE | Words.MAIL | Words.ADDRESS)) != 0;
    }

    /** "X", "xx": kisses behind the name that closes a message. */
    private boolean isKiss(int from) {
        int i = from;
        while (i < from + 3 && (tape.at(i) == 'x' || tape.at(i) == 'X')) {
            i++;
        }
        return i > from && !tape.isWordOrDigit(i);
    }

    /** "This is Olive Fenwick calling": two words that are in no list, and a small one behind them that is in one. */
    private boolean isSentence(int p, int end) {
        int second = tape.wordEnd(p) + 1;
        boolean two = second < end
                && tape.kind(p + 1) == Chars.LOWER
                && reading.words.match(p) == 0
                && tape.kind(second) == Chars.UPPER
                && tape.kind(second + 1) == Chars.LOWER
                && reading.words.match(second) == 0
                && tape.kind(end + 1) == Chars.LOWER;
        return two
                && (memory.isOwn(p)
                        || (reading.words.match(end + 1) & (Words.STOP | Words.BRIDGE | Words.ORDER | Words.AMOUNT))
                                != 0);
    }

    /** Whether "and" follows, in some language. */
    private boolean isAnd(int from) {
        int end = tape.wordEnd(from);
        int next = tape.at(end) == ' ' ? tape.kind(end + 1) : Chars.OTHER;
        if (next != Chars.LOWER && next != Chars.UPPER) {
            return false;
        }
        boolean goesOn = next == Chars.LOWER || (tape.at(end + 1) == 'I' && tape.wordEnd(end + 1) == end + 2);
        for (int and = 0; and < AND.length; and++) {
            if (reading.reads(from, end, AND[and])) {
                return goesOn || and >= FROM;
            }
        }
        return false;
    }

    /** A likely name needs two words, or a line of its own. */
    private int names(int p, int end) {
        boolean two = tape.wordEnd(p) < end;
        boolean address = memory.isTight(Words.ADDRESS, p);
        boolean formula = !two && (reading.words.match(p) & Words.CLOSING) != 0;
        if (!two && (!memory.alone || formula)) {
            return -1;
        }
        reading.hit(EntityKind.NAME, p, end, reading.folded(p, end));
        if (address) {
            memory.announce(Words.ADDRESS, end);
        }
        return end;
    }

    /** Where up to four capitalised words end that mean nothing else, or -1. */
    private int words(int p) {
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

    /** "Anna Virtanen": "anna" asks in Finnish, but another name follows. */
    private boolean isGiven(int i, long flags) {
        int end = tape.wordEnd(i);
        long common = flags & COMMON;
        boolean asks = tape.at(end) == '-' && tape.kind(end + 1) == Chars.UPPER;
        boolean plain = (flags & (Words.BRIDGE | Words.LINK | Words.IS | Words.STATE)) == 0;
        return (asks && common == Words.ASK) || (plain && (common & ~GIVEN) == 0 && isFollowed(end));
    }

    /** Whether another word with a capital follows that means nothing, maybe behind "van der" and the like. */
    private boolean isFollowed(int end) {
        if (tape.at(end) != ' ') {
            return false;
        }
        int next = links(end + 1);
        return tape.kind(next) == Chars.UPPER
                && (tape.kind(next + 1) == Chars.LOWER || tape.at(next + 1) == '\'')
                && (reading.words.match(next) & COMMON & ~GIVEN) == 0;
    }

    private boolean isTitle(int from, int to) {
        return tape.at(to) == '.'
                && tape.at(to + 1) == ' '
                && (reading.reads(from, to, "dr")
                        || reading.reads(from, to, "prof")
                        || reading.reads(from, to, "ing")
                        || reading.reads(from, to, "mag")
                        || reading.reads(from, to, "mgr"));
    }

    /** "Olive Fenwick is my name", "Farkas Zsófia vagyok", "Olive Fenwick | Office Manager"; the end of the name, or -1. */
    private int behind(int p, boolean capitals) {
        boolean greets = (memory.lastFlags & Words.GREETING) != 0;
        int here = (isLine() || greets) && reading.mayMean(Words.NAME_AFTER) ? here(p, greets) : -1;
        if (here > 0) {
            return hit(p, here);
        }
        boolean head = capitals && (isLine() || greets);
        boolean mail = capitals && reading.mayHaveSigns();
        if (!head && !mail && !reading.mayMean(Words.NAME_AFTER)) {
            return -1;
        }
        int end = capitals ? words(p) : smallWords(p);
        if (end < 0 || tape.wordEnd(p) >= end) {
            return -1;
        }
        boolean addressed = capitals && isBeforeMail(end);
        if (addressed || (head && !greets && tape.at(end) == '\n' && isContact(end + 1))) {
            return reading.hit(EntityKind.NAME, p, end, reading.folded(p, end));
        }
        int i = end;
        while (i < end + 3 && " |,-\n".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        if (i == end || !tape.isLetter(i)) {
            return -1;
        }
        long flags = reading.words.match(i);
        boolean sure = capitals || (flags & Words.NAMED) != 0 || isAnnounced(p);
        boolean next = i == end + 1 || (tape.at(end) == ',' && i == end + 2);
        boolean named = next && (flags & Words.NAME_AFTER) != 0 && sure;
        boolean role = capitals && i > end + 1 && isLine() && isRole(i);
        boolean small = (flags & (Words.STOP | Words.BRIDGE)) != 0;
        boolean presented =
                capitals && (memory.lastFlags & Words.IS) != 0 && GivenNames.has(tape.chars(), p, tape.wordEnd(p));
        named &= !small || presented || (head && (greets || closes(reading.words.end())));
        return named || role ? reading.hit(EntityKind.NAME, p, end, reading.folded(p, end)) : -1;
    }

    /**
     * "Hi there gemma barnes here, ...": a given name that opens a line or follows a greeting, or two unknown words behind one, and
     * "here" behind it that does not go on with "is"; the end of the name, or -1.
     */
    private int here(int p, boolean greets) {
        int first = wordEnd(p);
        boolean given = GivenNames.has(tape.chars(), p, tape.wordEnd(p));
        if ((!given && (!greets || reading.words.match(p) != 0)) || tape.at(first) != ' ') {
            return -1;
        }
        long next = tape.isWord(first + 1) ? reading.words.match(first + 1) : Words.STOP;
        boolean family = next == 0 && !isForm(first + 1, tape.wordEnd(first + 1));
        int end = family ? wordEnd(first + 1) : first;
        if ((!family && !given) || tape.at(end) != ' ' || !tape.isWord(end + 1)) {
            return -1;
        }
        long flags = reading.words.match(end + 1);
        int to = reading.words.end();
        boolean is = tape.at(to) == ' '
                && tape.isWord(to + 1)
                && (reading.words.match(to + 1) & (Words.IS | Words.ASK)) != 0;
        boolean said = (flags & Words.NAME_AFTER) != 0 && (flags & (Words.STOP | Words.BRIDGE)) != 0 && !is;
        return said && (family || closes(to)) ? end : -1;
    }

    /** "Olive Fenwick (olive@...", "Olive Fenwick <olive@...", "Olive Fenwick, olive@...". */
    private boolean isBeforeMail(int end) {
        int i = end;
        while (i < end + 3 && " (<,:-|/\n".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        int from = i;
        while (tape.isWordOrDigit(i) || (tape.at(i) != 0 && ".-_+'".indexOf(tape.at(i)) >= 0)) {
            i++;
        }
        return from > end && i > from && tape.at(i) == '@' && tape.isWordOrDigit(i + 1);
    }

    private boolean closes(int end) {
        char c = tape.at(end);
        return c == 0 || c == ',' || c == '.' || c == '\n' || c == '!' || c == ';' || c == ':';
    }

    /** Whether a line begins with a telephone, a mail address, or the words for them. */
    private boolean isContact(int from) {
        int i = tape.at(from) == '+' || tape.at(from) == '(' ? from + 1 : from;
        if (tape.isDigit(i)) {
            return tape.digitsEnd(i) - i >= 2 && tape.hasDigit(tape.digitsEnd(i), 4) && !isStreet(i);
        }
        if (!tape.isWord(i)) {
            return false;
        }
        long flags = reading.words.match(i);
        if ((flags & (Words.PHONE | Words.MAIL | Words.ROLE)) != 0 || isRole(i)) {
            return true;
        }
        while (tape.isWordOrDigit(i) || ".-_+".indexOf(tape.at(i)) >= 0) {
            if (tape.at(i) == 0) {
                return false;
            }
            i++;
        }
        return tape.at(i) == '@';
    }

    /** Whether a telephone with a plus or a zero at its head follows two words: "regards Olive Fenwick 0770...". */
    private boolean isDialled(int p, int from) {
        boolean head = tape.at(from) == '+' || tape.at(from) == '0';
        return head && tape.wordEnd(p) < from - 1 && (tape.digitsEnd(from + 1) > from + 6 || isContact(from));
    }

    /** Whether letters follow the first digits: a house number before a street. */
    private boolean isStreet(int digits) {
        int i = tape.blanksEnd(tape.digitsEnd(digits), false);
        return tape.isWord(i);
    }

    private boolean isRole(int from) {
        int i = from;
        for (int word = 0; word < 3 && tape.isWord(i); word++) {
            if ((reading.words.match(i) & Words.ROLE) != 0) {
                return true;
            }
            i = tape.blanksEnd(tape.wordEnd(i), false);
        }
        return false;
    }

    /** Where two or three words in lower case end that mean nothing else, or -1. */
    private int smallWords(int p) {
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

    /** Two or three words in lower case that mean nothing else, and then the end of the line or a common word; the end, or -1. */
    private int small(int p) {
        int i = p;
        boolean linked = false;
        for (int word = 0, names = 0; names < 3 && word < 5 && isSmall(i, word); word++) {
            int end = tape.wordEnd(i);
            long flags = reading.words.match(i);
            boolean link = word > 0 && (flags & Words.LINK) != 0;
            names += link ? 0 : 1;
            boolean over = word > 1 && !(link && linked);
            linked = link;
            boolean sure = !memory.strict || memory.isOwn(p);
            if (over && sure && ((flags & GOES_ON) != 0 || tape.at(end) == '\'')) {
                return hit(p, i - 1);
            }
            boolean given = word == 0
                    && !memory.strict
                    && (flags & Words.GREETING) != 0
                    && (flags & ~(Words.STOP | Words.GREETING)) == 0;
            if ((flags != 0 && !link && !given) || isForm(i, end)) {
                return -1;
            }
            char c = tape.at(end);
            if (c != ' ') {
                boolean closes = c == 0 || c == ',' || c == '.' || c == '\n' || c == '!';
                boolean told = word > 0 || (c != ',' && flags == 0 && memory.isNamed());
                return !closes ? -1 : memory.strict ? names(p, end) : told ? hit(p, end) : -1;
            }
            i = end + 1;
            if (word > 0 && isPicture(i)) {
                return memory.strict ? names(p, end) : hit(p, end);
            }
        }
        return -1;
    }

    /** Whether a word in small letters begins, or behind two of them one in capitals: the sentence around the name is. */
    private boolean isSmall(int i, int word) {
        int kind = tape.kind(i);
        return kind == Chars.LOWER || (word > 1 && kind == Chars.UPPER && tape.kind(i + 1) == Chars.UPPER);
    }

    private boolean isPicture(int i) {
        return tape.at(i) > '~' && tape.kind(i) == Chars.OTHER;
    }

    /** Whether two or three words of a script without capitals close a message behind a closing formula; below it, where that thanks. */
    private boolean isSigned(int p) {
        int i = p;
        int words = 0;
        boolean thanks = (memory.lastFlags & Words.STOP) != 0;
        while (memory.isSigned(p)
                && (isLine() || !thanks)
                && words < 3
                && tape.kind(i) == Chars.LETTER
                && (reading.words.match(i) & ~(isLine() ? Words.PHONE : 0)) == 0) {
            i = tape.wordEnd(i);
            words++;
            if (tape.at(i) != ' ') {
                break;
            }
            i++;
        }
        char c = tape.at(i);
        return words > 1 && (c == 0 || c == '\n' || c == '.');
    }

    /** Up to three words of a script without capitals. */
    private int caseless(int p) {
        int end = -1;
        int i = p;
        for (int word = 0; word < 3 && tape.kind(i) == Chars.LETTER; word++) {
            long other = memory.strict && isLine() && word == 0 ? Words.PHONE : 0;
            if ((reading.words.match(i) & ~(Words.LINK | Words.SPOKEN | other)) != 0) {
                break;
            }
            end = wordEnd(i);
            i = tape.at(end) == ' ' ? end + 1 : end;
            if (i == end) {
                break;
            }
        }
        return end < 0 ? -1 : reading.hit(EntityKind.NAME, p, end, reading.folded(p, end));
    }

    /** Up to four signs of a script without blanks, or words of such a script with blanks; the end, or -1. */
    int solid(int p, long flags) {
        boolean asked = reading.isAnswer(Words.NAME, p, 2);
        int eastern = eastern(p);
        if (eastern > 0) {
            return reading.hit(EntityKind.NAME, p, eastern, reading.folded(p, eastern));
        }
        if (!asked && reading.mayMean(Words.NAME_AFTER) && (memory.tight & Words.NAME) == 0) {
            return solidBehind(p);
        }
        boolean told = (memory.tight & Words.NAME) != 0 && !memory.strict && isAnnounced(p);
        reading.words.match(p);
        boolean family = memory.previous == ' ' && tape.kind(p + 1) == Chars.SOLID && reading.words.end() == p + 1;
        if ((!told && !asked)
                || ((flags & (Words.IS | Words.BRIDGE | Words.STOP | Words.NAME)) != 0 && !(family && told))) {
            return -1;
        }
        boolean blanks = tape.at(p) < '\u0F00';
        int most = p + (blanks ? 30 : 5);
        int i = p;
        while (i < most && tape.kind(i) == Chars.SOLID) {
            boolean tail = i > p + 1 && (reading.words.match(i) & Words.IS) != 0;
            if (tail) {
                break;
            }
            i++;
            boolean more = tape.at(i) == ' ' && tape.kind(i + 1) == Chars.SOLID && (blanks || i - p <= 3);
            if (more && (reading.words.match(i + 1) & (Words.STOP | Words.BRIDGE | Words.IS | Words.NAME)) == 0) {
                i++;
                most += blanks ? 1 : 3;
            }
        }
        return i - p < 2 ? -1 : reading.hit(EntityKind.NAME, p, i, reading.folded(p, i));
    }

    /** "谢谢\n李娜", "我是王小明，", "佐藤です", "안녕하세요 박준호입니다": a name of East Asia that signs or is presented; its end, or -1. */
    private int eastern(int p) {
        boolean signed = isLine() && memory.isSigned(p);
        boolean told = (memory.tight & Words.NAME) != 0 && isAnnounced(p);
        if (told && !memory.strict) {
            return -1;
        }
        boolean korean = FamilyNames.isKorean(tape.at(p));
        boolean first = (memory.lastFlags & Words.GREETING) != 0 || (!korean && (isLine() || memory.isFirst(p)));
        int reach = signed || told || first ? FamilyNames.reach(tape.at(p), tape.at(p + 1)) : 0;
        if (reach == 0) {
            return -1;
        }
        boolean japanese = reach > 3;
        int i = p + (japanese ? 2 : 1);
        i += tape.at(i) == ' ' && tape.kind(i + 1) == Chars.SOLID ? 1 : 0;
        int most = i + (japanese ? 3 : 2);
        int least = japanese ? i : korean ? most : i + 1;
        while (i < most && tape.kind(i) == Chars.SOLID && !isPresented(i, least)) {
            i++;
        }
        if (i < least || (reading.words.match(p) != 0 && reading.words.end() > p + 1)) {
            return -1;
        }
        char c = tape.at(i);
        boolean over = c == 0 || c == '\n';
        boolean part = over || "，。,.！!、 ".indexOf(c) >= 0;
        boolean role = korean && FamilyNames.isRole(tape.at(i - 1));
        boolean presented = !role && (korean || japanese) && isPresented(i, least);
        return (signed && over) || (told && part && !korean && !japanese) || ((told || first) && presented) ? i : -1;
    }

    /** Whether "is" follows a name of which so much was read at least. */
    private boolean isPresented(int i, int least) {
        return i >= least
                && tape.kind(i) == Chars.SOLID
                && (reading.words.match(i) & Words.IS) != 0
                && (reading.words.end() > i + 1);
    }

    /** "田中と申します", "김민지라고 합니다": up to five signs, and then what says that they are a name; their end, or -1. */
    private int solidBehind(int p) {
        int blanks = 0;
        for (int i = p + 1; i < p + 6 + blanks && (tape.kind(i) == Chars.SOLID || tape.at(i) == ' '); i++) {
            if (tape.at(i) == ' ') {
                blanks += 4;
                if (blanks > 4 || tape.kind(i + 1) != Chars.SOLID) {
                    return -1;
                }
            } else if (i > p + 1 && (reading.words.match(i) & Words.NAME_AFTER) != 0) {
                int end = tape.at(i - 1) == ' ' ? i - 1 : i;
                return reading.hit(EntityKind.NAME, p, end, reading.folded(p, end));
            }
        }
        return -1;
    }

    /** Over "van de", "dos" and the like, if a name follows. */
    private int links(int from) {
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
}
