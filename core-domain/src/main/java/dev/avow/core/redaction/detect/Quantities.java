package dev.avow.core.redaction.detect;

/** Which runs of digits are amounts: by the money or the unit beside them, or by a pattern. */
final class Quantities {

    /** Small words that are units as well: "in", "din" (dinar, and Romanian "of"), "är" (Swedish "is", and years). */
    private static final long SMALL = Words.STOP | Words.BRIDGE | Words.IS | Words.LINK | Words.AMOUNT;
    /** Behind these a number is more likely one that a small word follows than an amount. */
    private static final long NUMBERED = Words.ORDER | Words.CVC | Words.PARCEL | Words.ACCOUNT | Words.PASSWORD;

    /** So many digits are no number of inches. */
    private static final int LEAST = 4;

    /** So many digits are the number of an order that was asked for, whatever they are said to weigh: "490865 gr". */
    private static final int ANSWER = 5;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;
    final Patterns patterns;

    Quantities(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
        this.patterns = new Patterns(reading.memory);
    }

    /** Whether money or a unit stands beside a run, and the run can be a quantity. */
    boolean isQuantity(Run run) {
        int count = run.count();
        if (run.plus() || (run.digit(0) == 0 && count > 4 && !areSpansOf(run))) {
            return false;
        }
        if (run.letters() > 0) {
            return run.letters() == 1 && isGrouped(run) && (words.match(run.end() - 1) & Words.CURRENCY) != 0;
        }
        boolean shaped = isGrouped(run)
                || areSpansOf(run)
                || (run.groups() == 1 && count <= 10)
                || isRange(run)
                || isDecimal(run);
        boolean rate = run.groups() == 2 && run.separator(0) == '.' && run.length(0) <= 3 && run.length(1) <= 4;
        boolean before = (memory.lastFlags & (Words.CURRENCY | Words.BRIDGE)) == Words.CURRENCY && count <= 12;
        int cents = tape.at(run.end()) == ',' ? tape.digitsEnd(run.end() + 1) : 0;
        int amount = cents == run.end() + 3 ? cents : run.end();
        boolean behind = (shaped || before) && unitAfter(amount, isSpan(run) ? run.length(1) : count);
        return behind || ((shaped || rate) && before);
    }

    boolean unitAfter(int end, int count) {
        char c = tape.at(end);
        if (c == '%' || isMoney(c)) {
            return !tape.isDigit(end + 1) || c == '%';
        }
        if (c == ':' && tape.at(end + 1) == '-') {
            return !tape.isWordOrDigit(end + 2);
        }
        int word = tape.blanksEnd(end, false);
        if (word > end + 1) {
            return false;
        }
        c = tape.at(word);
        if (isMoney(c) || c == '%') {
            return !tape.isDigit(word + 1);
        }
        if (!tape.isLetter(word)) {
            return false;
        }
        long flags = words.match(word);
        boolean call = (flags & Words.PHONE) != 0 && tape.isDigit(tape.blanksEnd(words.end(), false));
        boolean unit = (flags & (Words.UNIT | Words.CURRENCY)) != 0
                && !call
                && !isCopula(word, flags)
                && !isWithin(word, count);
        boolean told =
                memory.hash || memory.isTight(NUMBERED, end) || (memory.afterValue && memory.valueKind == Kinds.ORDER);
        boolean single = words.end() - word == 1 && word > end && tape.kind(word) != Chars.SOLID;
        boolean thousands = end > 3
                && tape.at(end - 1) == '0'
                && tape.at(end - 2) == '0'
                && tape.at(end - 3) == '0'
                && " ,.?!\n\0".indexOf(tape.at(words.end())) >= 0;
        boolean tiny = single
                && !(thousands && !told)
                && (count > 6
                        || (count >= 4 && "askxhv".indexOf(tape.at(word)) >= 0 && (count > 4 || tape.at(word) == 'a')));
        boolean code = word == end && tape.isDigit(words.end()) && tape.isDigit(words.end() + 1);
        boolean glued = word > end
                && tape.kind(word) != Chars.SOLID
                && (tape.isDigit(words.end())
                        || tape.at(words.end()) == '@'
                        || (tape.at(words.end()) == '-' && tape.isDigit(words.end() + 1))
                        || (tape.at(words.end()) == '.' && tape.isWord(words.end() + 1)));
        boolean round = tape.at(end - 1) == '0' && tape.at(end - 2) == '0';
        boolean small = ((flags & SMALL) != 0 || (flags & (Words.DOMAIN | Words.CURRENCY)) == Words.DOMAIN)
                && !(tape.at(word) == 'o' && tape.at(word + 1) == 'f');
        boolean vague = word > end
                && small
                && !round
                && ((count >= 3 && told) || count > 8 || (count > 4 && memory.isLooked(end)));
        // Nobody orders so many of anything, and to the piece: "order 64880330 kom trasig" (the last but one means
        // "came").
        boolean piece = (flags & Words.CURRENCY) == 0 && (told || (flags & Words.IS) != 0);
        boolean answered = word > end
                && (flags & Words.CURRENCY) == 0
                && count >= ANSWER
                && reading.isAnswer(Words.ORDER, end - count, Hidden.OPENING);
        boolean plenty = word > end && piece && count >= 7 && isUnbroken(end) && (!round || memory.hash);
        return unit && !vague && !plenty && !answered && !tiny && !glued && !(code && tape.kind(word) != Chars.SOLID);
    }

