package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import java.util.Set;

/** Addresses of pages: host and path stay, credentials, long numbers and the values of the query go (S1-08). */
final class Urls {

    static final int PATH = 1;
    static final int QUERY = 2;

    private static final String[] KEPT = {
        "variant",
        "page",
        "sort",
        "sort_by",
        "size",
        "color",
        "colour",
        "lang",
        "locale",
        "currency",
        "view",
        "tab",
        "category",
        "collection",
        "limit",
        "q",
        "query",
        "search",
        "type",
        "style",
        "material",
        "brand",
        "price",
        "min",
        "max",
        "sku",
        "product",
        "section",
        "filter",
        "ref",
        "v",
        "country",
        "hl",
        "s"
    };

    /** What is found within the address of a page; any other value ends it. */
    private static final Set<EntityKind> WITHIN =
            Set.of(EntityKind.URL_VALUE, EntityKind.ORDER_NUMBER, EntityKind.EMAIL, EntityKind.SECRET);

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Mails mails;
    private final Labels labels;
    /** From the first place to the second stands what a host may be made of, and where its last dot is. */
    private int hostText;

    private int hostFrom;
    private int hostTo;
    private int hostDot;

    Urls(Reading reading, Mails mails, Labels labels) {
        this.labels = labels;
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.mails = mails;
    }

    /** Behind scheme and host, if an address of a page starts here; else -1. */
    int start(int p, int wordEnd) {
        int host = -1;
        if (tape.at(wordEnd) == ':' && tape.at(wordEnd + 1) == '/' && tape.at(wordEnd + 2) == '/') {
            host = wordEnd + 3;
        } else {
            int token = tape.tokenEnd(wordEnd);
            boolean joint = tape.at(token) == '.' || (tape.at(token) == '-' && tape.isWordOrDigit(token + 1));
            host = joint && tape.isWordOrDigit(token + 1) ? p : -1;
        }
        if (host < 0) {
            return -1;
        }
        int i = hostEnd(host);
        boolean dot = hostDot >= host;
        char c = tape.at(i);
        if (c == '@' || (c == ':' && host > p && credentials(i) > 0)) {
            return host == p ? -1 : user(host, i);
        }
        if (host == p && !(dot && (c == '/' || c == '?') && tape.isWord(i - 1))) {
            return -1;
        }
        memory.url = PATH;
        return i;
    }

    /** The end of words and digits with dots and hyphens between them; what was passed once is not looked at again. */
    private int hostEnd(int host) {
        if (hostText != tape.loads() || host < hostFrom || host > hostTo) {
            hostText = tape.loads();
            hostFrom = host;
            hostTo = host;
            hostDot = -1;
        }
        char c = tape.at(hostTo);
        while (tape.isWordOrDigit(hostTo) || ((c == '.' || c == '-') && tape.isWordOrDigit(hostTo + 1))) {
            hostDot = c == '.' ? hostTo : hostDot;
            c = tape.at(++hostTo);
        }
        return hostTo;
    }

