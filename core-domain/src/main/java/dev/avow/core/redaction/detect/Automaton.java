package dev.avow.core.redaction.detect;

/**
 * Walks a text once, from left to right, and decides place after place: harmless, or the beginning of a value. What it
 * decides follows from what it remembers and from the next {@value Tape#REACH} characters, from nothing else; so the
 * whole text and every way to cut it into pieces give the same findings, and the work is linear. Not thread-safe;
 * reusable, and then without allocation as long as nothing is found.
 */
public final class Automaton {

    private final Detectors all;
    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Memory saved = new Memory();
    private final DigitSteps digits;
    private final WordSteps words;
    private final Skim skim;
    private final Rows rows;

    /** Makes one that has read nothing. */
    public Automaton() {
        this(true, new Tape());
    }

    /** Without shortcuts every detector looks at every place: slower, and the same. */
    Automaton(boolean shortcuts, Tape window) {
        all = new Detectors(shortcuts, window);
        reading = all.reading;
        tape = reading.tape;
        memory = reading.memory;
        digits = new DigitSteps(all);
        words = new WordSteps(all);
        skim = new Skim(all, words);
        rows = new Rows(reading);
    }

    /** From here on findings come without the one spelling of their values, which nobody asks for who only replaces them. */
    public Automaton withoutSpelling() {
        reading.spelling = false;
        return this;
    }

    /** Forgets everything and takes the hints for the next text. */
    public void reset(Hints hints) {
        memory.reset();
        hints.tell(reading);
    }

    /**
     * Reads on. Unless this is the end, what is not yet decided is left: the caller hands it in again with more behind it.
     *
     * @return how many UTF-16 units are decided
     */
    public int read(String text, boolean end) {
        tape.load(text, end);
        reading.words.forget();
        Findings findings = reading.findings;
        findings.clear();
        int length = tape.length();
        boolean whole = end && memory.base == 0;
        if (whole && reading.shortcuts) {
            reading.survey();
            if (reading.isBare()) {
                memory.base = length;
                return text.length();
            }
        } else {
            reading.expectAnything();
        }
        int p = 0;
        skim.begin();
        while (p < length) {
            p = skim.pass(p);
            if (p == length || skim.hasFound()) {
                continue;
            }
            tape.open(p);
            int before = findings.size();
            if (!end) {
                saved.copyFrom(memory);
            }
            int lastEnd = findings.lastEnd();
            int next = tape.whole(step(p));
            if (tape.touched()) {
                memory.copyFrom(saved);
                findings.shrink(before);
                if (before > 0) {
                    findings.truncate(before - 1, lastEnd);
                }
                break;
            }
            if (findings.size() == before && findings.lastEnd() == lastEnd) {
                memory.previous = tape.folded(next - 1);
            }
            p = next;
        }
        memory.base += p;
        return end ? text.length() : tape.rawEnd(p);
    }

    /** Keeps nothing of the text that was read: who holds this one for the next text holds nobody's words. */
    public void forget() {
        reading.findings.forget();
        reading.run.forget();
        tape.forget();
    }

    /** What the last reading found. */
    public Findings findings() {
        return reading.findings;
    }

    private int step(int p) {
        if (memory.open != Memory.CLOSED) {
            int next = swallow(p);
            if (next > p) {
                reading.findings.extend(tape.rawStart(p), tape.rawEnd(next));
                memory.previous = ']';
                return next;
            }
        }
        if (memory.url != 0) {
            int next = all.urls.step(p);
            if (next > p) {
                return next;
            }
        }
        int kind = tape.kind(p);
        if (memory.expect != 0 && kind != Chars.BLANK) {
            int next = awaited(p, kind);
            if (next > p) {
                return next;
            }
        }
        return switch (kind) {
            case Chars.BLANK -> {
                if (tape.isTab(p)) {
                    memory.bar(p, memory.previous);
                }
                yield p + 1;
            }
            case Chars.NEWLINE -> line(p);
            case Chars.DIGIT -> digits.number(p);
            case Chars.UPPER, Chars.LOWER, Chars.LETTER -> words.word(p);
            case Chars.SOLID -> words.solid(p);
            default -> sign(p);
        };
    }

