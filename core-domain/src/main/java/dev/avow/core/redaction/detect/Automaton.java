package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/**
 * Walks a text once, from left to right, and decides place after place: harmless, or the beginning of a value. What it
 * decides follows from what it remembers and from the next {@value Tape#REACH} characters, from nothing else; so the
 * whole text and every way to cut it into pieces give the same findings, and the work is linear. Not thread-safe;
 * reusable, and then without allocation as long as nothing is found.
 */
public final class Automaton {

    private final Reading reading = new Reading();
    private final Tape tape = reading.tape;
    private final Memory memory = reading.memory;
    private final Memory saved = new Memory();
    private final Harmless harmless = new Harmless(tape, memory, reading.words);
    private final Numbers numbers = new Numbers(reading, harmless);
    private final Tokens tokens = new Tokens(reading, numbers);
    private final Mails mails = new Mails(reading);
    private final Nets nets = new Nets(reading);
    private final Ibans ibans = new Ibans(reading);
    private final Secrets secrets = new Secrets(reading);
    private final Spoken spoken = new Spoken(reading);
    private final Addresses addresses = new Addresses(reading);
    private final Solids solids = new Solids(reading);
    private final Persons persons = new Persons(reading, harmless);
    private final Urls urls = new Urls(reading, mails);
    private final Labels labels = new Labels(reading);

