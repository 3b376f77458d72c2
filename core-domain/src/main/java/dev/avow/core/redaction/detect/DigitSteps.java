package dev.avow.core.redaction.detect;

/** What a step does at a digit, or at a plus before one. */
final class DigitSteps {

    /** So many digits are a number by themselves, whatever number words follow. */
    static final int WHOLE = 9;
    /** So many may be the number of an order, behind which another one is told. */
    private static final int CODE = 4;
    /** Numbers in which somebody may stop to think, besides that of an order. */
    private static final long PAUSED = Words.PARCEL | Words.PHONE | Words.CARD | Words.ACCOUNT;
    /** So many digits are a group of the number of a card. */
    private static final int CARD_GROUP = 4;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Mails mails;
    private final Nets nets;
    private final Persons persons;
    private final Addresses addresses;
    private final Harmless harmless;
    private final Secrets secrets;
    private final Tokens tokens;
    private final Numbers numbers;
    private final Spoken spoken;
    private final Cards cards;
    private final Masked masked;
    private final Vouchers vouchers;
    private final Singles singles;
    private final Forms forms;
    private final Scattered scattered;
    private final Dictation dictation;

    DigitSteps(Detectors all) {
        this.reading = all.reading;
        this.tape = all.reading.tape;
        this.memory = all.reading.memory;
        this.mails = all.mails;
        this.nets = all.nets;
        this.persons = all.persons;
        this.addresses = all.addresses;
        this.harmless = all.harmless;
        this.secrets = all.secrets;
        this.tokens = all.tokens;
        this.numbers = all.numbers;
        this.spoken = all.spoken;
        this.cards = all.cards;
        this.masked = all.masked;
        this.vouchers = all.vouchers;
        this.singles = all.singles;
        this.forms = all.forms;
        this.scattered = all.scattered;
        this.dictation = all.dictation;
    }

    int number(int p) {
        int end = memory.digitsBefore > 0 ? continued(p) : -1;
        end = end > 0 ? end : mails.at(p);
        end = end > 0 ? end : mails.spelledLocal(p);
        end = end > 0 ? end : vouchers.at(p);
        end = end > 0 ? end : cards.expiry(p);
        end = end > 0 ? end : nets.at(p);
        end = end > 0 ? end : persons.birthday(p);
        if (end > 0) {
            return end;
        }
        end = dictation.at(p);
        end = end > 0 ? end : scattered.at(p);
        if (end > 0) {
            return end;
        }
        end = reading.hasForm() ? forms.at(p) : -1;
        if (end > 0) {
            return end;
        }
        int group = tape.digitsEnd(p);
        boolean glued = tape.tokenEnd(p) > group;
        end = group == p + CARD_GROUP && Masked.mayFollow(tape.at(group)) ? masked.at(p) : -1;
        end = end > 0 ? end : addresses.fromNumber(p);
        if (end > 0) {
            return end;
        }
        end = isAnswer(p) ? numbers.at(p) : glued ? tokens.byTurns(p) : -1;
        if (end > 0) {
            return end;
        }
        end = harmless.end(p);
        if (end > 0) {
            memory.lastFlags = Words.DIGITS;
            memory.hash = false;
            return end;
        }
        return glued ? glued(p) : run(p);
    }

    /** Whether a message opens with an answer that only looks like an amount or a dimension: "48,213". */
    private boolean isAnswer(int p) {
        if (!reading.isAnswer(Words.IDS | Words.PHONE | Words.CARD, p, Hidden.OPENING)) {
            return false;
        }
        char sign = tape.at(tape.digitsEnd(p));
        return sign == ',' || sign == '*';
    }

    /** The rest of a number that the message before left open, near the beginning of this one. */
    private int continued(int p) {
        if (memory.base + p > 20) {
            memory.digitsBefore = 0;
            return -1;
        }
        return numbers.at(p);
    }

