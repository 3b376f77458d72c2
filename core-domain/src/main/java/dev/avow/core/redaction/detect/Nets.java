package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Addresses of computers: IPv4, IPv6 and MAC. */
final class Nets {

    /** So far behind a word for such an address. */
    private static final int TOLD = 24;
    /** So many number words a part may have: "two hundred and fifty five". */
    private static final int WORDS = 5;
    /** No part in words is longer, with what stands around it. */
    private static final int FAR = 18;
    /** So many digits have six pairs. */
    private static final int PAIRS = 12;

    /** So long are nine parts of an address with colons, */
    private static final int PARTS = 45;
    /** and six pairs with the sign behind them. */
    private static final int PAIRS_MORE = 18;

    private final Reading reading;
    private final Tape tape;
    private final TypedNets typed;
    /** From the first place to the second stand digits of the base sixteen with single signs of this kind. */
    private int crowdText;

    private char crowdSign;
    private int crowdFrom;
    private int crowdTo;
    /** Here no address with hidden dots starts: detectors ask for it one after the other. */
    private int plainText;

    private int plain;

    Nets(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.typed = new TypedNets(reading);
    }

    /** The end of an address that starts here, or -1. */
    int at(int p) {
        int token = tape.tokenEnd(p);
        char sign = tape.at(token);
        if (sign == '.') {
            int end = token - p == 4 ? quads(p, sign) : token - p == 2 ? mac(p, sign) : -1;
            end = end > 0 || token - p == 4 ? end : ipv4(p);
            return end > 0 || token - p > 3 ? end : hidden(p);
        }
        if ((sign == '-' || sign == ':') && token - p == 4) {
            if (sign == ':' && isCrowded(p, sign)) {
                return -1;
            }
            int end = quads(p, sign);
            return end > 0 || sign == '-' ? end : ipv6(p);
        }
        if (token - p == 12) {
            return bare(p, token);
        }
        if (sign == ':' || (sign == '-' && token - p == 2)) {
            if (sign == ':' && reading.memory.previous == ':' && reading.memory.lastFlags == Words.DIGITS) {
                return -1;
            }
            int end = isCrowded(p, sign) ? -1 : mac(p, sign);
            end = end > 0 || sign == '-' || isCrowded(p, sign) ? end : ipv6(p);
            return end > 0 ? end : hidden(p);
        }
        if (token - p == 2 && (sign == ' ' || Gaps.isAny(sign)) && mayPair(p + 3)) {
            int end = " _./".indexOf(sign) < 0 && isCrowded(p, sign) ? -1 : mac(p, sign);
            if (end > 0) {
                return end;
            }
        }
        return token - p <= 3 ? hidden(p) : -1;
    }

    /** The same behind letters that announce it. */
    int glued(int p) {
        int end = at(p);
        plain = -1;
        return end;
    }

    /**
     * Whether so many digits of the base sixteen follow, with nothing but single signs of one kind between them, that no
     * address has them; what was passed once is not looked at again.
     */
    private boolean isCrowded(int p, char sign) {
        boolean passed = crowdText == tape.loads() && crowdSign == sign && p >= crowdFrom && p <= crowdTo;
        int end = p + (sign == ':' ? PARTS : PAIRS_MORE);
        int i = passed ? crowdTo : p;
        crowdText = tape.loads();
        crowdSign = sign;
        crowdFrom = passed ? crowdFrom : p;
        while (i < end && (isHex(tape.at(i)) || (tape.at(i) == sign && isHex(tape.at(i + 1))))) {
            i++;
        }
        crowdTo = i;
        return i >= end;
    }

    /** Whether two digits of the base sixteen may stand here, perhaps in two lines. */
    private boolean mayPair(int p) {
        return tape.at(p) == '\n' || (isHex(tape.at(p)) && (isHex(tape.at(p + 1)) || tape.at(p + 1) == '\n'));
    }

