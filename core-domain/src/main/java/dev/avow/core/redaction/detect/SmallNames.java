package dev.avow.core.redaction.detect;

/** Names that may be in small letters, where they were announced: of words that mean nothing else, or of a common given name. */
final class SmallNames {

    /** What a sentence goes on with behind a name in small letters. */
    private static final long GOES_ON =
            Words.STOP | Words.BRIDGE | Words.IS | Words.ORDER | Words.TO | Words.ASK | Words.NAME_AFTER;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final NameCues cues;
    private final NameParts parts;
    private final BehindNames behind;
    private final CapitalNames capitals;

    SmallNames(Reading reading, NameCues cues, NameParts parts, BehindNames behind, CapitalNames capitals) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.cues = cues;
        this.parts = parts;
        this.behind = behind;
        this.capitals = capitals;
    }

    /** Two or three words in lower case that mean nothing else, and then the end of the line or a common word; the end, or -1. */
    int unknown(int p) {
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
                return capitals.found(p, i - 1);
            }
            boolean given = word == 0
                    && !memory.strict
                    && (flags & Words.GREETING) != 0
                    && (flags & ~(Words.STOP | Words.GREETING)) == 0;
            if ((flags != 0 && !link && !given) || parts.isForm(i, end)) {
                return -1;
            }
            char c = tape.at(end);
            if (c != ' ') {
                boolean closes = c == 0 || c == ',' || c == '.' || c == '\n' || c == '!';
                boolean told = word > 0 || (c != ',' && flags == 0 && memory.isNamed());
                return !closes ? -1 : memory.strict ? capitals.likely(p, end) : told ? capitals.found(p, end) : -1;
            }
            i = end + 1;
            if (word > 0 && behind.isPicture(i)) {
                return memory.strict ? capitals.likely(p, end) : capitals.found(p, end);
            }
        }
        return -1;
    }

    /** Whether a word in small letters begins, or behind two of them one in capitals: the sentence around the name is. */
    private boolean isSmall(int i, int word) {
        int kind = tape.kind(i);
        return kind == Chars.LOWER || (word > 1 && kind == Chars.UPPER && tape.kind(i + 1) == Chars.UPPER);
    }

    /** "My name is priya nair and", "me llamo marta": a common given name in small letters that was announced, whatever it means elsewhere, with the family's; the end, or -1. */
    int called(int p) {
        int first = tape.wordEnd(p);
        if (!GivenNames.has(tape.chars(), p, first)) {
            return -1;
        }
        int end = parts.wordEnd(p);
        int next = tape.at(end) == ' ' ? end + 1 : end;
        boolean linked = false;
        for (int word = 0; word < 2 && parts.isFamilyLink(next); word++) {
            next = tape.wordEnd(next) + 1;
            linked = true;
        }
        boolean word = next > end && (tape.kind(next) == Chars.LOWER || tape.kind(next) == Chars.UPPER);
        long flags = word ? reading.words.match(next) : Words.STOP;
        int family = parts.wordEnd(next);
        char c = tape.at(family);
        boolean closes = behind.ends(family) || c == ',' || c == '!';
        boolean unknown = flags == 0
                || (linked && (flags & ~(Words.COLOUR | Words.SHELF)) == 0)
                || (closes && (flags & NameParts.COMMON) == 0);
        int last = unknown && (closes || (c == ' ' && !parts.isForm(next, family))) ? family : end;
        return capitals.found(p, Math.max(last, word ? middle(next) : -1));
    }

    /** "Im priya nair", "lg petra": a common given name, with the unknown word behind it; the end, or -1. */
    int given(int p) {
        int first = tape.wordEnd(p);
        if (!GivenNames.has(tape.chars(), p, first) || (memory.tight & (Words.ADDRESS | Words.PRODUCT)) != 0) {
            return -1;
        }
        int end = parts.wordEnd(p);
        boolean closing = memory.isNear(Memory.CLOSING, p, 4);
        int next = tape.at(end) == ' ' ? parts.links(end + 1) : end;
        int kind = next > end ? tape.kind(next) : Chars.OTHER;
        boolean family = (kind == tape.kind(p) || kind == Chars.UPPER)
                && (parts.isElided(next)
                        || (reading.words.match(next) & (kind == Chars.UPPER ? NameParts.COMMON : ~0L)) == 0)
                && (kind == Chars.UPPER || isFamily(next));
        end = family ? parts.wordEnd(next) : Math.max(end, middle(next));
        if (closing) {
            boolean more = tape.at(end) == ' '
                    && ((cues.isLine() && behind.isOver(end))
                            || (family && (behind.isKiss(end + 1) || behind.isContact(end + 1))));
            return behind.ends(end) || more ? end : -1;
        }
        boolean im = (memory.lastFlags & Words.IM) == Words.IM;
        boolean open = im && !family && !behind.ends(end) && tape.at(end) != ',';
        return open || behind.isGoods(end) ? -1 : end;
    }

    /** Whether a word in small letters behind a given name is none of the sentence, which goes on behind it or is over. */
    private boolean isFamily(int from) {
        int end = tape.wordEnd(from);
        char c = tape.at(end);
        boolean form = parts.isForm(from, end) && !(behind.ends(end) && tape.at(end - 1) == 'y');
        return !form && (behind.ends(end) || c == ',' || (c == ' ' && (reading.words.match(end + 1) & GOES_ON) != 0));
    }

    /** "Nguyen thi linh": of two words in small letters behind the first one the end where the line is over; else -1. */
    private int middle(int from) {
        int end = tape.wordEnd(from);
        boolean small = tape.kind(from) == Chars.LOWER && (reading.words.match(from) & NameParts.COMMON) == 0;
        int next = end + 1;
        boolean more = small
                && tape.at(end) == ' '
                && tape.kind(next) == Chars.LOWER
                && (reading.words.match(next) & NameParts.COMMON) == 0;
        int to = more ? tape.wordEnd(next) : -1;
        return more && behind.isEnd(to) && !parts.isForm(from, end) && !parts.isForm(next, to) ? to : -1;
    }
}