    /** Digits with letters at them: O for zero, or a token. */
    int glued(int p) {
        int end = dictated(p);
        end = end > 0 ? end : secrets.at(p);
        if (end > 0) {
            return end;
        }
        end = forms.closed(p);
        if (end > 0) {
            return end;
        }
        end = tokens.spacedParcel(p);
        if (end > 0) {
            return end;
        }
        boolean alike = numbers.covers(p, tape.tokenEnd(p)) || reading.run.isExtended();
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

    int run(int p) {
        int token = tape.tokenEnd(p);
        char sign = tape.at(token);
        if (sign == '-' && token == p + 8 && tape.at(p + 13) == '-' && tape.at(p + 18) == '-') {
            int end = secrets.at(p);
            if (end > 0) {
                return end;
            }
        }
        if ((sign == '-' || sign == '/' || sign == '_' || sign == '.') && tape.isWord(token + 1)) {
            int end = tokens.at(p);
            if (end > 0) {
                return end;
            }
        }
        int end = singles.at(p);
        end = end > 0 ? end : dictated(p);
        end = end > 0 ? end : numbers.at(p);
        if (end > 0) {
            return end;
        }
        int to = numbers.end();
        memory.lastFlags = Words.DIGITS;
        memory.hash = false;
        return Math.max(to, p + 1);
    }

    /** Digits that go on in words, unless they are a number without them. */
    private int dictated(int p) {
        boolean pauses = mayPause(p);
        if (!pauses && !reading.mayGoOn(p)) {
            return -1;
        }
        numbers.covers(p, p);
        int to = Math.max(reading.run.end(), tape.digitsEnd(p));
        int word = spoken.gap(to);
        boolean paused = spoken.isPaused();
        boolean sign = word > to && tape.isDigit(word) && (paused || tape.isLetter(tape.blanksEnd(to, false)));
        boolean more = sign || (word >= to && tape.isLetter(word) && (reading.words.match(word) & Words.SPOKEN) != 0);
        boolean whole = reading.run.count() >= WHOLE;
        boolean other = sign && paused && reading.run.count() >= CODE;
        if (!more || other) {
            return -1;
        }
        int end = sign ? word : reading.words.end();
        if (whole && !spoken.goesOn(end) && !spoken.isLast(end)) {
            return -1;
        }
        return pauses ? spoken.pausing(p) : spoken.at(p);
    }

    /** Whether a letter stands right behind digits. */
    private boolean isGlued(int p) {
        byte[] kinds = tape.kinds();
        int end = p;
        while (kinds[end] == Chars.DIGIT) {
            end++;
        }
        return Chars.isWord(kinds[end]);
    }

    /** Whether somebody may think of the rest of an announced number, or of a telephone's: "48 uh", "48, and then", "0721 uh". */
    private boolean mayPause(int p) {
        boolean order = memory.isTight(Words.ORDER, p);
        boolean zero = tape.chars()[p] == '0' && (!reading.isSurveyed() || reading.digits() >= WHOLE);
        if (isGlued(p) || (!order && !zero && !memory.isTight(PAUSED, p))) {
            return false;
        }
        int end = tape.digitsEnd(p);
        boolean word = tape.kind(end) <= Chars.BLANK && (tape.isLetter(end + 1) || tape.isLetter(end + 2));
        boolean dots = tape.at(end) == '.' || tape.at(end + 1) == '.';
        return end < p + CODE && (dots || (word && (order || spoken.mayPause(end))));
    }

    /** Whether a letter that looks like a digit may be one of a number: by itself only if a digit follows. */
    private boolean mayCount(int p) {
        return !reading.isSurveyed() || tape.isWordOrDigit(p + 1) || tape.hasDigit(p, Tape.REACH);
    }

    int plus(int p) {
        if (tape.at(p + 1) == ' ' && Chars.isWord(Chars.kind(memory.previous))) {
            return p + 1;
        }
        int first = tape.at(p + 1) == '(' || tape.at(p + 1) == ' ' ? p + 2 : p + 1;
        boolean digits = tape.isDigit(first) || (Run.alike(tape.at(first)) != 0 && mayCount(first));
        int end = digits && tape.isDigit(first) ? dictated(first) : -1;
        end = digits && end < 0 ? numbers.at(p) : end;
        return end > 0 ? end : p + 1;
    }
}