    /**
     * "10 dot 0 dot 0 dot 7", "10[.]0[.]0[.]7", "ten dot zero ...", and behind a word for such an address with any signs:
     * the end, or -1.
     */
    int hidden(int p) {
        if (plainText == tape.loads() && plain == p) {
            return -1;
        }
        plainText = tape.loads();
        plain = p;
        boolean told = reading.memory.isNear(Memory.NET, p, TOLD);
        if (reading.memory.isTight(Words.VERSION, p)) {
            return -1;
        }
        int spaced = told ? typed.at(p) : -1;
        if (spaced > 0) {
            return reading.hit(EntityKind.IP, p, spaced, reading.plain(p, spaced));
        }
        if (!told && tape.isDigit(p) && !mayDot(tape.digitsEnd(p))) {
            return -1;
        }
        int i = p;
        int last = p;
        int single = 0;
        char sign = 0;
        for (int part = 0; part < 4; part++) {
            int end = octet(i);
            if (end < 0) {
                return told && part > 1 && i >= p + Tape.REACH - FAR ? open(p, last) : -1;
            }
            last = end;
            single += end == i + 1 && tape.at(tape.blanksEnd(end, false)) == '.' ? 1 : 0;
            sign = part < 3 ? tape.at(end) : sign;
            i = part < 3 ? dot(end, told) : end;
            if (i < 0) {
                return -1;
            }
        }
        if (told && i >= p + Tape.REACH - FAR && tape.isLetter(i - 1)) {
            return open(p, i);
        }
        return isContinued(i, sign) || (single > 2 && !told)
                ? -1
                : reading.hit(EntityKind.IP, p, i, reading.plain(p, i));
    }

    /** Whether a hidden dot may follow digits: behind a blank, in brackets or as a word. */
    private boolean mayDot(int digits) {
        int i = tape.blanksEnd(digits, false);
        char c = tape.at(i);
        return isOpening(c) || (c == '.' && i > digits) || (tape.isLetter(i) && reading.mayJoin(i));
    }

    private static boolean isOpening(char c) {
        return c == '(' || c == '[' || c == '{' || c == '<';
    }

    /** An announced address in words whose end the window does not show: the rest is swallowed. */
    private int open(int p, int end) {
        reading.hit(EntityKind.IP, p, end, reading.plain(p, end));
        reading.memory.open = Memory.OPEN_SPOKEN;
        return end;
    }

    /** Whether a fifth part follows, behind a dot or the sign that parts the others; what has more digits is a number of its own. */
    private boolean isContinued(int i, char sign) {
        char c = tape.at(i);
        int digits = tape.digitsEnd(i + 1) - i - 1;
        return tape.isWordOrDigit(i) || ((c == sign || c == '.') && digits > 0 && digits <= 3);
    }

    /** Up to three digits, or as many number words. */
    private int octet(int from) {
        if (tape.isDigit(from)) {
            int end = tape.digitsEnd(from);
            return end - from <= 3 && tape.value(from, end) <= 255 && !tape.isWord(end) ? end : -1;
        }
        int end = -1;
        int i = from;
        for (int word = 0; word < WORDS && tape.isLetter(i); word++) {
            long flags = reading.words.match(i);
            if ((flags & Words.SPOKEN) != 0 && reading.words.value() != SpokenWords.PLUS) {
                end = reading.words.end();
            } else if (end < 0 || (flags & Words.BRIDGE) == 0) {
                break;
            }
            i = reading.words.end();
            i += tape.at(i) == ' ' || tape.at(i) == '-' ? 1 : 0;
        }
        return end;
    }

    /** Behind a dot that is spelled, bracketed or stands apart; where such an address was announced, behind any sign. */
    private int dot(int end, boolean told) {
        int i = tape.blanksEnd(end, false);
        char c = tape.at(i);
        boolean open = isOpening(c);
        int sign = open ? tape.blanksEnd(i + 1, false) : i;
        int to = -1;
        if (tape.isLetter(sign) && (reading.words.match(sign) & Words.DOT) != 0) {
            to = reading.words.end();
        } else if (tape.at(sign) == '.' && (open || told || (i > end && tape.at(i + 1) == ' '))) {
            to = sign + 1;
        }
        if (to < 0) {
            boolean any = told && (i > end || Gaps.isAny(c));
            return any ? tape.blanksEnd(i > end && !Gaps.isAny(c) ? i : i + 1, false) : -1;
        }
        to = tape.blanksEnd(to, false);
        if (!open) {
            return to;
        }
        char close = tape.at(to);
        return close == ')' || close == ']' || close == '}' || close == '>' ? tape.blanksEnd(to + 1, false) : -1;
    }

    private int ipv4(int p) {
        int i = p;
        for (int part = 0; part < 4; part++) {
            int end = tape.digitsEnd(i);
            if (end == i || end - i > 3 || tape.value(i, end) > 255) {
                return -1;
            }
            if (part < 3 && tape.at(end) != '.') {
                return -1;
            }
            i = part < 3 ? end + 1 : end;
        }
        boolean goesOn = tape.at(i) == '.' || (tape.at(i) == '-' && i - p == 7);
        boolean more = tape.isWordOrDigit(i) || (goesOn && tape.isDigit(i + 1));
        char before = reading.memory.previous;
        if (more || before == 'v' || before == 'V' || before == '.' || isVersion(p)) {
            return -1;
        }
        int next = tape.blanksEnd(i, false);
        if (next > i && tape.isLetter(next) && (reading.words.match(next) & Words.VERSION) != 0) {
            return -1;
        }
        if (tape.at(i) == ':' && tape.isDigit(i + 1)) {
            i = tape.digitsEnd(i + 1);
        }
        return reading.hit(EntityKind.IP, p, i, reading.folded(p, i));
    }

