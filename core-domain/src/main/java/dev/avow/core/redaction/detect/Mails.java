package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Mail addresses, with the sign or spelled out. */
final class Mails {

    /** So near the end of the window a part of an address may be cut off. */
    private static final int NEAR_END = 24;
    /** So far behind a word for a mail address, "is" between, its local part may be told in several words. */
    static final int TOLD = 5;
    /** It has so many words at most, */
    private static final int WORDS = 4;
    /** or so many letters with blanks between them. */
    private static final int LETTERS = 20;

    /** What no word of it means. */
    private static final long COMMON = Words.STOP
            | Words.IS
            | Words.BRIDGE
            | Words.AMOUNT
            | Words.ASK
            | Words.STATE
            | Words.MAIL
            | Words.TO
            | Words.ALL_CUES;

    private final Reading reading;
    private final Tape tape;
    final MailTypos typos;
    private int passedText;
    private int passedFrom;
    private int passedTo;
    /** From the first place to the second stand single signs with blanks between them; the last at sign and dot of them. */
    private int typedText;

    private int typedFrom;
    private int typedTo;
    private int typedSign;
    private int typedDot;
    /** From the first place to the second signs were looked for that are words with a sign on both sides, as in "_at_": */
    private int framedText;

    private int framedFrom;
    private int framedTo;
    /** the last at sign, */
    private int framedAt;
    /** the last one before the last dot, */
    private int framedPair;
    /** and the last one between low lines. */
    private int framedLow;

    Mails(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.typos = new MailTypos(reading, this);
    }

    /** The end of an address with an at sign that starts here, or -1. */
    int at(int p) {
        if (!reading.maySpell(p)) {
            return -1;
        }
        int local = localEnd(p);
        boolean below = local > p && tape.at(local) == '\n' && tape.at(local + 1) == '@';
        int i = below ? local + 1 : local;
        if (tape.at(i) != '@' || i == p) {
            return i - p > 9 ? underlined(p, i) : -1;
        }
        int domain = i + (tape.at(i + 1) == '@' ? 2 : 1);
        if ((tape.at(domain) == ' ' || tape.at(domain) == '\n') && i > p + 1) {
            return broken(p, tape.blanksEnd(domain, true));
        }
        int end = domain;
        boolean dot = false;
        while (isDomainChar(end)) {
            dot |= tape.at(end) == '.' && end > domain && tape.isWordOrDigit(end + 1);
            end++;
        }
        if (end == domain) {
            return -1;
        }
        if (end < p + Tape.REACH) {
            while (end > domain && !tape.isWordOrDigit(end - 1)) {
                end--;
            }
        }
        if (below && !dot) {
            return -1;
        }
        if (!dot) {
            int spelled = Math.max(rest(end, false), ending(end));
            spelled = spelled > 0 ? spelled : typos.apart(end);
            spelled = spelled > 0 ? spelled : typos.ending(domain, end);
            end = spelled > 0 ? spelled : end - domain >= 3 && (i - p >= 2 || end == p + Tape.REACH) ? end : -1;
        }
        end = dot && end > 0 ? typos.last(domain, end) : end;
        return end < 0 ? -1 : reading.hitOpen(EntityKind.EMAIL, p, end, reading.folded(p, end), Memory.OPEN_TOKEN);
    }

    /** "mara@ example.com", "mara@ example .com": a domain behind a blank must have a dot and an end that is known, or be a known host's. */
    private int broken(int p, int domain) {
        int i = tape.isWordOrDigit(domain) ? nameEnd(domain) : -1;
        if (i < 0) {
            return -1;
        }
        int end = isKnownHost(domain) ? i : -1;
        for (int part = 0; part < 3; part++) {
            int dot = tape.at(i) == '.' ? i + 1 : sign(tape.blanksEnd(i, false), Words.DOT);
            dot = ending(i) > 0 ? i + 2 : dot;
            if (dot < 0 || !tape.isWord(dot)) {
                break;
            }
            i = nameEnd(dot);
            boolean known = (reading.words.match(dot) & Words.DOMAIN) != 0;
            end = !known ? end : tape.isDigit(reading.words.end()) ? reading.words.end() : i;
        }
        return end > 0 ? reading.hit(EntityKind.EMAIL, p, end, reading.folded(p, end)) : -1;
    }