    private int credentials(int colon) {
        int i = colon + 1;
        while (tape.isWordOrDigit(i) || "!$*-_.~%".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        return tape.at(i) == '@' ? i : -1;
    }

    private int user(int host, int at) {
        int end = tape.at(at) == '@' ? at : credentials(at);
        memory.url = PATH;
        reading.hit(EntityKind.SECRET, host, end, reading.folded(host, end));
        return end;
    }

    /** One step within the address of a page; the end of what was decided. */
    int step(int p) {
        char c = tape.at(p);
        int kind = tape.kind(p);
        if (c == '[') {
            int url = memory.url;
            boolean behindValue = memory.previous == ']';
            int end = labels.at(p);
            boolean inside = end > p + 1 && !behindValue && WITHIN.contains(Kinds.ALL.get(memory.valueKind));
            memory.url = inside ? url : 0;
            return end > p + 1 ? end : p;
        }
        if (kind == Chars.BLANK || kind == Chars.NEWLINE || c == '"' || c == '<' || c == '>' || kind == Chars.SOLID) {
            memory.url = 0;
            memory.plainWord();
            return p;
        }
        if (c == '?' || c == '&' || c == '#') {
            memory.url = QUERY;
            return p + 1;
        }
        return memory.url == QUERY ? parameter(p) : segment(p);
    }

    private int parameter(int p) {
        int equals = p;
        while (tape.sees(equals) && tape.at(equals) != '=' && !isEnd(equals)) {
            equals++;
        }
        boolean named = tape.at(equals) == '=';
        int from = named ? equals + 1 : p;
        int to = from;
        while (!isEnd(to)) {
            to++;
        }
        to = trim(from, to);
        if (to == from) {
            return Math.max(to, p + 1);
        }
        if (from < to && named && isKept(p, equals) && isPlain(from, to)) {
            return to;
        }
        if (!named && letters(from, to)) {
            return to;
        }
        int url = memory.url;
        reading.hitOpen(EntityKind.URL_VALUE, from, to, reading.folded(from, to), Memory.OPEN_LINE);
        memory.url = url;
        return to;
    }

    /** Signs of the sentence at the very end are not of the address. */
    private int trim(int from, int to) {
        int end = to;
        boolean last = tape.at(to) != '&' && to < from + Tape.REACH;
        while (last && end > from && (".,!?;:)'".indexOf(tape.at(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }

    private boolean isEnd(int i) {
        char c = tape.at(i);
        int kind = tape.kind(i);
        return !tape.sees(i)
                || c == '&'
                || c == '['
                || c == '"'
                || c == '<'
                || kind == Chars.BLANK
                || kind == Chars.NEWLINE
                || kind == Chars.SOLID;
    }

    private boolean isKept(int from, int to) {
        if (reading.reads(from, Math.min(to, from + 4), "utm_")
                || reading.reads(from, Math.min(to, from + 7), "filter.")) {
            return true;
        }
        for (String kept : KEPT) {
            if (reading.reads(from, to, kept)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlain(int from, int to) {
        int digits = 0;
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = tape.at(i);
            digits += tape.isDigit(i) ? 1 : 0;
            letters += tape.isWord(i) ? 1 : 0;
            if (c == '@' || c == '%') {
                return false;
            }
        }
        return digits <= 4 || (letters == 0 && digits == to - from && (digits < 7 || digits == 14));
    }

    private boolean letters(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tape.isDigit(i) || tape.at(i) == '@') {
                return false;
            }
        }
        return true;
    }

    /** A step of the path: a word of it may announce the number in the next one. */
    private int segment(int p) {
        if (!tape.isWordOrDigit(p)) {
            return p + 1;
        }
        int end = p;
        int digits = 0;
        while (tape.isWordOrDigit(end) || ("-_.~+%@:=".indexOf(tape.at(end)) > 0 && tape.isWordOrDigit(end + 1))) {
            digits += tape.isDigit(end) ? 1 : 0;
            end++;
        }
        int url = memory.url;
        if (digits == 0) {
            int mail = mails.at(p);
            if (mail > 0) {
                memory.url = url;
                return mail;
            }
            long flags = reading.words.match(p);
            memory.word(flags, end);
            return end;
        }
        boolean cued = memory.tight != 0;
        boolean gone = digits >= 7 || (cued && digits >= 3) || (end - p >= 20 && digits >= 4 && !slug(p, end));
        if (gone) {
            EntityKind kind = memory.isTight(Words.ORDER, p) ? EntityKind.ORDER_NUMBER : EntityKind.URL_VALUE;
            reading.hitOpen(kind, p, end, reading.folded(p, end), Memory.OPEN_LINE);
            memory.url = url;
        }
        return end;
    }

    private boolean slug(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tape.at(i) == '-') {
                return true;
            }
        }
        return false;
    }
}
