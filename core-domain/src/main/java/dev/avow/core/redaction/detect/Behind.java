package dev.avow.core.redaction.detect;

/** What comes behind a number and says what it was: "1001 numaralı sipariş", "1001-es rendelés", "1001 is my order". */
final class Behind {

    /** So long is a small word between two numbers at most, */
    private static final int SMALL = 8;
    /** so far behind the first number the second begins, */
    private static final int FAR = 18;
    /** and so many digits it has. */
    private static final int LEAST = 3;
    /** So many signs stand between a number and what names it, */
    private static final int SIGNS = 6;
    /** of these. */
    private static final String BETWEEN = " )\"'-<=(>^:;/,?\u2013\u2014\u2190\u27A1\u2192";
    /** So many small words may stand behind a word for an order that ends a sentence. */
    private static final int OWN = 2;
    /** So many digits has a year. */
    private static final int YEAR = 4;
    /** So many years are those of some orders. */
    static final int YEARS = 10;
    /** So far behind "what about" a number is asked for and no amount. */
    private static final int ASKED = 24;

    private static final WordTable NOT = new WordTable();
    private static final WordTable THAT = new WordTable();
    /** "Stands on the invoice", "says the mail". */
    private static final WordTable SHOWN = new WordTable();

    static {
        THAT.enter(
                "that this it das dies dat dit det dette ese esa eso esto este questo questa quello ceci cela ça esse essa isso isto to toto это то це se tämä ez az αυτό זה זו هذا هذه ये यह ye yeh itu ini טו",
                0);
        SHOWN.enter(
                "stands says shown written printed listed appears steht stand stehen laut écrit écrite figure indiqué apparaît aparece pone figura dice scritto risulta riporta compare aparece consta diz escrito staat stond vermeld volgens jest widnieje figuruje podano stoji piše uvedeno uvedené szerepel áll apare scrie står stod lukee näkyy στέκει γράφει αναγράφεται стоит указан указано написано написан указаний вказано написаний стои пише yazıyor yazan yazılı görünüyor tertulis tertera ghi مكتوب מופיע כתוב רשום लिखा",
                0);
        NOT.enter(
                "not nicht kein keine pas no non não nao niet nie ikke inte ej не нет ні nu nem ei ekki není nije ni ne değil δεν όχι לא ليس ليست नहीं bukan không",
                0);
    }

    /** So long is the rest of the part of a text at most behind which it is said that a number was an order. */
    private static final int PART = 32;
    /** It has so many groups of digits at most. */
    private static final int GROUPS = 4;

    private final Reading reading;
    private final Tape tape;
    /** Whether a cue follows a place: the parts of one token ask for the same. */
    private int toldText;

    private int toldPlace;
    private long toldCue;
    private boolean told;
    /** The end of another number behind a place: it is asked for twice. */
    private int secondText;

    private int secondPlace;
    private int secondEnd;

