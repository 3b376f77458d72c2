package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Mail addresses in which a key beside the right one was hit: "jo.lund#gmail.com", "o'dell.pat@", "jo,lund@", "@gmail/com", "%40". */
final class MailTypos {

    /** What is typed for an at sign. */
    private static final String AT = "#\"'!&$;\u20AC\u00A3";
    /** What is typed for a dot behind the name of a host. */
    private static final String DOT = ";:/_,";
    /** So long is the end of a domain that stands behind a blank. */
    private static final int SHORT = 3;
    /** So far behind "my mail is" a mailbox begins. */
    private static final int FAR = 5;
    /** So many letters has the name of a host that may be glued to a mailbox, */
    private static final int HOST = 5;
    /** and so many signs what stands for an at sign between blanks. */
    private static final int SIGN = 4;

    /** So many letters has its name at least. */
    private static final int LEAST = 3;

    private final Reading reading;
    private final Tape tape;
    private final Mails mails;

    MailTypos(Reading reading, Mails mails) {
        this.reading = reading;
        this.tape = reading.tape;
        this.mails = mails;
    }

    /** The end of an address whose at sign is another one or is encoded, or of a mailbox without its host; or -1. */
    int at(int p, int end) {
        Memory memory = reading.memory;
        boolean mailbox = memory.isNear(Memory.MAIL, p, FAR)
                && ((memory.lastFlags & Words.IS) != 0
                        || (tape.at(end) == '.' && (memory.lastFlags & Words.MAIL) != 0));
        if (!mailbox && !reading.mayMean(Words.MAIL_HOST)) {
            return -1;
        }
        int local = mails.localEnd(p);
        int to = AT.indexOf(tape.at(local)) >= 0 ? hostEnd(local + 1) : -1;
        to = to > 0 ? to : encoded(p, local);
        if (to < 0 && mailbox && end >= p + LEAST && tape.isDigit(local - 1) && isLast(local)) {
            to = local;
        }
        return to > 0 ? reading.hitOpen(EntityKind.EMAIL, p, to, reading.folded(p, to), Memory.OPEN_TOKEN) : -1;
    }

    /** Whether a line or a word that a blank parts from the one before begins here. */
    boolean begins() {
        return reading.memory.previous == ' ' || reading.memory.previous == '\n';
    }

    /** "Jo.lundgmail.com": a mailbox with a host that is known and no sign between; its end, or -1. */
    int glued(int p) {
        if (!begins()) {
            return -1;
        }
        int local = mails.localEnd(p);
        for (int i = p + LEAST; i < local - HOST; i++) {
            boolean mail = tape.at(i + 1) == 'm' || tape.at(i + 1) == 'o';
            int to = mail && tape.isWordOrDigit(i - 1) ? hostEnd(i) : -1;
            if (to >= i + HOST + 4) {
                return reading.hitOpen(EntityKind.EMAIL, p, to, reading.folded(p, to), Memory.OPEN_TOKEN);
            }
        }
        return -1;
    }

    /** "Jo.lund gmail com", "jo.lund @t gmail.com": a known host behind a mailbox, and another sign or none between; the end, or -1. */
    int hosted(int p, int local) {
        if (local < p + LEAST || tape.at(local) != ' ' || !tape.isLetter(p) || tape.isDigit(p + 1)) {
            return -1;
        }
        int host = local + 1;
        if (!isHost(host)) {
            while (host <= local + SIGN && tape.at(host) != ' ' && tape.at(host) != '\n') {
                host++;
            }
            host++;
            if (tape.at(host - 1) != ' ' || !isHost(host)) {
                return -1;
            }
        }
        boolean mailbox = reading.memory.isNear(Memory.MAIL, p, FAR);
        for (int i = p + 1; i < local && !mailbox; i++) {
            mailbox =
                    (tape.isDigit(i) && i == local - 1) || ((tape.at(i) == '.' || tape.at(i) == '_') && i < local - 1);
        }
        long flags = reading.words.match(host);
        int end = reading.words.end();
        mailbox &= tape.at(end) == '.' || (flags & (Words.STOP | Words.COLOUR | Words.MAIL)) == 0;
        int to = !mailbox ? -1 : tape.at(end) == '.' ? hostEnd(host) : mails.dotted(end);
        return to > 0 ? reading.hit(EntityKind.EMAIL, p, to, reading.folded(p, to)) : -1;
    }

    private boolean isHost(int i) {
        return tape.isWord(i) && Mails.isHost(reading.words.match(i));
    }