    /** Makes one that has read nothing. */
    public Automaton() {}

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
        int p = 0;
        while (p < length) {
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
        return end ? text.length() : p < length ? tape.rawStart(p) : tape.rawEnd(p);
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
            int next = urls.step(p);
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
            case Chars.BLANK, Chars.NEWLINE -> p + 1;
            case Chars.DIGIT -> number(p);
            case Chars.UPPER, Chars.LOWER, Chars.LETTER -> word(p);
            case Chars.SOLID -> solid(p);
            default -> sign(p);
        };
    }

    private int awaited(int p, int kind) {
        char c = tape.at(p);
        if (c == '[') {
            memory.expect = 0;
            return -1;
        }
        if (c == ':' || c == '=') {
            memory.expect = Memory.STRONG;
            return p + 1;
        }
        if (Chars.isWord(kind)) {
            long flags = reading.words.match(p);
            boolean linking = (flags & (Words.IS | Words.NUMBER)) != 0 && (flags & Words.STOP) == 0
                    || memory.expect == Memory.DIRECT && (flags & Words.BRIDGE) != 0;
            if (linking && !tape.isDigit(reading.words.end())) {
                return -1;
            }
        }
        return kind == Chars.NEWLINE ? -1 : secrets.expected(p);
    }

    private int number(int p) {
        if (isSmall(p)) {
            memory.lastFlags = 0;
            return tape.digitsEnd(p);
        }
        int end = mails.at(p);
        end = end > 0 ? end : nets.at(p);
        end = end > 0 ? end : persons.birthday(p);
        if (end > 0) {
            return end;
        }
        boolean glued = tape.tokenEnd(p) > tape.digitsEnd(p);
        end = addresses.fromNumber(p);
        if (end > 0) {
            return end;
        }
        end = harmless.end(p);
        if (end > 0) {
            memory.lastFlags = 0;
            memory.hash = false;
            return end;
        }
        return glued ? glued(p) : run(p);
    }

    /** Up to three digits that nothing announces and nothing follows: the common case. */
    private boolean isSmall(int p) {
        boolean quiet = memory.seen == 0
                && !memory.numberTight
                && !memory.hash
                && !memory.afterValue
                && memory.digitsBefore == 0
                && reading.asked == 0
                && reading.orderSuffix.isEmpty();
        if (!quiet) {
            return false;
        }
        int end = tape.digitsEnd(p);
        if (end - p > 3) {
            return false;
        }
        char c = tape.at(end);
        if (c == ' ') {
            return tape.kind(end + 1) == Chars.LOWER && Chars.kind(tape.at(end + 2)) == Chars.LOWER && end - p <= 1;
        }
        boolean stop = c == '?' || c == '!' || c == ',' || c == '%' || c == '"';
        return stop && !tape.isDigit(end + 1) && tape.at(end + 1) != ' ';
    }

    /** Digits with letters at them: O for zero, or a token. */
    private int glued(int p) {
        int end = secrets.at(p, p);
        if (end > 0) {
            return end;
        }
        end = tokens.spacedParcel(p);
        if (end > 0) {
            return end;
        }
        reading.run.read(p);
        boolean alike = reading.run.count() > 0 && reading.run.end() >= tape.tokenEnd(p);
        end = alike ? numbers.at(p) : tokens.at(p);
        if (end < 0 && alike) {
            end = tokens.at(p);
        }
        if (end > 0) {
            return end;
        }
        memory.plainWord();
        return Math.max(tape.tokenEnd(p), p + 1);
    }

    private int run(int p) {
        int token = tape.tokenEnd(p);
        char sign = tape.at(token);
        if ((sign == '-' || sign == '/' || sign == '_' || sign == '.') && tape.isWord(token + 1)) {
            int end = tokens.at(p);
            if (end > 0) {
                return end;
            }
        }
        int end = numbers.at(p);
        if (end > 0) {
            return end;
        }
        int to = numbers.end();
        int word = spoken.gap(to);
        if (word > to && tape.isLetter(word) && (reading.words.match(word) & Words.SPOKEN) != 0) {
            end = spoken.at(p);
            if (end > 0) {
                return end;
            }
        }
        memory.lastFlags = 0;
        memory.hash = false;
        return Math.max(to, p + 1);
    }

    private int word(int p) {
        long flags = reading.words.match(p);
        int end = reading.words.end();
        int first = end;
        char next = tape.at(first);
        if (isAlike(p, end)) {
            int to = numbers.at(p);
            if (to > 0) {
                return to;
            }
        }
        if (isComposite(next, first) && memory.base + p >= memory.dull) {
            int to = composite(p, first, flags);
            if (to > p) {
                return to;
            }
            memory.dull = memory.base + dullEnd(first);
        }
        if ((flags & Words.SPOKEN) != 0) {
            int to = spoken.at(p);
            if (to > 0) {
                return to;
            }
        }
        int value = personal(p, end, flags);
        if (value > 0) {
            return value;
        }
        remember(flags, end);
        return tape.kind(end) == Chars.BLANK ? end + 1 : end;
    }

    /** O, o, l, I where a digit belongs: the word has nothing else, or digits follow. */
    private boolean isAlike(int p, int end) {
        char c = tape.at(p);
        if (c != 'O' && c != 'o' && c != 'l' && c != 'I') {
            return false;
        }
        int token = tape.tokenEnd(end);
        boolean digit = false;
        for (int i = p; i < token; i++) {
            digit |= tape.isDigit(i);
            if (!tape.isDigit(i) && Run.alike(tape.at(i)) == 0) {
                return false;
            }
        }
        boolean bracket = memory.previous == '(' && tape.at(token) == ')';
        return digit || bracket || c == 'O' || c == 'o';
    }

    private int personal(int p, int end, long flags) {
        int to = mails.spelled(p, end);
        if (to > 0) {
            return to;
        }
        if ((flags & Words.MONTH) != 0) {
            to = persons.month(p, end);
        }
        to = to > 0 ? to : persons.name(p);
        to = to > 0 ? to : addresses.fromWord(p, flags, end);
        return to > 0 ? to : spacedId(p, end, flags);
    }

    /** "GB29 NWBK ..." without digits at the second letter, "AB 123456" behind a cue. */
    private int spacedId(int p, int end, long flags) {
        if (end - p > 3 || tape.kind(p) != Chars.UPPER || tape.at(end) != ' ' || !tape.isDigit(end + 1)) {
            return -1;
        }
        if (end - p == 2) {
            int iban = ibans.at(p);
            if (iban > 0) {
                return iban;
            }
        }
        int digits = tape.digitsEnd(end + 1);
        boolean nino = end - p == 2
                && digits == end + 3
                && tape.at(digits) == ' '
                && tape.isDigit(digits + 1)
                && tape.isDigit(digits + 4)
                && tape.kind(digits + 7) == Chars.UPPER;
        if (nino) {
            return reading.hit(EntityKind.NATIONAL_ID, p, digits + 8, reading.plain(p, digits + 8));
        }
        boolean announced = memory.isTight(Words.ORDER | Words.PARCEL | Words.NATIONAL_ID, p)
                && (flags & (Words.CURRENCY | Words.STOP | Words.NUMBER)) == 0;
        if (!announced || digits - end < 4) {
            return -1;
        }
        EntityKind kind = memory.isTight(Words.ORDER, p) ? EntityKind.ORDER_NUMBER : EntityKind.NATIONAL_ID;
        return reading.hit(kind, p, digits, reading.plain(p, digits));
    }

    private void remember(long flags, int end) {
        if (flags == 0) {
            memory.plainWord();
            return;
        }
        memory.word(flags, end);
        boolean secret = (flags & (Words.PASSWORD | Words.SECRET)) != 0;
        boolean near = memory.within(Words.PASSWORD | Words.SECRET, end, 40);
        if ((flags & Words.PASSWORD) != 0) {
            memory.expect = Memory.DIRECT;
        } else if (near && (flags & Words.STATE) != 0 && (flags & Words.BRIDGE) == 0) {
            memory.forget(Words.PASSWORD | Words.SECRET);
        } else if (near && !secret && (flags & Words.IS) != 0) {
            memory.expect = Memory.WEAK;
        }
    }

    private boolean isComposite(char next, int at) {
        if (next == '@' || next == '_' || tape.isDigit(at)) {
            return true;
        }
        boolean joint = next == '.'
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
    private int dullEnd(int from) {
        int i = from;
        while (tape.isWord(i) || tape.at(i) == '.' || tape.at(i) == '-' || tape.at(i) == '/' || tape.at(i) == '&') {
            i++;
        }
        char c = tape.at(i);
        boolean more = tape.isDigit(i) || c == '@' || c == '_' || c == ':' || c == '=' || c == '+' || c == '%';
        return more ? from : i;
    }

    private int composite(int p, int end, long flags) {
        int to = urls.start(p, end);
        to = to > 0 ? to : mails.at(p);
        to = to > 0 ? to : nets.at(p);
        to = to > 0 ? to : mails.spelledLocal(p);
        if (to < 0 && end - p == 2 && tape.isDigit(end)) {
            to = ibans.at(p);
        }
        to = to > 0 ? to : secrets.at(p, end);
        if (to > 0) {
            return to;
        }
        long stuck = Words.PHONE | Words.ORDER | Words.CARD | Words.ACCOUNT | Words.PARCEL | Words.NUMBER;
        boolean cue = (flags & stuck) != 0
                && tape.isDigit(end)
                && end - p > (tape.kind(end - 1) == Chars.UPPER ? 2 : 1)
                && tape.tokenEnd(end) == tape.digitsEnd(end);
        if (cue && (flags & (Words.VERSION | Words.PRODUCT | Words.PASSWORD)) == 0) {
            memory.word(flags, end);
            return end;
        }
        to = tokens.at(p);
        if (to > 0) {
            return to;
        }
        if (tape.isDigit(end)) {
            memory.plainWord();
            return tape.tokenEnd(end);
        }
        return -1;
    }

    private int solid(int p) {
        if (!Chars.isLetter(Chars.kind(memory.previous)) || memory.tight != 0) {
            int end = solids.at(p);
            if (end > 0) {
                return end;
            }
        }
        long flags = reading.words.match(p);
        int end = reading.words.end();
        if ((flags & Words.SPOKEN) != 0) {
            int to = spoken.at(p);
            if (to > 0) {
                return to;
            }
        }
        int mail = mails.spelled(p, end);
        if (mail > 0) {
            return mail;
        }
        if (flags != 0) {
            memory.solid = 0;
            remember(flags, end);
        } else if (++memory.solid > 8) {
            memory.plainWord();
        }
        return end;
    }

    private int sign(int p) {
        char c = tape.at(p);
        if (Harmless.isMoney(c)) {
            memory.lastFlags = Words.CURRENCY;
            return p + 1;
        }
        return switch (c) {
            case '[' -> labels.at(p);
            case '#' -> {
                memory.hash = (memory.lastFlags & Words.COLOUR) == 0;
                yield p + 1;
            }
            case '+' -> plus(p);
            case ':', '=' -> assign(p, c);
            case '?', '!' -> {
                memory.tight = 0;
                memory.afterValue = false;
                yield p + 1;
            }
            case '-' -> {
                if (tape.at(p + 1) == ' ' && memory.isTight(Words.PASSWORD, p)) {
                    memory.expect = Memory.STRONG;
                }
                yield p + 1;
            }
            default -> p + 1;
        };
    }

    private int plus(int p) {
        int first = tape.at(p + 1) == '(' || tape.at(p + 1) == ' ' ? p + 2 : p + 1;
        boolean digits = tape.isDigit(first) || Run.alike(tape.at(first)) != 0;
        int end = digits ? numbers.at(p) : -1;
        return end > 0 ? end : p + 1;
    }

    private int assign(int p, char c) {
        if (c == ':' && tape.at(p + 1) == ':') {
            int end = nets.ipv6(p);
            if (end > 0) {
                return end;
            }
        }
        if (memory.within(Words.PASSWORD | Words.SECRET, p, 28)) {
            memory.expect = Memory.STRONG;
        }
        return p + 1;
    }

    /** One step of what is open: the end of its next part, or the same place when it is over. */
    private int swallow(int p) {
        int next = switch (memory.open) {
            case Memory.OPEN_ADDRESS -> addresses.step(p);
            case Memory.OPEN_NUMBER -> openNumber(p);
            case Memory.OPEN_SPOKEN -> openSpoken(p);
            case Memory.OPEN_LINE -> openToken(p, true);
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
        int i = Math.max(p, spoken.gap(p));
        int end = spoken.element(i);
        return end > 0 ? end : p;
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