    /** Whether the name of a host stands at a place, which means nothing else. */
    private boolean isKnownHost(int p) {
        long flags = tape.isWord(p) ? reading.words.match(p) : 0;
        return isHost(flags) && (flags & Survey.DOTTED_HOST) == 0;
    }

    /** ". com" behind a domain that has no dot yet: its end; or -1. */
    private int ending(int end) {
        boolean apart = tape.at(end) == '.' && tape.at(end + 1) == ' ' && tape.kind(end + 2) == Chars.LOWER;
        boolean known = apart && (reading.words.match(end + 2) & Words.DOMAIN) != 0;
        return known ? reading.words.end() : -1;
    }

    /** "j a n e @ m a i l . c o m", typed sign by sign; the end, or -1. What was passed once is not looked at again. */
    int typed(int p) {
        if (!reading.mayHaveSigns() || tape.at(p + 1) != ' ' || !tape.isWordOrDigit(p)) {
            return -1;
        }
        boolean passed = typedText == tape.loads() && p >= typedFrom && p <= typedTo && (typedTo - p) % 2 == 0;
        int sign = passed ? typedSign : 0;
        int dot = passed ? typedDot : 0;
        int i = passed ? typedTo : p;
        typedText = tape.loads();
        typedFrom = passed ? typedFrom : p;
        for (char c = tape.at(i); c == '@' || isMailChar(i); c = tape.at(i)) {
            sign = c == '@' ? i : sign;
            dot = c == '.' && sign > 0 ? i : dot;
            typedTo = i;
            typedSign = sign;
            typedDot = dot;
            if (tape.at(i + 1) != ' ' || !(isMailChar(i + 2) || tape.at(i + 2) == '@') || tape.isWordOrDigit(i + 3)) {
                break;
            }
            i += 2;
        }
        return sign > p && dot > sign && i > dot
                ? reading.hit(EntityKind.EMAIL, p, i + 1, reading.plain(p, i + 1))
                : -1;
    }

    /** The end of a part of a domain, hyphens in it. */
    private int nameEnd(int from) {
        int end = tape.tokenEnd(from);
        while (tape.at(end) == '-' && tape.isWordOrDigit(end + 1)) {
            end = tape.tokenEnd(end + 1);
        }
        return end;
    }

    /** "tom_at_mail_dot_net", "tom_at_mail.net". */
    private int underlined(int p, int end) {
        int last = end;
        while (last > p && tape.isWord(last - 1)) {
            last--;
        }
        boolean known = last > p && tape.at(last - 1) == '.' && (reading.words.match(last) & Words.DOMAIN) != 0;
        framed(p, end);
        return framedPair > p || (known && framedLow > p)
                ? reading.hit(EntityKind.EMAIL, p, end, reading.folded(p, end))
                : -1;
    }

    /** Looks for words for signs with the same sign on both sides; what was passed once is not looked at again. */
    private void framed(int p, int end) {
        if (framedText != tape.loads() || p < framedFrom || p >= framedTo) {
            framedText = tape.loads();
            framedFrom = p;
            framedTo = p + 1;
            framedAt = -1;
            framedPair = -1;
            framedLow = -1;
        }
        for (; framedTo < end - 4; framedTo++) {
            char c = tape.at(framedTo);
            if (c == '_' || c == '-' || c == '.') {
                int i = framedTo + 1;
                boolean at = reading.reads(i, i + 2, "at") && tape.at(i + 2) == c;
                boolean dot = reading.reads(i, i + 3, "dot") && tape.at(i + 3) == c;
                framedPair = dot ? framedAt : framedPair;
                framedAt = at ? framedTo : framedAt;
                framedLow = at && c == '_' ? framedTo : framedLow;
            }
        }
    }

    /** Whether a word is the name of a host: the same bit makes a return of an order, an area code and a post box of three others. */
    static boolean isHost(long flags) {
        return (flags & Words.MAIL_HOST) != 0 && (flags & (Words.ORDER | Words.PHONE | Words.UNIT_OF_HOUSE)) == 0;
    }

