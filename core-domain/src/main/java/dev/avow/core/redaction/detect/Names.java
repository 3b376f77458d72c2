package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Names of people, only where a cue makes them certain, or likely and the rest of the line agrees. */
final class Names {

    /** With these a family's name begins. */
    private static final String[] PARTICLES = {
        "de", "da", "di", "du", "do", "dos", "das", "del", "della", "von", "vom", "zu", "van", "ter", "ten", "den",
        "af", "av"
    };

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final NameCues cues;
    private final NameParts parts;
    private final BehindNames behind;
    private final CapitalNames capitals;
    private final SmallNames small;
    private final PresentedNames presented;
    private final SolidNames solid;

    Names(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.cues = new NameCues(reading);
        this.parts = new NameParts(reading);
        this.behind = new BehindNames(reading);
        this.capitals = new CapitalNames(reading, cues, parts, behind);
        this.small = new SmallNames(reading, cues, parts, behind, capitals);
        this.presented = new PresentedNames(reading, cues, parts, behind, capitals);
        this.solid = new SolidNames(reading, cues);
    }

    /** Whether a stroke between two signs may sign a message: at the head of a line, or a slash behind a blank, right before a capital. */
    static boolean mayBeSigned(char before, char c, int next) {
        return next == Chars.UPPER && c != ',' && c != '|' && (before == '\n' || (c == '/' && before == ' '));
    }

    /** The end of a name that starts at a word, or -1. */
    int at(int p) {
        boolean asked = reading.isAnswer(Words.NAME, p, 4);
        int kind = tape.kind(p);
        if (!asked && cues.isAnswer(p) && kind == Chars.UPPER) {
            int end = parts.words(p);
            return end > 0 ? capitals.found(p, end) : presented.at(p, true);
        }
        if (kind == Chars.UPPER && (memory.lastFlags & Words.GREETING) != 0) {
            int end = greeted(p);
            if (end > 0) {
                return capitals.found(p, end);
            }
        }
        if (asked || cues.isAnnounced(p)) {
            boolean strict = memory.strict && !asked;
            int linked = kind == Chars.LOWER ? linked(p, strict) : -1;
            if (linked > 0) {
                return linked;
            }
            int end = switch (kind) {
                case Chars.UPPER -> strict ? capitals.introduced(p, p) : capitals.announced(p);
                case Chars.LOWER ->
                    strict && !memory.isOwn(p) && (!cues.isLine() || memory.greeted) ? -1 : small.unknown(p);
                case Chars.LETTER -> !strict || isSigned(p) ? caseless(p) : -1;
                default -> -1;
            };
            if (end > 0 || !strict) {
                return end > 0 || kind != Chars.LOWER ? end : small.called(p);
            }
            int before = kind == Chars.LETTER ? -1 : presented.at(p, kind == Chars.UPPER);
            int given = before < 0 ? small.given(p) : -1;
            return given > 0 ? capitals.found(p, given) : before;
        }
        if (kind == Chars.UPPER && memory.afterValue && memory.valueKind == Kinds.PHONE) {
            int end = beside(p);
            if (end > 0) {
                return capitals.found(p, end);
            }
        }
        return kind == Chars.UPPER || kind == Chars.LOWER ? presented.at(p, kind == Chars.UPPER) : -1;
    }

    /** "Call 021 902 4715 Mary Cole": a given name and another one behind a telephone close the sentence; the end, or -1. */
    private int beside(int p) {
        boolean given = memory.previous == ' ' && GivenNames.has(tape.chars(), p, tape.wordEnd(p));
        int end = given ? parts.words(p) : -1;
        return end > tape.wordEnd(p) && behind.ends(end) ? end : -1;
    }

    /** "Dear Jane Doe,": two words or more behind a greeting that mean nothing else, and a comma; their end, or -1. */
    private int greeted(int p) {
        boolean someone = (reading.words.match(p) & (Words.NUMBERED | Words.HEADER)) != 0;
        int end = someone ? -1 : parts.words(p);
        if (end < 0 || tape.wordEnd(p) >= end) {
            return -1;
        }
        char c = tape.at(end);
        boolean from = c == ' ' && GivenNames.has(tape.chars(), p, tape.wordEnd(p)) && behind.isAnd(end + 1);
        return c == ',' || c == '!' || c == '\n' || from ? end : -1;
    }

    /** The end of a name that starts at a sign of a script without blanks, which means so much, or -1. */
    int solid(int p, long flags) {
        return solid.at(p, flags);
    }

    /** "De Wit", "van der Berg", "da Silva": a name that begins with small words, behind what announces one; its end, or -1. */
    private int linked(int p, boolean strict) {
        int name = parts.links(p);
        if (name == p
                || !reading.readsOne(p, tape.wordEnd(p), PARTICLES)
                || tape.kind(name + 1) != Chars.LOWER
                || memory.isNear(Memory.CLOSING, p, 8)
                || (memory.tight & Words.ADDRESS) != 0) {
            return -1;
        }
        return strict ? capitals.introduced(p, name) : capitals.announced(p);
    }

    /** Whether two or three words of a script without capitals close a message behind a closing formula; below it, where that thanks. */
    private boolean isSigned(int p) {
        int i = p;
        int words = 0;
        boolean thanks = (memory.lastFlags & Words.STOP) != 0;
        while (memory.isSigned(p)
                && (cues.isLine() || !thanks)
                && words < 3
                && tape.kind(i) == Chars.LETTER
                && (reading.words.match(i) & ~(cues.isLine() ? Words.PHONE : 0)) == 0) {
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
            long other = memory.strict && cues.isLine() && word == 0 ? Words.PHONE : 0;
            if ((reading.words.match(i) & ~(Words.LINK | Words.SPOKEN | other)) != 0) {
                break;
            }
            end = parts.wordEnd(i);
            i = tape.at(end) == ' ' ? end + 1 : end;
            if (i == end) {
                break;
            }
        }
        return end < 0 ? -1 : reading.hit(EntityKind.NAME, p, end, reading.folded(p, end));
    }
}