    Behind(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Whether a cue follows; for the same place it is looked for once. */
    boolean isAnnounced(int from, long cue) {
        if (!reading.mayMean(cue | Words.AFTER)) {
            return false;
        }
        if (toldText != tape.loads() || toldPlace != from || toldCue != cue) {
            boolean before = tape.settling();
            told = isTold(from, cue);
            boolean settled = tape.isSettled(before);
            toldText = settled ? tape.loads() : 0;
            toldPlace = from;
            toldCue = cue;
        }
        return told;
    }

    private boolean isTold(int from, long cue) {
        if (announces(from, cue)) {
            return true;
        }
        int second = cue == Words.ORDER ? second(from) : -1;
        return (second > 0 && (announces(second, cue) || isMeant(second))) || (cue == Words.ORDER && isMeant(from));
    }

    /** "9021 in your system? its my order": whether the next part of the text says that the number was an order, and has no other number before. */
    private boolean isMeant(int from) {
        if (tape.at(from) != ' ' || !tape.isLetter(from + 1)) {
            return false;
        }
        int i = from + 2;
        while (i < from + PART && isOfWords(tape.kind(i), i)) {
            i++;
        }
        boolean ends = ",?.;".indexOf(tape.at(i)) >= 0 && tape.at(i) != 0;
        int word = tape.blanksEnd(i + 1, false);
        if (!ends || word == i + 1 || !tape.isLetter(word)) {
            return false;
        }
        boolean is = false;
        for (int words = 0; words < 4 && tape.isLetter(word); words++) {
            long flags = reading.words.match(word);
            if ((flags & Words.AFTER) != 0 || (is && (flags & Words.ORDER) != 0)) {
                return !isPaid(from);
            }
            is |= (flags & Words.IS) != 0;
            if (!is || (flags & (Words.IS | Words.BRIDGE | Words.NUMBER | Words.SPOKEN)) == 0) {
                return false;
            }
            word = tape.blanksEnd(reading.words.end(), false);
        }
        return false;
    }

    /** The end of another number behind at most two small words: "4071 but 7254 is my order", "4071, 7254 are my orders"; or -1. */
    private int second(int from) {
        if (secondText != tape.loads() || secondPlace != from) {
            boolean before = tape.settling();
            secondEnd = secondEnd(from);
            secondText = tape.isSettled(before) ? tape.loads() : 0;
            secondPlace = from;
        }
        return secondEnd;
    }

    private int secondEnd(int from) {
        int i = tape.at(from) == ',' ? from + 1 : from;
        for (int word = 0; word < 2; word++) {
            i = tape.blanksEnd(i, false);
            boolean solid = tape.kind(i) == Chars.SOLID;
            int end = i;
            while (end < i + SMALL && (solid ? tape.kind(end) == Chars.SOLID : tape.isWord(end))) {
                end++;
            }
            boolean joined =
                    (tape.isDigit(end) || ("-_".indexOf(tape.at(end)) >= 0 && tape.isWordOrDigit(end + 1))) && !solid;
            if (end == i || joined || end == i + SMALL) {
                break;
            }
            i = tape.at(end) == ',' && tape.kind(end - 1) >= Chars.LETTER ? end + 1 : end;
        }
        int start = tape.blanksEnd(i, false);
        if (start > from + FAR || !tape.isWordOrDigit(start) || !tape.hasDigit(start, SMALL)) {
            return -1;
        }
        int end = tape.tokenEnd(start);
        while ("-/_".indexOf(tape.at(end)) >= 0 && tape.isWordOrDigit(end + 1)) {
            end = tape.tokenEnd(end + 1);
        }
        if (tape.digits(start, end) < LEAST) {
            return -1;
        }
        for (int group = 1; group < GROUPS && tape.at(end) == ' ' && tape.isDigit(end + 1); group++) {
            end = tape.digitsEnd(end + 1);
        }
        return end;
    }

    /** Where a next line begins behind the arrow that points at the one before: "^ my order number". */
    private int lineEnd(int from) {
        int i = from + 1;
        while (i < from + SIGNS
                && (tape.at(i) == '^' || tape.at(i) == '\u2191' || (tape.at(i) == ' ' && i > from + 1))) {
            i++;
        }
        return i;
    }

    private boolean announces(int from, long cue) {
        int i = from;
        if ((tape.at(i) == '-' || tape.at(i) == '\'') && tape.wordEnd(i + 1) - i <= 5) {
            i = tape.wordEnd(i + 1);
        }
        i += tape.at(i) == '.' ? 1 : 0;
        char first = tape.at(i);
        if (cue == Words.ORDER && first == '\n') {
            int line = lineEnd(i);
            int to = named(line, cue);
            return to > 0 ? ":#=".indexOf(tape.at(to)) < 0 : saysSo(line) && endsWithOrder(line) && !isPaid(i);
        }
        boolean told = false;
        boolean denied = false;
        int sign = i;
        while (sign < i + SIGNS && isBetween(sign)) {
            sign++;
        }
        if (sign > i + 1 || (sign > i && first != ' ')) {
            boolean named = cue == Words.ORDER || cue == Words.PASSWORD || cue == Words.PRODUCT;
            if (named && tape.at(sign - 1) != ',' && isNamed(sign, cue)) {
                return true;
            }
            if (cue == Words.ORDER && (first == ',' || first == '?') && isDated(i, sign)) {
                return true;
            }
            boolean quote = first == '"' || first == '\'' || first == ')';
            boolean said = cue == Words.ORDER ? isSaid(sign, i) : (first == ',' || first == '?') && isIs(sign);
            i = quote || said ? sign : i;
        }
        for (int word = 0; word < 7; word++) {
            i = tape.blanksEnd(i, false);
            i += tape.at(i) == '\'' ? 1 : 0;
            if (!tape.isLetter(i)) {
                return false;
            }
            long flags = reading.words.match(i);
            int end = reading.words.end();
            if (!denied && cue == Words.ORDER && NOT.value(tape, i, end) >= 0) {
                denied = true;
                i = end;
                continue;
            }
            boolean order = cue == Words.ORDER;
            told |= !order && word > 0;
            if ((order && (flags & Words.AFTER) != 0) || ((told || (flags & Words.AFTER) != 0) && (flags & cue) != 0)) {
                return !moneyAfter(end);
            }
            if (order && (flags & cue) != 0 && (word == 0 ? isNumbered(flags, end) : isEnd(end))) {
                return true;
            }
            boolean particle = order && word == 0 && tape.kind(i) == Chars.SOLID;
            told |= particle || (flags & (order ? Words.IS | Words.NUMBER : Words.IS)) != 0;
            boolean of = order && told && (flags & (Words.LINK | Words.AMOUNT)) != 0;
            boolean that = order && word == 0 && THAT.value(tape, i, end) >= 0 && isTold(tape.blanksEnd(end, false));
            if ((flags & (Words.BRIDGE | Words.NUMBER)) == 0 && !of && !that) {
                return false;
            }
            i = (flags & Words.NUMBER) != 0 && "\u00B0\u00BA".indexOf(tape.at(end)) >= 0 && tape.sees(end)
                    ? end + 1
                    : end;
        }
        return false;
    }

    /** "Order no", "bestellnummer": whether a word is one for the number of an order, or with the next one, and nothing follows. */
    private boolean isNumbered(long flags, int end) {
        if ((reading.memory.tight & (Words.PRODUCT | Words.VERSION)) != 0) {
            return false;
        }
        if ((flags & Words.CODED) != 0 || tape.at(end) == '#') {
            return tape.at(end) == '#' ? isLast(end + 1) : isEnd(end);
        }
        int word = tape.blanksEnd(end, false);
        boolean number = tape.isLetter(word) && (reading.words.match(word) & Words.NUMBER) != 0;
        return number && isLast(reading.words.end());
    }

    /** "602914 my order please", "48213 m\u00E3 \u0111\u01A1n c\u1EE7a em": whether nothing follows but what is polite, a word for number, or whose it is. */
    private boolean isEnd(int end) {
        int i = end;
        for (int word = 0; word <= OWN; word++) {
            if (isLast(i)) {
                return true;
            }
            int next = tape.blanksEnd(i, false);
            boolean joined = next == i && tape.kind(next) != Chars.SOLID;
            long flags = joined || !tape.isLetter(next) ? 0 : reading.words.match(next);
            if ((flags & (Words.ASK | Words.CLOSING)) != 0) {
                return true;
            }
            boolean own = (flags & (Words.BRIDGE | Words.IS)) == Words.BRIDGE || (flags & Words.NUMBER) != 0;
            boolean said = (flags & Words.IS) != 0 && tape.kind(next) == Chars.SOLID;
            if (!own && !said) {
                return false;
            }
            i = reading.words.end();
        }
        return isLast(i);
    }

    /** "That's my order number": whether small words lead to one for an order, and nothing follows. */
    private boolean endsWithOrder(int from) {
        int i = from;
        for (int word = 0; word < 4 && tape.isLetter(i); word++) {
            long flags = reading.words.match(i);
            int end = reading.words.end();
            if ((flags & (Words.ORDER | Words.AFTER)) != 0) {
                return isEnd(end);
            }
            if ((flags & (Words.IS | Words.BRIDGE | Words.NUMBER)) == 0) {
                return false;
            }
            i = tape.blanksEnd(end, false);
        }
        return false;
    }

    /** "602914 tilaukseni", "48213 order": whether nothing but a word for an order follows. */
    boolean isOrder(int from) {
        int word = tape.blanksEnd(from, false);
        boolean order = word == from + 1 && tape.isLetter(word) && (reading.words.match(word) & Words.ORDER) != 0;
        return order && isEnd(reading.words.end());
    }

    /** "48213 where is my order": whether it is asked where an order is. */
    boolean isAskedFor(int from) {
        int i = from;
        while (i < from + SIGNS && isBetween(i)) {
            i++;
        }
        if (i == from || !tape.isLetter(i) || (reading.words.match(i) & Words.LOOKED) == 0) {
            return false;
        }
        int order = word(reading.words.end(), Words.ORDER, 3);
        return order > 0;
    }

    /** "48213 steht auf der Rechnung", "48213 is written on the receipt": whether a paper of orders is said to show it. */
    boolean isShown(int from) {
        int i = tape.blanksEnd(from, false);
        boolean shown = false;
        for (int word = 0; word < SMALL && i > from && tape.isLetter(i); word++) {
            long flags = reading.words.match(i);
            int end = reading.words.end();
            if (shown && (flags & Words.ORDER) != 0) {
                return true;
            }
            boolean shows = SHOWN.value(tape, i, tape.wordEnd(i)) >= 0;
            shown |= shows;
            if (!shows && (flags & (Words.BRIDGE | Words.LINK | Words.AMOUNT | Words.IS | Words.STOP)) == 0) {
                return false;
            }
            i = tape.blanksEnd(shows ? tape.wordEnd(i) : end, false);
        }
        return false;
    }

    private boolean isOfWords(int kind, int i) {
        return Chars.isLetter(kind) || kind == Chars.BLANK || (kind == Chars.OTHER && tape.at(i) == '\'');
    }

    /** Whether a sign may stand between a number and what names it: one of those, or a picture. */
    private boolean isBetween(int i) {
        char c = tape.at(i);
        return c != 0 && (BETWEEN.indexOf(c) >= 0 || (c > '\u2190' && tape.kind(i) == Chars.OTHER));
    }

    /** ", thats my order", " - das ist meine Bestellung": behind such a sign the sentence says it again. */
    private boolean isSaid(int sign, int from) {
        boolean parted = false;
        for (int i = from; i < sign; i++) {
            parted |= tape.at(i) != ' ';
        }
        if (!parted || !tape.isLetter(sign) || saysSo(sign)) {
            return parted && tape.isLetter(sign);
        }
        boolean small = (reading.words.match(sign) & Words.BRIDGE) != 0;
        return small && saysSo(tape.blanksEnd(reading.words.end(), false));
    }

    private boolean isIs(int word) {
        return tape.isLetter(word) && (reading.words.match(word) & Words.IS) != 0;
    }

    /** Whether behind "this" it is said what it is, or the word for an order stands there as in languages that end with "is". */
    private boolean isTold(int word) {
        long told = Words.IS | Words.AFTER | Words.NUMBER;
        return tape.isLetter(word) && (reading.words.match(word) & told) != 0;
    }

    /** "Is", or a phrase that says what stands before it, and no word for an order by itself. */
    private boolean saysSo(int word) {
        long flags = tape.isLetter(word) ? reading.words.match(word) : 0;
        return (flags & Words.IS) != 0 || (flags & (Words.AFTER | Words.ORDER)) == Words.AFTER;
    }

    /** ", order from last week": the word for an order, and when it was. */
    private boolean isDated(int from, int word) {
        return tape.isLetter(word)
                && (reading.words.match(word) & Words.ORDER) != 0
                && isWhen(reading.words.end())
                && !isPaid(from);
    }

    /** "8961? ordered sunday", "8961, bought in may": whether what follows says when something was ordered. */
    boolean isBought(int from) {
        int sign = from;
        while (sign < from + SIGNS && isBetween(sign)) {
            sign++;
        }
        boolean bought = sign > from
                && tape.at(from) != ' '
                && tape.isLetter(sign)
                && (reading.words.match(sign) & Words.BOUGHT) == Words.BOUGHT;
        return bought && isWhen(reading.words.end());
    }

    private boolean isWhen(int end) {
        int next = tape.blanksEnd(end, false);
        return tape.isLetter(next) && (reading.words.match(next) & (Words.AMOUNT | Words.LINK | Words.MONTH)) != 0;
    }

    /** Whether the last word before the number says that it is an amount. */
    private boolean isPaid(int from) {
        long flags = reading.memory.lastFlags;
        boolean amount = (flags & Words.AMOUNT) != 0 && !reading.memory.isNear(Memory.LOOKED, from, ASKED);
        return amount || (flags & (Words.MONEY | Words.CURRENCY)) != 0;
    }

    /** Whether names in capitals follow, and then the sentence is over and a question. */
    boolean isPlaceAsked(int from) {
        int i = tape.blanksEnd(from, false);
        for (int word = 0; word < 2 && tape.kind(i) == Chars.UPPER; word++) {
            i = tape.blanksEnd(tape.wordEnd(i), false);
        }
        return tape.at(i) == '?';
    }

    /** Whether what follows speaks of goods: "in stock", "in black"; of an order people say what it was as well, "the mug". */
    boolean isShelved(int from) {
        int word = word(from, Words.SHELF, 3);
        return word >= 0 && (reading.words.match(word) & (Words.ASK | Words.EXTENSION)) == 0;
    }

    /** Whether a maker is named right before a number, and goods are spoken of or asked for before or behind it. */
    boolean isOffered(int p, int end) {
        return reading.memory.isMade() && (reading.memory.isWanted(p) || isFollowed(end, Words.SHELF, 3));
    }

    /** "84195 has not arrived", "84195 and 84207, please send them together": whether what follows is said of orders or parcels. */
    boolean isArrived(int from) {
        int i = from;
        while (i < from + 3 && ",-:;?!\u2013".indexOf(tape.at(i)) >= 0 && tape.at(i) != 0) {
            i++;
        }
        boolean dash = tape.at(i) == ' ' && "-\u2013/".indexOf(tape.at(i + 1)) >= 0 && tape.at(i + 2) == ' ';
        if (isFollowed(dash ? i + 2 : i, Words.ARRIVED, 4)) {
            return true;
        }
        int second = reading.mayMean(Words.ARRIVED) ? second(from) : -1;
        return second > 0 && isFollowed(tape.at(second) == ',' ? second + 1 : second, Words.ARRIVED, 4);
    }

    /** Whether a word with one of these meanings follows, nothing but small words between. */
    boolean isFollowed(int from, long flags, int most) {
        return word(from, flags, most) >= 0;
    }

    /** "1912 and 2313734": whether another number with more digits than a year has follows behind a small word. */
    boolean isFirst(int from) {
        int second = reading.mayMean(Words.ARRIVED) ? second(from) : -1;
        return second > 0 && tape.digits(from, second) > YEAR;
    }

    /** "2023 and 2024": the end of another year behind a small word, later than the one before and not much; or -1. */
    int yearEnd(int from) {
        int second = second(from);
        int start = second - YEAR;
        if (second < 0 || tape.digitsEnd(start) != second || tape.digits(from, second) != YEAR) {
            return -1;
        }
        int years = tape.value(start, second) - tape.value(from - YEAR, from);
        return years > 0 && years < YEARS ? second : -1;
    }

    /** "1290 in total": whether a small word and one for a sum follow. */
    boolean isInAll(int from) {
        int in = tape.blanksEnd(from, false);
        if (in == from || !tape.isLetter(in) || (reading.words.match(in) & (Words.LINK | Words.AMOUNT)) == 0) {
            return false;
        }
        int total = tape.blanksEnd(reading.words.end(), false);
        return tape.isLetter(total) && (reading.words.match(total) & Words.MONEY) != 0;
    }

    /** The first such word, or -1. */
    int word(int from, long flags, int most) {
        if (!reading.mayMean(flags)) {
            return -1;
        }
        int i = from;
        for (int word = 0; word < most; word++) {
            i = tape.blanksEnd(i, false);
            if (!tape.isLetter(i)) {
                return -1;
            }
            long meaning = reading.words.match(i);
            if ((meaning & flags) != 0) {
                return i;
            }
            if ((meaning & (Words.BRIDGE | Words.LINK | Words.AMOUNT | Words.STOP | Words.IS)) == 0) {
                return -1;
            }
            i = reading.words.end();
        }
        return -1;
    }

    /** Whether the sentence ends right behind a second number, or says in brackets or by "of" whose it is: "602914 (paid)", "602914 of my wife". */
    boolean isOther(int from) {
        int i = tape.blanksEnd(from, false);
        boolean said = i == from + 1
                && (tape.at(i) == '('
                        || (tape.isLetter(i)
                                && (reading.words.match(i) & (Words.LINK | Words.IS)) != 0
                                && (reading.words.match(i) & Words.UNIT) == 0));
        return said || isLast(from) || isDenied(from);
    }

    /** "48213 is here, 602914 not": whether the sentence ends behind a "not" that belongs to the number, and small words. */
    private boolean isDenied(int from) {
        int i = tape.blanksEnd(from, false);
        boolean denied = false;
        for (int word = 0; word < 3 && i > from && tape.isLetter(i); word++) {
            long flags = reading.words.match(i);
            int end = reading.words.end();
            boolean not = NOT.value(tape, i, end) >= 0;
            denied |= not;
            if (!not && (flags & (Words.STOP | Words.BRIDGE | Words.IS | Words.ARRIVED)) == 0) {
                return false;
            }
            i = isLast(end) ? from : tape.blanksEnd(end, false);
        }
        return denied && i == from;
    }

    /** Whether the text or its sentence ends right behind. */
    boolean isLast(int from) {
        int i = from;
        while (i < from + 3 && ".!?".indexOf(tape.at(i)) >= 0 && tape.at(i) != 0) {
            i++;
        }
        i = tape.blanksEnd(i, false);
        return !tape.sees(i)
                || tape.at(i) == '\n'
                || (i > from && !tape.isWordOrDigit(from) && tape.at(from) != ' ' && tape.at(from) != ',');
    }

    /** Whether one of the next words has one of these meanings. */
    boolean speaksOf(int from, long flags) {
        return speaksOf(from, flags, false);
    }

    /** The same of a word that has all of these meanings. */
    boolean says(int from, long flags) {
        return speaksOf(from, flags, true);
    }

    private boolean speaksOf(int from, long flags, boolean all) {
        if (!reading.mayMean(flags)) {
            return false;
        }
        int i = from;
        for (int word = 0; word < 7; word++) {
            while (tape.sees(i) && !tape.isLetter(i)) {
                i = tape.at(i) == '[' ? labelEnd(i + 1) : i + 1;
            }
            if (!tape.isLetter(i)) {
                return false;
            }
            long meant = reading.words.match(i) & flags;
            if (all ? meant == flags : meant != 0) {
                return true;
            }
            i = reading.words.end();
        }
        return false;
    }

    /** Over what reads as the name of a placeholder: "PASSWORD_1" is no word for one. */
    private int labelEnd(int from) {
        int i = from;
        while (tape.kind(i) == Chars.UPPER || tape.at(i) == '_' || tape.isDigit(i)) {
            i++;
        }
        return tape.at(i) == ']' ? i : from;
    }

    /** "(order)", "- order no", "<- my order number": named behind a sign, and nothing else. */
    private boolean isNamed(int from, long cue) {
        return named(from, cue) > 0;
    }

    /** The end of such words, or -1. */
    private int named(int from, long cue) {
        int i = from;
        boolean named = false;
        for (int word = 0; word < 4 && tape.isLetter(i); word++) {
            long flags = reading.words.match(i);
            if ((flags & (cue | Words.BRIDGE | Words.NUMBER)) == 0 || (flags & Words.IS) != 0) {
                return -1;
            }
            named |= (flags & cue) != 0;
            i = tape.blanksEnd(reading.words.end(), false);
        }
        boolean closed = !tape.isWordOrDigit(i) && tape.at(i) != '[';
        long polite = Words.STOP | Words.CLOSING | (cue == Words.PASSWORD ? Words.AMOUNT : 0);
        return named && (closed || (tape.isLetter(i) && (reading.words.match(i) & polite) != 0)) ? i : -1;
    }

    private boolean moneyAfter(int from) {
        int i = tape.blanksEnd(from, false);
        return tape.isLetter(i) && (reading.words.match(i) & Words.MONEY) != 0;
    }
}