    /** "1043 är min beställning", "1043 mi pedido": whether a word is no unit, for it says that a number is somebody's order. It is read again in the end. */
    private boolean isCopula(int word, long flags) {
        if ((flags & (Words.IS | Words.BRIDGE)) == 0) {
            return false;
        }
        int next = tape.blanksEnd(words.end(), false);
        boolean small = tape.isLetter(next) && (words.match(next) & Words.BRIDGE) != 0;
        next = small ? tape.blanksEnd(words.end(), false) : next;
        boolean order = tape.isLetter(next) && (words.match(next) & Words.ORDER) != 0;
        words.match(word);
        return order;
    }

    /** "9021 in your system", "48213 in unserem": whether a word is no inch, for one behind it says in what; it is read again in the end. */
    private boolean isWithin(int word, int count) {
        if (count < LEAST || words.end() != word + 2 || memory.isTight(Words.CARD, word)) {
            return false;
        }
        int next = tape.blanksEnd(word + 2, false);
        if (Chars.fold(tape.at(word)) != 'i' || !tape.isWord(next + 1)) {
            return false;
        }
        boolean small = (words.match(next) & Words.BRIDGE) != 0;
        words.match(word);
        return small;
    }

    /** Whether seven digits stand before a place with nothing between them. */
    private boolean isUnbroken(int end) {
        int i = end - 1;
        while (i > end - 7 && i > 0 && tape.isDigit(i)) {
            i--;
        }
        return i == end - 7 && tape.isDigit(i);
    }

    /** "741 16.00 USD", "42115   110 €": how many groups stand before a price that a run ends with. */
    int withoutPrice(Run run) {
        int last = run.groups() - 1;
        int zero = fraction(run);
        if (zero > 0) {
            return zero;
        }
        if (last < 1 || run.plus() || Ranges.areThousands(run)) {
            return run.groups();
        }
        if (isPaid(run)) {
            return 2;
        }
        if (run.letters() > 0) {
            return size(run);
        }
        boolean cents = last > 1 && run.separator(last - 1) == '.' && run.length(last) == 2;
        int first = cents ? last - 1 : last;
        boolean gap = run.separator(first - 1) == ' ' && (cents || isWide(run, first));
        boolean joined = first > 1 && run.separator(first - 2) == '-';
        boolean price = gap && run.length(first) <= 6 && (joined || run.length(first - 1) != run.length(first));
        if ((price && moneyAfter(run.end())) || isMeasured(run)) {
            return first;
        }
        if (isBelow(run)) {
            return last;
        }
        return isStrength(run) ? last - 1 : isWeight(run) ? last : run.groups();
    }

    /** "€20.00 12.05.2024": whether a run begins with what was paid, for its currency stands before it. */
    private boolean isPaid(Run run) {
        boolean money = (memory.lastFlags & (Words.CURRENCY | Words.BRIDGE)) == Words.CURRENCY;
        return money
                && run.groups() > 2
                && run.separator(0) == '.'
                && run.length(1) == 2
                && (run.separator(1) == ' ' || run.separator(1) == '\n');
    }

    /** "13 2024 16GB/512GB": how many groups stand before the first one with a unit glued to it. */
    private int size(Run run) {
        for (int g = 1; g < run.groups(); g++) {
            int word = run.groupStart(g) + run.length(g);
            boolean unit = tape.isWord(word) && (words.match(word) & Words.UNIT) != 0 && words.end() == word + 2;
            if (unit && run.separator(g - 1) == ' ' && run.length(g) <= 4) {
                return g;
            }
        }
        return run.groups();
    }

    /** "611" and "1 EUR" on the next line. */
    private boolean isBelow(Run run) {
        int last = run.groups() - 1;
        return run.separator(last - 1) == '\n' && run.length(last) <= 3 && unitAfter(run.end(), run.length(last));
    }

