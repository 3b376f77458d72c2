package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Passwords that were announced, keys with a known beginning, and what is too mixed to be a word. */
final class Secrets {

    private static final String[] PREFIXES = {
        "shpat_",
        "shpca_",
        "shppa_",
        "shpss_",
        "shpua_",
        "shprt_",
        "sk-",
        "sk_live_",
        "sk_test_",
        "pk_live_",
        "pk_test_",
        "rk_live_",
        "rk_test_",
        "whsec_",
        "ghp_",
        "gho_",
        "ghu_",
        "ghs_",
        "ghr_",
        "github_pat_",
        "glpat-",
        "xoxb-",
        "xoxp-",
        "xoxa-",
        "xapp-",
        "AKIA",
        "ASIA",
        "AIza",
        "ya29.",
        "eyJ",
        "SG.",
        "npm_",
        "pypi-",
        "dop_v1_",
        "hf_",
        "EAA",
        "sq0",
        "key-",
        "r8_",
        "xkeysib-",
        "lin_api_",
        "ATATT",
        "pat-",
        "pat_",
        "api_",
        "api-",
        "tok_",
        "tok-",
        "key_",
        "sk_",
        "pk_",
        "rk_"
    };

    /** With which two signs the prefixes begin: most tokens are through here. */
    private static final boolean[] BEGINNINGS = new boolean[1 << 14];

    static {
        for (String prefix : PREFIXES) {
            BEGINNINGS[pair(prefix.charAt(0), prefix.charAt(1))] = true;
        }
    }

    /** So long is a password with other words before it. */
    private static final int LEAST = 6;
    /** So far behind "default" stands what is set by the maker of a device. */
    private static final int FACTORY = 44;
    /** So far behind the first one the second of two passwords stands. */
    private static final int PAIR = 28;
    /** So far behind "I changed" the new password stands, with the word for it between. */
    private static final int CHANGE = 40;
    /** So far behind a word for a login or a password one is still spoken of. */
    private static final int SPOKEN = 48;

    /** Words with these meanings are of a sentence; those for goods may be of a password, too: "correct horse battery staple". */
    private static final long CUES = Words.ALL_CUES & ~Words.PRODUCT;

    private final Reading reading;
    private final Tape tape;
    private final Behind behind;
    /** No odd sign stands from the first place to the second. */
    private int oddText;

    private int oddFrom;
    private int oddTo;
    /** No blank stands from the first place to the second. */
    private int tokenText;

    private int tokenFrom;
    private int tokenTo;

    /** Where a quotation's end was last looked for, and how far none was found. */
    private int openText;

    private char openSign;
    private int openFrom;
    private int openTo;
    /** From the first place to the second stand signs of a key: how many digits and letters, and how often they change. */
    private int keyText;

    private int keyFrom;
    private int keyTo;
    private int keyDigits;
    private int keyLetters;
    private int keyChanges;

    Secrets(Reading reading, Behind behind) {
        this.reading = reading;
        this.behind = behind;
        this.tape = reading.tape;
    }

