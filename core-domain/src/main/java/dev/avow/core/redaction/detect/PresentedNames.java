package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Names that what stands behind them tells: "is my name", "here", a role, a telephone, a mail address. */
final class PresentedNames {

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final NameCues cues;
    private final NameParts parts;
    private final BehindNames behind;
    private final CapitalNames names;

    PresentedNames(Reading reading, NameCues cues, NameParts parts, BehindNames behind, CapitalNames names) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.cues = cues;
        this.parts = parts;
        this.behind = behind;
        this.names = names;
    }

    /** "Olive Fenwick is my name", "Farkas Zsófia vagyok", "Olive Fenwick | Office Manager"; the end of the name, or -1. */
    int at(int p, boolean capitals) {
        boolean greets = (memory.lastFlags & Words.GREETING) != 0;
        int here = (cues.isLine() || greets) && reading.mayMean(Words.NAME_AFTER) ? here(p, greets) : -1;
        if (here > 0) {
            return names.found(p, here);
        }
        boolean head = capitals && (cues.isLine() || greets);
        boolean mail = capitals && reading.mayHaveSigns();
        if (!head && !mail && !reading.mayMean(Words.NAME_AFTER)) {
            return -1;
        }
        int end = capitals ? parts.words(p) : parts.smallWords(p);
        if (end < 0 || tape.wordEnd(p) >= end) {
            return -1;
        }
        boolean addressed = capitals && behind.isBeforeMail(end);
        if (addressed || (head && !greets && tape.at(end) == '\n' && behind.isContact(end + 1))) {
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
        boolean sure = capitals || (flags & Words.NAMED) != 0 || cues.isAnnounced(p);
        boolean next = i == end + 1 || (tape.at(end) == ',' && i == end + 2);
        boolean named = next && (flags & Words.NAME_AFTER) != 0 && sure;
        boolean role = capitals && i > end + 1 && cues.isLine() && behind.isRole(i);
        boolean small = (flags & (Words.STOP | Words.BRIDGE)) != 0;
        boolean presented =
                capitals && (memory.lastFlags & Words.IS) != 0 && GivenNames.has(tape.chars(), p, tape.wordEnd(p));
        named &= !small || presented || (head && (greets || behind.closes(reading.words.end())));
        return named || role ? reading.hit(EntityKind.NAME, p, end, reading.folded(p, end)) : -1;
    }

    /**
     * "Hi there gemma barnes here, ...": a given name that opens a line or follows a greeting, or two unknown words behind one, and
     * "here" behind it that does not go on with "is"; the end of the name, or -1.
     */
    private int here(int p, boolean greets) {
        int first = parts.wordEnd(p);
        boolean given = GivenNames.has(tape.chars(), p, tape.wordEnd(p));
        if ((!given && (!greets || reading.words.match(p) != 0)) || tape.at(first) != ' ') {
            return -1;
        }
        long next = tape.isWord(first + 1) ? reading.words.match(first + 1) : Words.STOP;
        boolean family = next == 0 && !parts.isForm(first + 1, tape.wordEnd(first + 1));
        int end = family ? parts.wordEnd(first + 1) : first;
        if ((!family && !given) || tape.at(end) != ' ' || !tape.isWord(end + 1)) {
            return -1;
        }
        long flags = reading.words.match(end + 1);
        int to = reading.words.end();
        boolean is = tape.at(to) == ' '
                && tape.isWord(to + 1)
                && (reading.words.match(to + 1) & (Words.IS | Words.ASK)) != 0;
        boolean said = (flags & Words.NAME_AFTER) != 0 && (flags & (Words.STOP | Words.BRIDGE)) != 0 && !is;
        return said && (family || behind.closes(to)) ? end : -1;
    }
}