    /** "@g mail.com", "@mail box.org": what a blank parts from the beginning of a domain has its dot and its end; or -1. */
    int apart(int end) {
        if (tape.at(end) != ' ' || !tape.isWord(end + 1)) {
            return -1;
        }
        int dot = tape.wordEnd(end + 1);
        return tape.at(dot) == '.' ? domainEnd(dot + 1) : -1;
    }

    /** "@gmail.c om": the end of a domain whose last letters a blank parts, or the same place. */
    int last(int domain, int end) {
        boolean one = tape.at(end - 2) == '.' && tape.at(end - 1) == 'c' && end - 2 > domain;
        boolean com = one && tape.at(end) == ' ' && tape.at(end + 1) == 'o' && tape.at(end + 2) == 'm';
        return com && !tape.isWordOrDigit(end + 3) ? end + 3 : end;
    }

    /** Whether a sentence or the text ends here: the host may follow else. */
    private boolean isLast(int end) {
        char c = tape.at(end);
        return c == 0 ? !tape.sees(end) : c == '\n' || c == ',';
    }

    /** "jo.lund%40gmail.com": the place behind it, or -1. */
    private int encoded(int p, int local) {
        for (int i = p + 1; i < local - 3; i++) {
            if (tape.at(i) == '%' && tape.at(i + 1) == '4' && tape.at(i + 2) == '0') {
                return hostEnd(i + 3);
            }
        }
        return -1;
    }

    /** The end of the name of a known host with what ends a domain, or -1. */
    private int hostEnd(int from) {
        if (!isHost(from)) {
            return -1;
        }
        int i = reading.words.end();
        if (tape.at(i) != '.' || !tape.isWord(i + 1) || (reading.words.match(i + 1) & Words.DOMAIN) == 0) {
            return -1;
        }
        while (tape.at(i) == '.' && tape.isWord(i + 1)) {
            i = tape.tokenEnd(i + 1);
        }
        return i;
    }

    /** Whether a sign may stand in the first part of an address by mistake, by what is behind it. */
    static boolean isOdd(char c, char next) {
        if (c == '.') {
            return next == '.' || next == '@';
        }
        boolean sign = c == ',' || c == ';' || c == '\'' || c == '\u2019';
        return sign && (Chars.isWord(Chars.kind(next)) || Chars.kind(next) == Chars.DIGIT);
    }

    /** The end of an address whose first word ends at such a sign, or at a blank where an address was announced; or -1. */
    int parted(int p, int end, char c, long flags) {
        boolean blank = c == ' ' && flags == 0 && reading.memory.isNear(Memory.MAIL, p, 2);
        boolean apostrophe = c == '\'' || c == '\u2019' || c == '.';
        boolean sign = c != ' ' && (apostrophe || flags == 0) && reading.maySpell(p) && isOdd(c, tape.at(end + 1));
        if (!blank && !sign) {
            return -1;
        }
        int from = tape.at(end + 1) == '.' ? end + 2 : end + 1;
        int at = tape.at(from) == '@' ? from : mails.localEnd(from);
        int to = at + 1;
        if (tape.at(at) != '@') {
            return -1;
        }
        boolean dot = false;
        while (tape.isWordOrDigit(to) || ((tape.at(to) == '.' || tape.at(to) == '-') && tape.isWordOrDigit(to + 1))) {
            dot |= tape.at(to) == '.';
            to++;
        }
        return dot ? reading.hitOpen(EntityKind.EMAIL, p, to, reading.folded(p, to), Memory.OPEN_TOKEN) : -1;
    }

    /** "@orange;fr", "@libero it", "@hotmail co uk": the end of a domain whose dot is another sign or a blank, or -1. */
    int ending(int domain, int end) {
        if (!Mails.isHost(reading.words.match(domain)) || reading.words.end() != end) {
            return -1;
        }
        boolean blank = tape.at(end) == ' ';
        int to = blank || DOT.indexOf(tape.at(end)) >= 0 ? domainEnd(end + 1) : -1;
        if (to < 0 || !blank) {
            return to;
        }
        int more = tape.at(to) == ' ' ? domainEnd(to + 1) : to;
        int last = more > 0 ? more : to;
        boolean over = !tape.isWordOrDigit(last) && !tape.isWordOrDigit(tape.blanksEnd(last, false));
        return over && to <= end + 1 + SHORT ? last : -1;
    }

    private int domainEnd(int from) {
        boolean known = tape.isWord(from) && (reading.words.match(from) & Words.DOMAIN) != 0;
        return known && !tape.isWordOrDigit(reading.words.end()) ? reading.words.end() : -1;
    }
}