    private int line(int p) {
        memory.line(p, memory.previous);
        if (memory.second) {
            rows.line(p);
        }
        boolean far = memory.expect == Memory.DIRECT && (memory.lastFlags & Words.PASSWORD) == 0;
        if (far || memory.expect >= Memory.LATE) {
            memory.expect = 0;
        }
        return p + 1;
    }

    private int awaited(int p, int kind) {
        char c = tape.at(p);
        if (c == '[') {
            memory.expect = 0;
            return -1;
        }
        if (c == ':' || c == '=' || (memory.expect == Memory.DIRECT && (c == '>' || c == '\u2192' || c == '\u00BB'))) {
            memory.expect = memory.loose ? Memory.WEAK : Memory.STRONG;
            return p + 1;
        }
        if (c == '\'' && tape.at(p + 1) == 's' && !tape.isWordOrDigit(p + 2)) {
            return -1;
        }
        if (Chars.isWord(kind)) {
            long flags = reading.words.match(p);
            boolean linking = ((flags & (Words.IS | Words.NUMBER)) != 0 && (flags & Words.STOP) == 0)
                    || (memory.expect == Memory.DIRECT && (flags & (Words.BRIDGE | Words.AMOUNT)) != 0);
            int end = reading.words.end();
            if ((linking || isAnswer(p, flags)) && !tape.isDigit(end) && !isJoined(end)) {
                memory.expect = linking ? memory.expect : Memory.WEAK;
                return -1;
            }
            if (isFiller(kind, flags, end)) {
                memory.expect = memory.expect > Memory.LATE ? memory.expect - 1 : Memory.FILLED;
                return -1;
            }
        }
        return kind == Chars.NEWLINE ? -1 : all.passwords.expected(p);
    }

    /** "It's", "I think": a small word between the question for a password and the answer. */
    private boolean isAnswer(int p, long flags) {
        return reading.isAnswer(Words.PASSWORD | Words.SECRET, p, 24)
                && (flags & (Words.BRIDGE | Words.IS)) != 0
                && (flags & (Words.FORGOT | Words.ALL_CUES)) == 0
                && tape.kind(reading.words.end()) == Chars.BLANK;
    }

    /** "I think", "it should be": a small word between "password is" and the password. */
    private boolean isFiller(int kind, long flags, int end) {
        return (memory.expect == Memory.WEAK || memory.expect > Memory.LATE)
                && !memory.loose
                && kind != Chars.LETTER
                && (flags & (Words.STOP | Words.BRIDGE | Words.IS)) != 0
                && (flags & (Words.STATE | Words.FORGOT | Words.ALL_CUES)) == 0
                && tape.kind(end) == Chars.BLANK;
    }

    /** "S!lv3r", "pa$$word": a sign that no sentence has joins a small word to more. */
    private boolean isJoined(int end) {
        boolean sign = "!$@#%&*_+=~".indexOf(tape.at(end)) >= 0;
        return sign
                && tape.kind(end + 1) != Chars.BLANK
                && tape.kind(end + 1) != Chars.NEWLINE
                && tape.at(end + 1) != 0;
    }