    /** An address whose signs are words: "mara at example dot com", "mara (at) example.com", or -1. */
    int spelled(int p, int wordEnd) {
        if (!reading.maySpell(p)) {
            return -1;
        }
        int i = tape.blanksEnd(wordEnd, false);
        if (i == wordEnd + 1 && tape.isDigit(i) && tape.isLetter(p) && reading.words.match(p) == 0) {
            i = tape.blanksEnd(tape.digitsEnd(i), false);
        }
        char next = tape.at(i);
        int letters = letters(p, wordEnd);
        if (letters > 0) {
            return letters;
        }
        int hosted = typos.begins() && reading.mayMean(Words.MAIL_HOST) ? typos.hosted(p, localEnd(p)) : -1;
        if (hosted > 0) {
            return hosted;
        }
        int from = wordEnd;
        int more = isTold(p) ? more(p, i) : i;
        if (more > i) {
            from = more;
            i = tape.blanksEnd(more, false);
            next = tape.at(i);
        }
        boolean apart = i > wordEnd || tape.kind(i) == Chars.SOLID;
        boolean word = tape.kind(i) == Chars.SOLID || (apart && Vocabulary.maySpellSign(next, tape.at(i + 1)));
        boolean sign = isFrame(next) && Vocabulary.maySpellSign(tape.at(i + 1), tape.at(i + 2));
        if (i > from + 8 || !(word || sign || isOpening(next) || (i > wordEnd && (next == '@' || next == '.')))) {
            return -1;
        }
        int local = i;
        for (int signs = 0; signs < 4; signs++) {
            int to = sign(i, Words.DOT | Words.JOIN);
            if (to < 0 || !tape.isWordOrDigit(to)) {
                break;
            }
            local = tape.tokenEnd(to);
            while (tape.at(local) != 0 && "+_-.".indexOf(tape.at(local)) >= 0 && tape.isWordOrDigit(local + 1)) {
                local = tape.tokenEnd(local + 1);
            }
            i = tape.blanksEnd(local, false);
            int last = tape.wordEnd(i);
            boolean open = (reading.words.match(to) & Words.IS) == 0 && (reading.words.match(p) & Words.MAIL) == 0;
            if (open
                    && tape.isWord(i)
                    && sign(i, Words.AT) < 0
                    && tape.at(last) == ' '
                    && sign(last + 1, Words.AT) > 0) {
                local = last;
                i = last + 1;
            }
        }
        boolean bracket = isOpening(tape.at(i)) || isFrame(tape.at(i)) || tape.at(i) == '@';
        int domain = sign(i, Words.AT);
        if (domain < 0 || !tape.isWordOrDigit(domain)) {
            return -1;
        }
        return domain(p, domain, bracket || !isPlainSign(i) || isDotted(p, wordEnd), local);
    }

    /** Whether an address was announced right before, was asked for, or a line begins here. */
    private boolean isTold(int p) {
        return reading.memory.isNear(Memory.MAIL, p, TOLD)
                || (reading.memory.previous == '\n' && tape.at(p) < '\u0250')
                || reading.isAsked(Words.MAIL);
    }

    /** "J o w a r d at example dot com": single letters before the sign; the end of the address, or -1. */
    private int letters(int p, int wordEnd) {
        if (wordEnd != p + 1 || !typos.begins() || tape.at(p + 3) != ' ' || tape.at(p + 5) != ' ') {
            return -1;
        }
        int i = p;
        int letters = 0;
        while (tape.isWordOrDigit(i) && tape.at(i + 1) == ' ' && letters < LETTERS) {
            int domain = letters > 2 && tape.isLetter(i) ? sign(i, Words.AT) : -1;
            if (domain > 0) {
                return tape.isWordOrDigit(domain) ? domain(p, domain, true, i) : -1;
            }
            i += 2;
            letters++;
        }
        int domain = letters > 2 && tape.isLetter(i) ? sign(i, Words.AT) : -1;
        return domain > 0 && tape.isWordOrDigit(domain) ? domain(p, domain, true, i) : -1;
    }