    /** "261 0.325": before which group a fraction begins, or 0. */
    private static int fraction(Run run) {
        for (int g = 1; g < run.groups() - 1 && !run.plus(); g++) {
            if (run.length(g) == 1 && run.value(g) == 0 && run.separator(g) == '.' && run.separator(g - 1) == ' ') {
                return g;
            }
        }
        return 0;
    }

    /** "2019 13.5 %": a year, and how strong something is. */
    private boolean isStrength(Run run) {
        int last = run.groups() - 1;
        return last == 2
                && run.separator(1) == '.'
                && run.separator(0) == ' '
                && run.length(2) <= 2
                && run.length(1) <= 2
                && unitAfter(run.end(), 0);
    }

    /** "15-15-15 50 kg": what is in something, and how much there is of it. */
    private boolean isWeight(Run run) {
        int last = run.groups() - 1;
        boolean apart = last > 1 && run.separator(last - 1) == ' ' && run.separator(last - 2) != ' ';
        return apart && run.digit(0) != 0 && run.length(last) <= 3 && unitAfter(run.end(), run.length(last));
    }

    /** "18650 3000 mAh": the name of goods and how much of something they have. */
    boolean isMeasured(Run run) {
        boolean two = run.groups() == 2 && run.separator(0) == ' ' && run.digit(0) != 0;
        boolean model = two && run.length(0) >= 2 && run.length(0) <= 3 && run.length(1) >= 4 && run.length(1) <= 5;
        boolean fits =
                model || (two && run.length(0) >= 4 && run.length(0) <= 5 && run.length(1) >= 3 && run.length(1) <= 5);
        int word = tape.blanksEnd(run.end(), false);
        return fits
                && tape.isLetter(word)
                && words.match(word) != 0
                && words.end() > word + 1
                && unitAfter(run.end(), 0);
    }

    /** Whether several blanks stand before a group, as in a table. */
    private boolean isWide(Run run, int group) {
        int at = run.groupStart(group);
        return tape.at(at - 1) == ' ' && tape.at(at - 2) == ' ';
    }

    private boolean moneyAfter(int end) {
        int word = tape.blanksEnd(end, false);
        return isMoney(tape.at(word))
                || (word <= end + 1 && tape.isLetter(word) && (words.match(word) & Words.CURRENCY) != 0);
    }

    static boolean isMoney(char c) {
        return (c >= '\u20A0' && c <= '\u20BF')
                || c == '$'
                || c == '\u00A3'
                || c == '\u00A5'
                || c == '\u00A2'
                || c == '\u0E3F'
                || c == '\u09F3'
                || c == '\uFDFC';
    }

    /** Thousands: groups of three after a first one of one to three, all with the same sign. */
    static boolean isGrouped(Run run) {
        if (run.groups() < 2 || run.length(0) > 3 || run.digit(0) == 0 || !run.evenly()) {
            return false;
        }
        for (int g = 1; g < run.groups(); g++) {
            if (run.length(g) != 3) {
                return false;
            }
        }
        return run.separator(0) == '.' || run.separator(0) == ' ';
    }

    /** The same with any sign. */
    static boolean isThousands(Run run) {
        for (int g = 1; g < run.groups(); g++) {
            if (run.length(g) != 3) {
                return false;
            }
        }
        return run.groups() > 1 && run.length(0) <= 3;
    }

    private static boolean isDecimal(Run run) {
        return run.groups() == 2 && run.separator(0) == '.' && run.length(1) <= 2 && run.length(0) <= 8;
    }

    /** "10.000-15.000", "0-450/0-1700": spans of thousands, or two spans. */
    private static boolean areSpansOf(Run run) {
        if (run.groups() != 4 || run.separator(0) != run.separator(2) || run.length(0) > 3 || run.length(2) > 3) {
            return false;
        }
        boolean thousands =
                run.separator(0) == '.' && run.separator(1) == '-' && run.length(1) == 3 && run.length(3) == 3;
        boolean two = run.separator(0) == '-'
                && run.separator(1) == '/'
                && run.value(0) < run.value(1)
                && run.value(2) < run.value(3);
        return thousands || two;
    }

    /** "2700-6500": from one number to a greater one of as many digits. */
    private static boolean isSpan(Run run) {
        return run.groups() == 2
                && run.separator(0) == '-'
                && run.length(0) == run.length(1)
                && run.length(0) <= 5
                && run.value(0) < run.value(1);
    }

    private static boolean isRange(Run run) {
        if (run.groups() < 2
                || run.groups() > 4
                || !run.evenly()
                || run.separator(0) == ' '
                || run.separator(0) == '.') {
            return false;
        }
        for (int g = 0; g < run.groups(); g++) {
            if (run.length(g) > 6) {
                return false;
            }
        }
        return true;
    }
}