    private int sign(int p) {
        char c = tape.at(p);
        if (Quantities.isMoney(c)) {
            memory.lastFlags = Words.CURRENCY;
            return p + 1;
        }
        return switch (c) {
            case '[' -> all.labels.at(p);
            case '#' -> {
                memory.hash = reading.isHash(p);
                yield p + 1;
            }
            case '*', '\u2022', '\u25CF', '\u00B7' -> {
                int end = all.masked.at(p);
                yield end > 0 ? end : p + 1;
            }
            case '/', '|', ',' -> {
                if (c == '|') {
                    memory.bar(p, memory.previous);
                }
                signed(p, c);
                if (c == ',' && memory.isClosed(p)) {
                    memory.likelyName(p);
                    memory.alone = true;
                } else if (c == ',' && memory.isOwn(p)) {
                    memory.tellName(p);
                }
                boolean mail = memory.afterValue && memory.valueKind == Kinds.EMAIL;
                if (mail
                        ? c != ',' || memory.isNear(Memory.LOGIN, p, 90)
                        : c == '/' && tape.at(p + 1) == ' ' && memory.isNear(Memory.LOGIN, p, 40)) {
                    memory.announce(Words.PASSWORD, p);
                    memory.expect = Memory.DIRECT;
                }
                yield p + 1;
            }
            case '\u00A7' -> {
                memory.announce(Words.VERSION, p);
                yield p + 1;
            }
            case '(' -> {
                if (memory.within(Words.PASSWORD, p, 28) && memory.expect == 0 && !memory.loose) {
                    memory.expect = Memory.LATE;
                }
                yield p + 1;
            }
            case '+' -> digits.plus(p);
            case ':', '=' -> assign(p, c);
            case '?', '!' -> {
                memory.exclaim(p);
                yield p + 1;
            }
            case '.', '\u3002' -> {
                if ((tape.kind(p + 1) <= Chars.NEWLINE && tape.at(p + 1) != ',') || tape.at(p + 1) == '.') {
                    memory.stop(p);
                }
                yield p + 1;
            }
            case '\u2013', '\u2014' -> {
                signed(p, c);
                yield p + 1;
            }
            case '-' -> {
                signed(p, c);
                if (tape.at(p + 1) == ' ' && !memory.loose && memory.isTight(Words.PASSWORD, p)) {
                    memory.expect = Memory.STRONG;
                }
                yield p + 1;
            }
            default -> p + 1;
        };
    }

    /** "-Karen Whitfield", "Tack! /Lisa": a stroke right before a common given name signs a message. */
    private void signed(int p, char c) {
        if (Names.mayBeSigned(memory.previous, c, tape.kind(p + 1))
                && GivenNames.has(tape.chars(), p + 1, tape.wordEnd(p + 1))) {
            memory.likelyName(p + 1);
            memory.alone = true;
        }
    }

    private int assign(int p, char c) {
        if (c == ':' && memory.isSpeaker(p)) {
            memory.speaks(p);
            return p + 1;
        }
        if (c == ':' && tape.at(p + 1) == ':') {
            int end = all.nets.ipv6(p);
            if (end > 0) {
                return end;
            }
        }
        if (c == ':' && (memory.lastFlags & (Words.NAMED | Words.HEADER)) != 0 && (memory.tight & Words.PRODUCT) == 0) {
            memory.announce(Words.NAME, p);
        } else if (memory.isNameTold(p)) {
            memory.tellName(p);
        }
        if (memory.afterValue && memory.valueKind == Kinds.EMAIL && memory.seen == 0) {
            memory.announce(Words.PASSWORD, p);
            memory.expect = Memory.DIRECT;
        } else if (memory.within(Words.PASSWORD | Words.SECRET, p, 28)) {
            memory.expect = memory.loose ? Memory.WEAK : Memory.STRONG;
        }
        return p + 1;
    }

    /** One step of what is open: the end of its next part, or the same place when it is over. */
    private int swallow(int p) {
        int next = switch (memory.open) {
            case Memory.OPEN_ADDRESS -> all.addresses.step(p);
            case Memory.OPEN_NUMBER -> openNumber(p);
            case Memory.OPEN_SPOKEN -> openSpoken(p);
            case Memory.OPEN_LINE -> openToken(p, true);
            case Memory.OPEN_MAIL -> all.mails.more(p);
            case Memory.OPEN_DICTATED -> openDictated(p);
            default -> openToken(p, false);
        };
        if (next <= p) {
            memory.open = Memory.CLOSED;
            return p;
        }
        return next;
    }

    private int openNumber(int p) {
        int i = p;
        while (i < p + 3 && " -./()\n".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        return tape.isDigit(i) ? tape.digitsEnd(i) : p;
    }

    private int openSpoken(int p) {
        int i = Math.max(p, all.spoken.gap(p));
        int end = all.spoken.more(i);
        return end > 0 ? end : p;
    }

    private int openDictated(int p) {
        int end = openSpoken(p);
        return end > p ? end : all.dictation.more(p);
    }

    private int openToken(int p, boolean parameter) {
        int kind = tape.kind(p);
        char c = tape.at(p);
        boolean ends = kind == Chars.BLANK
                || kind == Chars.NEWLINE
                || kind == Chars.SOLID
                || c == '"'
                || c == '<'
                || (parameter && c == '&')
                || c == '[';
        return ends ? p : p + 1;
    }
}
