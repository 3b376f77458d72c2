package dev.avow.core.redaction.detect;

/** What comes behind a number and says what it was: "1001 numaralı sipariş", "1001-es rendelés", "1001 is my order". */
final class Behind {

    /** So many words are read to one for what shows a number. */
    private static final int WORDS = 8;
    /** So many digits has a year. */
    private static final int YEAR = 4;
    /** So many years are those of some orders. */
    static final int YEARS = 10;

    /** "Stands on the invoice", "says the mail". */
    private static final WordTable SHOWN = new WordTable();

    static {
        SHOWN.enter(
                "stands says shown written printed listed appears steht stand stehen laut écrit écrite figure indiqué apparaît aparece pone figura dice scritto risulta riporta compare aparece consta diz escrito staat stond vermeld volgens jest widnieje figuruje podano stoji piše uvedeno uvedené szerepel áll apare scrie står stod lukee näkyy στέκει γράφει αναγράφεται стоит указан указано написано написан указаний вказано написаний стои пише yazıyor yazan yazılı görünüyor tertulis tertera ghi مكتوب מופיע כתוב רשום लिखा",
                0);
    }

    private final Reading reading;
    private final Tape tape;
    private final SentenceEnds ends;
    private final SecondNumbers seconds;
    private final NamedBehind names;
    /** Whether a cue follows a place: the parts of one token ask for the same. */
    private int toldText;

    private int toldPlace;
    private long toldCue;
    private boolean told;

    Behind(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.ends = new SentenceEnds(reading);
        this.seconds = new SecondNumbers(reading);
        this.names = new NamedBehind(reading, ends, seconds);
    }

    /** Whether a cue follows; for the same place it is looked for once. */
    boolean isAnnounced(int from, long cue) {
        if (!reading.mayMean(cue | Words.AFTER)) {
            return false;
        }
        if (toldText != tape.loads() || toldPlace != from || toldCue != cue) {
            boolean before = tape.settling();
            told = names.isNamed(from, cue);
            boolean settled = tape.isSettled(before);
            toldText = settled ? tape.loads() : 0;
            toldPlace = from;
            toldCue = cue;
        }
        return told;
    }

    /** "602914 tilaukseni", "48213 order": whether nothing but a word for an order follows. */
    boolean isOrder(int from) {
        int word = tape.blanksEnd(from, false);
        boolean order = word == from + 1 && tape.isLetter(word) && (reading.words.match(word) & Words.ORDER) != 0;
        return order && ends.isEnd(reading.words.end());
    }

    /** "48213 where is my order": whether it is asked where an order is. */
    boolean isAskedFor(int from) {
        int i = names.signsEnd(from);
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
        for (int word = 0; word < WORDS && i > from && tape.isLetter(i); word++) {
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

    /** "8961? ordered sunday", "8961, bought in may": whether what follows says when something was ordered. */
    boolean isBought(int from) {
        int sign = names.signsEnd(from);
        boolean bought = sign > from
                && tape.at(from) != ' '
                && tape.isLetter(sign)
                && (reading.words.match(sign) & Words.BOUGHT) == Words.BOUGHT;
        return bought && names.isWhen(reading.words.end());
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
        int second = reading.mayMean(Words.ARRIVED) ? seconds.end(from) : -1;
        return second > 0 && isFollowed(tape.at(second) == ',' ? second + 1 : second, Words.ARRIVED, 4);
    }

    /** Whether a word with one of these meanings follows, nothing but small words between. */
    boolean isFollowed(int from, long flags, int most) {
        return word(from, flags, most) >= 0;
    }

    /** "1912 and 2313734": whether another number with more digits than a year has follows behind a small word. */
    boolean isFirst(int from) {
        int second = reading.mayMean(Words.ARRIVED) ? seconds.end(from) : -1;
        return second > 0 && tape.digits(from, second) > YEAR;
    }

    /** "2023 and 2024": the end of another year behind a small word, later than the one before and not much; or -1. */
    int yearEnd(int from) {
        int second = seconds.end(from);
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
        return said || ends.isLast(from) || ends.isDenied(from);
    }

    /** Whether the text or its sentence ends right behind. */
    boolean isLast(int from) {
        return ends.isLast(from);
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
}