    /** "Firmware 9.7.6.1615 is worse than 1.16.13.2": near a word for versions, and near none for such an address. */
    private boolean isVersion(int p) {
        boolean near = reading.memory.within(Words.VERSION, p, 40) && !reading.memory.isNear(Memory.NET, p, 90);
        return reading.memory.isTight(Words.VERSION, p)
                || (near && tape.value(p, tape.digitsEnd(p)) < 100 && tape.value(p, tape.digitsEnd(p)) != 10);
    }

    /** "00:1A:2B:3C:4D:5E", also with other signs; the first zero of a part may be missing before a colon. */
    private int mac(int p, char sign) {
        int i = p;
        for (int part = 0; part < 6; part++) {
            int end = pair(i, sign);
            if (end < 0) {
                return -1;
            }
            int next = tape.at(end) == '\n' ? end + 1 : end;
            if (part < 5 && tape.at(next) != sign) {
                return -1;
            }
            i = part < 5 ? next + (tape.at(next + 1) == '\n' ? 2 : 1) : end;
        }
        boolean plain = sign == ' ' || sign == '_' || sign == '.' || (sign == '/' && tape.digits(p, i) == PAIRS);
        boolean more = tape.isWordOrDigit(i) || (!plain && tape.at(i) == sign);
        boolean announced = reading.memory.isNear(Memory.NET, p, 24);
        return more || (plain && !announced && !isMixed(p, i))
                ? -1
                : reading.hit(EntityKind.MAC, p, i, reading.plain(p, i));
    }

    /** Two digits of the base sixteen, also with the end of a line between them, or one before a colon; their end, or -1. */
    private int pair(int i, char sign) {
        int end = hexEnd(i);
        boolean broken = end == i + 1 && tape.at(end) == '\n' && hexEnd(end + 1) == end + 2;
        return broken ? end + 2 : end == i + 2 || (end == i + 1 && sign == ':') ? end : -1;
    }

    /** "001A.2B3C.4D5E". */
    private int quads(int p, char sign) {
        int i = p;
        for (int part = 0; part < 3; part++) {
            if (hexEnd(i) != i + 4 || (part < 2 && tape.at(i + 4) != sign)) {
                return -1;
            }
            i += part < 2 ? 5 : 4;
        }
        boolean more = tape.isWordOrDigit(i) || (tape.at(i) == sign && (sign == ':' || tape.isWordOrDigit(i + 1)));
        return more || (sign != '.' && !isMixed(p, i)) ? -1 : reading.hit(EntityKind.MAC, p, i, reading.plain(p, i));
    }

    /** "f09fc2aabbcc": nothing but the signs of such an address, digits and letters among them. */
    private int bare(int p, int end) {
        return hexEnd(p) == end && isMixed(p, end) ? reading.hit(EntityKind.MAC, p, end, reading.plain(p, end)) : -1;
    }

    private boolean isMixed(int from, int to) {
        int digits = 0;
        int letters = 0;
        for (int i = from; i < to; i++) {
            digits += tape.isDigit(i) ? 1 : 0;
            letters += tape.isWord(i) ? 1 : 0;
        }
        return digits >= 2 && letters >= 2;
    }

    /** Also called for "::1", which starts with its signs. */
    int ipv6(int p) {
        int i = p;
        int parts = 0;
        boolean gap = false;
        while (parts < 9) {
            int end = hexEnd(i);
            if (end - i > 4) {
                return -1;
            }
            parts += end > i ? 1 : 0;
            if (tape.at(end) != ':') {
                i = end;
                break;
            }
            if (tape.at(end + 1) == ':') {
                if (gap) {
                    return -1;
                }
                gap = true;
                end++;
            } else if (hexEnd(end + 1) == end + 1 || end == i) {
                return -1;
            }
            i = end + 1;
        }
        boolean whole = gap ? parts >= 1 && parts <= 7 : parts == 8;
        boolean more = tape.isWordOrDigit(i) || (tape.at(i) == '[' && tape.at(i - 1) == ':');
        return whole && !more && tape.at(i - 1) != '\n' ? reading.hit(EntityKind.IP, p, i, reading.folded(p, i)) : -1;
    }

    private int hexEnd(int from) {
        int i = from;
        while (isHex(tape.at(i))) {
            i++;
        }
        return i;
    }

    static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == 'O';
    }
}