    /** A password or secret was announced; its end, or -1 if what stands here is none. */
    int expected(int p) {
        Memory memory = reading.memory;
        boolean strong = memory.expect == Memory.STRONG;
        int expect = memory.expect;
        boolean direct = expect >= Memory.DIRECT;
        boolean password = memory.within(Words.PASSWORD, p, 60);
        if (!strong && tape.kind(p) == Chars.SOLID) {
            return -1;
        }
        boolean late = memory.expect == Memory.LATE;
        memory.expect = 0;
        int from = p;
        char open = tape.at(p);
        boolean quoted = open == '"' || open == '\'' || open == '*' || open == '(' || open == '<';
        int end = quoted ? quoted(p + 1, open) : -1;
        if (open == '(' && (end < 0 || tape.blanksEnd(plainEnd(p), false) < end || isAmount(p + 1, end - 1))) {
            return -1;
        }
        if (end < 0) {
            end = tokenEnd(p);
        }
        int phrase = password && !quoted && !direct ? phrase(p, strong ? 2 : 3) : -1;
        if (phrase > 0) {
            return reading.hit(EntityKind.PASSWORD, p, phrase, reading.folded(p, phrase));
        }
        if (isAmount(p, end)
                || isFactorySet(reading, p)
                || (direct && memory.numberTight && isCampaign(tape, p, end))) {
            return -1;
        }
        if (direct
                && ((expect > Memory.LATE && end - p < LEAST)
                        || tape.digitsEnd(p) == end
                        || isDimension(p, end)
                        || !((hasDigit(p, end) && hasLetter(p, end)) || isOdd(p, end) || hyphens(p, end) >= 2))) {
            boolean word = tape.kind(p) == Chars.LOWER && tape.at(end) == ' ' && reading.words.match(p) == 0;
            memory.expect = !word || late ? 0 : expect > Memory.LATE ? expect - 1 : Memory.LATE;
            return -1;
        }
        if (end <= from || !(password ? isPassword(p, end, strong, quoted) : isSecret(p, end))) {
            boolean word = password && tape.kind(p) == Chars.LOWER && tape.at(end) == ' ' && !memory.loose;
            memory.expect = word && reading.words.match(p) == 0 ? Memory.FILLED : 0;
            return -1;
        }
        if (tape.digitsEnd(p) == end && tape.at(end) == ' ' && tape.digitsEnd(end + 1) == end + 1 + end - p) {
            int pair = end + 1 + end - p;
            boolean more = tape.isWordOrDigit(pair) || (tape.at(pair) == ' ' && tape.isDigit(pair + 1));
            end = more || end - p > 4 ? end : pair;
        }
        EntityKind kind = password ? EntityKind.PASSWORD : EntityKind.SECRET;
        return reading.hitOpen(kind, p, end, reading.folded(p, end), Memory.OPEN_TOKEN);
    }

    /** "The default PIN is 0000", "the manual says 1234": what every device of its kind has. */
    static boolean isFactorySet(Reading reading, int p) {
        boolean set = reading.tape.reads(p, "0000") || reading.tape.reads(p, "1234");
        return set
                && reading.tape.tokenEnd(p) == p + 4
                && reading.memory.isNear(Memory.FACTORY, p, FACTORY)
                && !reading.memory.within(Words.CARD, p, FACTORY);
    }

    /** "correct horse battery staple": three words or more up to the end of the line that are no sentence; the end, or -1. */
    private int phrase(int p, int least) {
        int i = p;
        for (int word = 0; word < 8 && tape.kind(i) == Chars.LOWER; word++) {
            long flags = reading.words.match(i);
            if ((flags & (Words.STOP | Words.IS | Words.BRIDGE | CUES | Words.ASK)) != 0) {
                return -1;
            }
            int end = tape.wordEnd(i);
            char c = tape.at(end);
            boolean last = c == 0 || c == '\n' || c == ',' || c == '.' || c == ';';
            if (last || c != ' ') {
                return last && word >= least && end < p + Tape.REACH ? end : -1;
            }
            i = end + 1;
        }
        return -1;
    }

    /** "qwerty123! as my password", "Sunshine99 is my password": a mixture that is named behind; its end, or -1. */
    int named(int p) {
        if (!reading.mayMean(Words.PASSWORD | Words.AFTER | Words.CHANGED | Words.LOGIN)
                && !isBehindValue(p)
                && !isSpokenOf(p)) {
            return -1;
        }
        int end = tokenEnd(p);
        boolean mixture = end - p >= 4 && end < p + 32 && isMixed(p, end);
        return mixture
                        && (behind.isAnnounced(end, Words.PASSWORD)
                                || isChanged(p, end)
                                || isAnother(p, end)
                                || isSaid(p, end)
                                || isTalkedOf(p, end))
                ? reading.hit(EntityKind.PASSWORD, p, end, reading.folded(p, end))
                : -1;
    }