    /** "Email is jo ward 87 at": over up to four words that mean nothing, or numbers, to the one before the sign; their end, or the same place. */
    private int more(int p, int from) {
        int first = tape.wordEnd(p);
        boolean name = (reading.words.match(p) & COMMON) == 0 || GivenNames.has(tape.chars(), p, first);
        if (!name || from > first + 1) {
            return from;
        }
        int i = from;
        int end = from;
        for (int word = 0; word < WORDS; word++) {
            boolean letters = tape.isWord(i);
            int to = letters ? tape.wordEnd(i) : tape.digitsEnd(i);
            if (to == i || (letters && (reading.words.match(i) & COMMON) != 0) || tape.at(to) != ' ') {
                break;
            }
            end = to;
            i = to + 1;
            if (sign(i, Words.AT) > 0) {
                return end;
            }
        }
        return from;
    }

    /** Whether the word for the sign is a common word of some language. */
    private boolean isPlainSign(int i) {
        int end = tape.wordEnd(i);
        return tape.kind(i) != Chars.SOLID
                && (end - i <= 3 || reading.reads(i, end, "chez"))
                && (reading.words.match(i) & Words.AT) != 0
                && reading.words.end() == end;
    }

    /** Whether a local part has a dot or a low line in it. */
    private boolean isDotted(int p, int end) {
        for (int i = p + 1; i < end - 1; i++) {
            char c = tape.at(i);
            if ((c == '.' || c == '_') && tape.isWordOrDigit(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The same behind a local part with signs in it: "test+shop (at) example.com". */
    int spelledLocal(int p) {
        if (!reading.maySpell(p)) {
            return -1;
        }
        int i = localEnd(p);
        char c = tape.at(i);
        return isOpening(c) || c == ' ' || isFrame(c) || tape.kind(i) == Chars.SOLID ? spelled(p, i) : -1;
    }

    private int domain(int p, int domain, boolean bracket, int local) {
        boolean parted = tape.at(domain + 1) == ' '
                && reading.reads(domain, domain + 1, "g")
                && reading.reads(domain + 2, domain + 6, "mail");
        boolean host = parted || isHost(reading.words.match(domain));
        int end = nameEnd(parted ? domain + 2 : domain);
        int join = sign(tape.blanksEnd(end, false), Words.JOIN);
        if (join > 0 && tape.isWordOrDigit(join)) {
            end = nameEnd(join);
        }
        boolean plainDot = tape.at(end) == '.' && tape.isWord(end + 1);
        int to = plainDot ? end : rest(end, host);
        if (plainDot) {
            while (tape.at(to) == '.' && tape.isWord(to + 1)) {
                to = tape.tokenEnd(to + 1);
            }
        }
        if (tape.at(Math.max(end, to)) == '@') {
            return -1;
        }
        boolean sure = bracket || host || reading.memory.isNear(Memory.MAIL, p, 30) || reading.isAsked(Words.MAIL);
        long meaning = reading.words.match(p);
        boolean stop = (meaning & Words.STOP) != 0;
        sure |= plainDot && meaning == 0 && isKnownDomain(to);
        if (to < 0 && host && (bracket || isCounted(p, local))) {
            to = end;
        }
        boolean open = tape.limit() - Math.max(end, to) < NEAR_END && tape.isCut();
        if (to < 0 && open && (sure || local > p)) {
            to = end;
        }
        if (to < 0 || !(sure || (!plainDot && !stop && local > p))) {
            return -1;
        }
        reading.hit(EntityKind.EMAIL, p, to, reading.folded(p, to));
        reading.memory.open = open ? Memory.OPEN_MAIL : Memory.CLOSED;
        return to;
    }

    /** Whether a local part begins with a letter and ends with a digit, maybe with a blank behind it. */
    private boolean isCounted(int p, int local) {
        int last = local > p + 1 && tape.at(local - 1) == ' ' ? local - 2 : local - 1;
        return tape.isLetter(p) && tape.isDigit(last);
    }

    /** The rest of a part of an address that the window cut, or one more part: its end, or the same place. */
    int more(int p) {
        if (tape.isWordOrDigit(p)) {
            return tape.tokenEnd(p);
        }
        int to = sign(tape.blanksEnd(p, false), Words.DOT | Words.JOIN);
        return to > p && tape.isWordOrDigit(to) ? tape.tokenEnd(to) : p;
    }

    /** Whether what ends here ends as domains do. */
    private boolean isKnownDomain(int end) {
        int last = end;
        while (tape.isWord(last - 1)) {
            last--;
        }
        return (reading.words.match(last) & Words.DOMAIN) != 0 && reading.words.end() == end;
    }

    /** The end of " dot com" behind a host, or -1. */
    int dotted(int end) {
        return rest(end, true);
    }

    /** " dot com", " . com", "(dot)com", ",com" behind a domain, " de" behind a host that is known; the end, or -1. */
    private int rest(int end, boolean hosted) {
        int i = end;
        int found = -1;
        for (int parts = 0; parts < 3; parts++) {
            int to = sign(tape.blanksEnd(i, false), Words.DOT);
            if (to < 0 || !tape.isWord(to) || tape.at(tape.tokenEnd(to)) == '@') {
                break;
            }
            i = tape.tokenEnd(to);
            found = i;
        }
        if (found < 0 && tape.at(end) == ' ' && tape.isWord(end + 1)) {
            boolean known = (reading.words.match(end + 1) & Words.DOMAIN) != 0;
            int to = reading.words.end();
            boolean last = tape.at(to) != ' ' || !tape.isWord(to + 1);
            boolean land = hosted && last && to == end + 3;
            return known && (land || reading.reads(end + 1, to, "com") || reading.reads(end + 1, to, "net")) ? to : -1;
        }
        return found;
    }

    /** Behind a sign that may be spelled and bracketed, or -1. */
    private int sign(int from, long meaning) {
        char mark = meaning == Words.AT ? '@' : meaning == Words.JOIN ? 0 : '.';
        int i = from;
        boolean bracket = isOpening(tape.at(i));
        char frame = isFrame(tape.at(i)) && tape.isLetter(i + 1) ? tape.at(i) : 0;
        if (bracket || frame != 0) {
            i = tape.blanksEnd(i + 1, false);
        }
        boolean dot = mark == '.' && tape.at(i) == '\u00B7';
        if ((mark != 0 && tape.at(i) == mark)
                || dot
                || ((meaning & Words.DOT) != 0 && tape.at(i) == ',' && tape.isWord(i + 1) && i == from)) {
            i++;
        } else if (bracket && meaning == Words.AT && tape.at(i) == 'a' && !tape.isWord(i + 1)) {
            i++;
        } else if (tape.isLetter(i) && (reading.words.match(i) & meaning) != 0) {
            i = reading.words.end();
        } else {
            return -1;
        }
        if (frame != 0) {
            return tape.at(i) == frame ? tape.blanksEnd(i + 1, false) : -1;
        }
        i = tape.blanksEnd(i, false);
        char close = tape.at(i);
        if (bracket && close != ')' && close != ']' && close != '}' && close != '>') {
            return -1;
        }
        return bracket ? tape.blanksEnd(i + 1, false) : i;
    }

    /** Whether a sign may stand on both sides of a word for another sign: "_at_", "/dot/". */
    private static boolean isFrame(char c) {
        return c == '_' || c == '/' || c == '*' || c == '-' || c == '|' || c == '~' || c == '=' || c == '"'
                || c == '\'';
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '{' || c == '<';
    }

    /** The end of what may be a local part; what was passed once is not looked at again. */
    int localEnd(int p) {
        boolean passed = passedText == tape.loads() && p >= passedFrom && p < passedTo;
        int i = passed ? passedTo : p;
        while (isMailChar(i)) {
            i++;
        }
        passedText = tape.loads();
        passedFrom = passed ? passedFrom : p;
        passedTo = i;
        return i;
    }

    private boolean isMailChar(int i) {
        if (tape.isWordOrDigit(i)) {
            return true;
        }
        char c = tape.at(i);
        return c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
    }

    /** Whether a character is the sign of a mail address, or may stand before a word for it, by what class is behind it. */
    static boolean isSign(char c, int next) {
        return c == '@' || isOpening(c) || (isFrame(c) && next >= Chars.UPPER);
    }

    private boolean isDomainChar(int i) {
        char c = tape.at(i);
        return tape.isWordOrDigit(i) || c == '.' || c == '-';
    }
}
