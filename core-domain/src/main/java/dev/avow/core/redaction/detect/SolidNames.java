package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Names in scripts without blanks between words, behind or before what tells them, or by the commonest family names. */
final class SolidNames {

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final NameCues cues;

    SolidNames(Reading reading, NameCues cues) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.cues = cues;
    }

    /** Up to four signs of a script without blanks, or words of such a script with blanks; the end, or -1. */
    int at(int p, long flags) {
        boolean asked = reading.isAnswer(Words.NAME, p, 2);
        int eastern = eastern(p);
        if (eastern > 0) {
            return reading.hit(EntityKind.NAME, p, eastern, reading.folded(p, eastern));
        }
        if (!asked && reading.mayMean(Words.NAME_AFTER) && (memory.tight & Words.NAME) == 0) {
            return behind(p);
        }
        boolean told = (memory.tight & Words.NAME) != 0 && !memory.strict && cues.isAnnounced(p);
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
        boolean signed = cues.isLine() && memory.isSigned(p);
        boolean told = (memory.tight & Words.NAME) != 0 && cues.isAnnounced(p);
        if (told && !memory.strict) {
            return -1;
        }
        boolean korean = FamilyNames.isKorean(tape.at(p));
        boolean first = (memory.lastFlags & Words.GREETING) != 0 || (!korean && (cues.isLine() || memory.isFirst(p)));
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
    private int behind(int p) {
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
}