    /**
     * "Why does Copper#53 not count as a safe password": letters, digits and a sign that only passwords have, and a word for one in the
     * sentence; with a capital among them behind such a word or one for a login, too: "log in: kate88 Bella_07".
     */
    private boolean isTalkedOf(int p, int end) {
        if (end - p < LEAST
                || !(isSpokenOf(p) || reading.mayMean(Words.PASSWORD | Words.LOGIN))
                || !hasLetter(p, end)
                || !hasDigit(p, end)
                || isPartOfUrl(p, end)) {
            return false;
        }
        boolean sign = false;
        boolean small = tape.kind(p) == Chars.LOWER;
        boolean capital = tape.kind(p) == Chars.UPPER;
        for (int i = p + 1; i < end; i++) {
            char c = tape.at(i);
            if (c == '@' || c == '.' || c == '(' || c == '[' || c == ',') {
                return false;
            }
            sign |= "!#$%&*_^~".indexOf(c) >= 0;
            small |= tape.kind(i) == Chars.LOWER;
            capital |= tape.kind(i) == Chars.UPPER;
        }
        if (!sign || !small || tape.kind(p) == Chars.DIGIT) {
            return false;
        }
        Memory memory = reading.memory;
        boolean spoken = isSpokenOf(p)
                && !memory.isNear(Memory.FORGOT, p, SPOKEN)
                && !memory.within(Words.PRODUCT | Words.VERSION | Words.ORDER, p, SPOKEN)
                && !memory.isColour(p);
        return behind.speaksOf(end, Words.PASSWORD) || (capital && (spoken || behind.speaksOf(end, Words.LOGIN)));
    }

    /** Whether a password or a login was spoken of not far before. */
    private boolean isSpokenOf(int p) {
        return reading.memory.within(Words.PASSWORD, p, SPOKEN) || reading.memory.isNear(Memory.LOGIN, p, SPOKEN);
    }

    /** "Ich tippe copper53 ein, das ist mein Passwort": letters and digits, and the sentence says behind them that they are one. */
    private boolean isSaid(int p, int end) {
        return end - p >= LEAST
                && reading.mayMean(Words.PASSWORD)
                && tape.kind(p) != Chars.DIGIT
                && hasDigit(p, end)
                && hasLetter(p, end)
                && !isPartOfUrl(p, end)
                && behind.says(end, Words.PASSWORD | Words.AFTER);
    }

    /** "From copper53 to copper54", "old password copper53, the new one copper54". */
    private boolean isAnother(int p, int end) {
        Memory memory = reading.memory;
        return isBehindValue(p)
                && memory.valueKind == Kinds.PASSWORD
                && end - p >= 6
                && hasLetter(p, end)
                && hasDigit(p, end)
                && tape.at(plainEnd(p)) != '['
                && !isPartOfUrl(p, end);
    }

    private boolean isBehindValue(int p) {
        return reading.memory.afterValue || reading.memory.isNear(Memory.VALUE, p, PAIR);
    }

    private boolean isPartOfUrl(int p, int end) {
        for (int i = p; i < end; i++) {
            if (":/?=".indexOf(tape.at(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** "I changed it to copper53 and cannot log in", "auf copper53 geändert, Passwort geht nicht". */
    private boolean isChanged(int p, int end) {
        Memory memory = reading.memory;
        boolean changed = memory.isNear(Memory.CHANGED, p, 12)
                || (memory.isNear(Memory.CHANGED, p, CHANGE) && memory.within(Words.PASSWORD, p, 12))
                || behind.isFollowed(end, Words.CHANGED, 2);
        if (!changed || end - p < 6 || !hasLetter(p, end) || !hasDigit(p, end)) {
            return false;
        }
        return memory.within(Words.PASSWORD, p, 90)
                || memory.isNear(Memory.LOGIN, p, 90)
                || behind.speaksOf(end, Words.PASSWORD | Words.LOGIN);
    }

    private boolean hasLetter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tape.isLetter(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasDigit(int from, int to) {
        return tape.hasDigit(from, to - from);
    }

    private int quoted(int from, char open) {
        char close = open == '(' ? ')' : open == '<' ? '>' : open;
        boolean passed = openText == tape.loads() && open == openSign && from >= openFrom && from <= openTo;
        int i = passed ? openTo : from;
        while (tape.sees(i) && tape.at(i) != close && tape.at(i) != '\n' && tape.at(i) != '[') {
            i++;
        }
        openText = tape.loads();
        openSign = open;
        openFrom = passed ? openFrom : from;
        openTo = i;
        return tape.at(i) == close && i > from ? i + 1 : -1;
    }

    /** The end of what blanks delimit, without the punctuation of the sentence. */
    private int tokenEnd(int p) {
        boolean solid = tape.kind(p) == Chars.SOLID;
        int end = solid || tape.at(p) == '[' ? p + 1 : p;
        if (solid) {
            while (tape.sees(end) && tape.kind(end) == Chars.SOLID) {
                end++;
            }
        }
        end = plainEnd(end);
        if (end < p + Tape.REACH) {
            tape.at(end);
            while (end > p && isSentenceSign(tape.at(end - 1))) {
                end--;
            }
        }
        return end;
    }

    /** The first place that is blank, solid or a bracket; what was passed once is not looked at again. */
    private int plainEnd(int p) {
        boolean passed = tokenText == tape.loads() && p >= tokenFrom && p <= tokenTo;
        int i = passed ? tokenTo : p;
        while (tape.sees(i) && isPlain(tape.kind(i)) && tape.at(i) != '[') {
            i++;
        }
        tokenText = tape.loads();
        tokenFrom = passed ? tokenFrom : p;
        tokenTo = i;
        return i;
    }

    private static boolean isPlain(int kind) {
        return kind != Chars.BLANK && kind != Chars.NEWLINE && kind != Chars.SOLID;
    }

    private static boolean isSentenceSign(char c) {
        return c == '.' || c == ',' || c == '?' || c == ';' || c == ')' || c == '"' || c == '\'' || c == ':';
    }

    private boolean isPassword(int p, int end, boolean strong, boolean quoted) {
        boolean mixed = isMixed(p, end);
        if (mixed || quoted) {
            return end - p >= 3;
        }
        if (!tape.isLetter(p)) {
            return end - p >= 3;
        }
        long flags = reading.words.match(p);
        if (hyphens(p, end) >= 2) {
            return true;
        }
        boolean common =
                (flags & (Words.STATE | Words.STOP | Words.BRIDGE | Words.AMOUNT | Words.IS | Words.SPOKEN)) != 0;
        if (common || end - p < 3) {
            return false;
        }
        return strong || (isLast(end) && reading.memory.isTight(Words.PASSWORD, p));
    }

    private int hyphens(int p, int end) {
        int hyphens = 0;
        for (int i = p + 1; i < end; i++) {
            hyphens += tape.at(i) == '-' ? 1 : 0;
        }
        return hyphens;
    }

    /** Digits, signs, or capitals within. */
    private boolean isMixed(int p, int end) {
        int before = Chars.OTHER;
        int second = Chars.OTHER;
        for (int i = p; i < end; i++) {
            int kind = tape.kind(i);
            char c = tape.at(i);
            boolean sign = !Chars.isLetter(kind) && c != '-' && c != '\'' && c != '.' && c != '/';
            boolean camel = (kind == Chars.LOWER && before == Chars.UPPER && second == Chars.UPPER)
                    || (kind == Chars.UPPER && before == Chars.LOWER);
            if (sign || camel) {
                return true;
            }
            second = before;
            before = kind;
        }
        return false;
    }

    /** "BF2024", "HELLO10": capitals and a year, or a round number of per cent; the code of a campaign. */
    static boolean isCampaign(Tape tape, int p, int end) {
        int word = p;
        while (tape.kind(word) == Chars.UPPER) {
            word++;
        }
        int from = tape.at(word) == '-' ? word + 1 : word;
        int to = tape.digitsEnd(from);
        int digits = to - from;
        boolean off = end == to + 3 && tape.at(to) == 'O' && tape.at(to + 1) == 'F' && tape.at(to + 2) == 'F';
        if (word < p + 2 || digits < 2 || (to != end && !off)) {
            return false;
        }
        boolean year = digits == 4 && tape.at(from) == '2' && tape.at(from + 1) == '0' && tape.at(from + 2) <= '3';
        boolean five = tape.at(to - 1) == '0' || tape.at(to - 1) == '5';
        boolean round = digits > 3 && tape.at(to - 1) == '0' && tape.at(to - 2) == '0' && tape.at(to - 3) == '0';
        return year || off || (round && word >= p + 3) || (digits == 2 && (word >= p + 5 || (word >= p + 3 && five)));
    }

    /** "8 characters", "8-20 characters", "4.8 mm", or too few digits for anything. */
    private boolean isAmount(int p, int end) {
        int i = tape.digitsEnd(p);
        boolean more = tape.isDigit(i + 1) && (tape.at(i) == '.' || tape.at(i) == ',' || tape.at(i) == '-');
        i = i > p && more ? tape.digitsEnd(i + 1) : i;
        if (i == p || (i < end && !tape.isLetter(i))) {
            return false;
        }
        int word = tape.blanksEnd(i, false);
        boolean unit = tape.isLetter(word) && (reading.words.match(word) & (Words.UNIT | Words.CURRENCY)) != 0;
        boolean glued = i < end && tape.wordEnd(i) == end && end - i <= 2;
        return unit && (i == end || glued || tape.kind(word) == Chars.SOLID);
    }

    /** Signs that no word has, or capitals where none belong; what was passed once is not looked at again. */
    private boolean isOdd(int p, int to) {
        boolean word = reading.memory.loose || (tape.isLetter(p) && reading.words.match(p) != 0);
        int end = to;
        while (word && end > p && tape.at(end - 1) == '!') {
            end--;
        }
        boolean passed = oddText == tape.loads() && p >= oddFrom && p <= oddTo;
        oddText = tape.loads();
        oddFrom = passed ? oddFrom : p;
        oddTo = passed ? oddTo : p;
        for (int i = oddTo; i < end; i++) {
            int kind = tape.kind(i);
            boolean camel = i > p + 1
                    && ((kind == Chars.UPPER && tape.kind(i - 1) == Chars.LOWER)
                            || (kind == Chars.LOWER
                                    && tape.kind(i - 1) == Chars.UPPER
                                    && tape.kind(i - 2) == Chars.UPPER));
            if (camel || "!@#$%^&*_+=~".indexOf(tape.at(i)) >= 0) {
                return true;
            }
            oddTo = i + 1;
        }
        return false;
    }

    /** "83*113cm": no password, unless a sign says so. */
    private boolean isDimension(int p, int end) {
        int i = tape.digitsEnd(p);
        char c = tape.at(i);
        if (i == p || (c != 'x' && c != '*' && c != '\u00D7')) {
            return false;
        }
        int to = tape.digitsEnd(i + 1);
        return to > i + 1 && end - to <= 2;
    }

    private boolean isLast(int end) {
        int i = tape.blanksEnd(end, false);
        return !tape.isLetter(i) && !tape.isDigit(i) && tape.at(i) != '[' && tape.at(i) != '+';
    }

    private boolean isSecret(int p, int end) {
        int digits = 0;
        for (int i = p; i < end; i++) {
            digits += tape.isDigit(i) ? 1 : 0;
        }
        return ((end - p >= 8 && (digits >= 2 || isMixed(p, end))) || end - p >= 24)
                || (digits >= 4 && digits + hyphens(p, end) == end - p);
    }

    /** A key with a known beginning, or a long mixture; its end, or -1. */
    int at(int p, int wordEnd) {
        if (reading.isSurveyed() && !tape.hasDigit(p, Tape.REACH) && !hasPrefix(p)) {
            return -1;
        }
        count(p);
        int end = keyTo;
        int key = key(p);
        if (key > 0) {
            return key;
        }
        int kind = tape.kind(p);
        int changes = keyChanges + (isCased(kind) ? 1 : 0);
        boolean mixture =
                end - p >= 20 && keyDigits >= 2 && keyLetters >= 6 && changes >= 8 && reading.memory.previous != '-';
        boolean known =
                end - p >= 16 && keyDigits + changes >= 3 && hasPrefix(p) && (keyDigits > 0 || hasCapital(p, end));
        boolean endless = end >= p + Tape.REACH && keyDigits > 0;
        if (!mixture && !known && !endless) {
            return -1;
        }
        return reading.hitOpen(EntityKind.SECRET, p, end, reading.folded(p, end), Memory.OPEN_TOKEN);
    }

    /** Counts what a key would be made of from a place on; what was passed once is not looked at again. */
    private void count(int p) {
        if (keyText != tape.loads() || p < keyFrom || p > keyTo) {
            keyText = tape.loads();
            keyFrom = p;
            keyTo = p;
            keyDigits = 0;
            keyLetters = 0;
            keyChanges = 0;
        }
        for (; keyFrom < p; keyFrom++) {
            int kind = tape.kind(keyFrom);
            keyDigits -= kind == Chars.DIGIT ? 1 : 0;
            keyLetters -= Chars.isLetter(kind) ? 1 : 0;
            keyChanges -= keyFrom + 1 < keyTo && isChange(keyFrom + 1) ? 1 : 0;
        }
        while (isKeyChar(keyTo)) {
            int kind = tape.kind(keyTo);
            keyDigits += kind == Chars.DIGIT ? 1 : 0;
            keyLetters += Chars.isLetter(kind) ? 1 : 0;
            keyChanges += keyTo > p && isChange(keyTo) ? 1 : 0;
            keyTo++;
        }
    }

    /** Whether digits, capitals or small letters begin behind something else. */
    private boolean isChange(int i) {
        return isCased(tape.kind(i)) && tape.kind(i) != tape.kind(i - 1);
    }

    private static boolean isCased(int kind) {
        return kind == Chars.DIGIT || kind == Chars.UPPER || kind == Chars.LOWER;
    }

    /** "LV677-2ZM6V-32U2C-MTP75-V7W8B": the key of a licence, five parts of five; its end, or -1. */
    int key(int p) {
        int end = tape.at(p + 5) == '-' ? licence(p) : -1;
        return end > 0 ? reading.hit(EntityKind.SECRET, p, end, reading.folded(p, end)) : -1;
    }

    private int licence(int p) {
        int i = p;
        for (int part = 0; part < 5; part++) {
            int to = tape.tokenEnd(i);
            if (to != i + 5 || (part < 4 && tape.at(to) != '-')) {
                return -1;
            }
            for (int at = i; at < to; at++) {
                if (tape.kind(at) == Chars.LOWER) {
                    return -1;
                }
            }
            i = part < 4 ? to + 1 : to;
        }
        return tape.at(i) == '-' || !tape.hasDigit(p, i - p) ? -1 : i;
    }

    private boolean hasCapital(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tape.kind(i) == Chars.UPPER) {
                return true;
            }
        }
        return false;
    }

    private static int pair(char first, char second) {
        return ((first & 0x7F) << 7) | (second & 0x7F);
    }

    private boolean hasPrefix(int p) {
        if (!BEGINNINGS[pair(tape.at(p), tape.at(p + 1))]) {
            return false;
        }
        for (String prefix : PREFIXES) {
            int i = 0;
            while (i < prefix.length() && tape.at(p + i) == prefix.charAt(i)) {
                i++;
            }
            if (i == prefix.length()) {
                return true;
            }
        }
        return false;
    }

    private boolean isKeyChar(int i) {
        if (tape.isWordOrDigit(i)) {
            return true;
        }
        char c = tape.at(i);
        boolean sign = c == '-' || c == '_' || c == '.' || c == '/' || c == '+' || c == '=' || c == '~';
        return sign && (tape.isWordOrDigit(i + 1) || c == '=');
    }
}
