package dev.avow.core.redaction.detect;

/** What a word says that is in no list: it was mistyped, or it ends like "number". */
final class Guesses {

    /** So short is no word that is guessed at, */
    private static final int LEAST = 4;
    /** and so long none either. */
    private static final int MOST = 24;
    /** So long is the word for a number at most whose letters are in another order. */
    private static final int ALMOST = 8;
    /** So far behind it a digit must stand. */
    static final int REACH = 22;

    private static final String NUMBER = "number";

    private static final String[] NUMBERS = {
        "nummer",
        "numer",
        "nummern",
        "number",
        "numeron",
        "numero",
        "numeroni",
        "szam",
        "szama",
        "szamom",
        "numaram",
        "numarasi",
        "nr",
        "nro",
        "номер",
        "kennung",
        "zeichen",
        "kodu",
        "kood",
        "code",
        "nummeret",
        "numret",
        "numurs",
        "numeris"
    };

    /** How compounds end that are an order, or a paper of one: "Sammelrechnung". */
    private static final String[] ORDERS = {
        "bestellung",
        "rechnung",
        "reservierung",
        "buchung",
        "auftrag",
        "gutschrift",
        "lieferschein",
        "factuur",
        "bestelling",
        "boeking",
        "faktura",
        "fakturan",
        "bestallning",
        "bestilling",
        "ordre",
        "tilaus",
        "lasku",
        "varaus",
        "szamla",
        "rendeles",
        "foglalas"
    };

    /** How a mistyped word for a number ends, besides those. */
    private static final String[] TYPOS = {"mbr", "mro", "beo", "meo", "bro", "nbr", "eor"};

    /** With which three letters the endings end; the shorter ones with a blank before them. */
    private static final boolean[] FINALS = new boolean[1 << 15];

    /** With which three letters the last five of those compounds begin. */
    private static final boolean[] MIDDLES = new boolean[1 << 15];
    /** So long such a compound is at least. */
    private static final int COMPOUND = 8;

    static {
        for (String ending : NUMBERS) {
            int last = ending.length() - 1;
            for (char before = 'a' - 1; before <= 'z'; before++) {
                char third = last > 1 ? ending.charAt(last - 2) : before;
                FINALS[triple(third, ending.charAt(last - 1), ending.charAt(last))] = true;
            }
        }
        for (String ending : TYPOS) {
            FINALS[triple(ending.charAt(0), ending.charAt(1), ending.charAt(2))] = true;
        }
        for (String ending : ORDERS) {
            int middle = ending.length() - 5;
            MIDDLES[triple(ending.charAt(middle), ending.charAt(middle + 1), ending.charAt(middle + 2))] = true;
        }
    }

    /** So far behind a blank a low line stands that joins a word and digits. */
    private static final int WORDY = 4;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;

    Guesses(Reading reading) {
        this.reading = reading;
        this.memory = reading.memory;
        this.tape = reading.tape;
    }

    /** Whether a word without a meaning may have one yet: most have not, by four of their letters. */
    static boolean mayMean(char[] chars, int from, int to) {
        if (to - from < LEAST || to - from > MOST) {
            return false;
        }
        return Near.mayBe(chars, from, to)
                || mayEnd(chars, to)
                || mayBeOrder(chars, from, to)
                || mayBeAlmost(chars, from, to);
    }

    /** Whether five letters from the end those stand that begin the last part of a compound. */
    private static boolean mayBeOrder(char[] chars, int from, int to) {
        return to - from >= COMPOUND
                && MIDDLES[triple(Chars.fold(chars[to - 5]), Chars.fold(chars[to - 4]), Chars.fold(chars[to - 3]))];
    }

    /** Whether the last three letters of a word are those of a word for "number". */
    private static boolean mayEnd(char[] chars, int to) {
        return FINALS[triple(Chars.fold(chars[to - 3]), Chars.fold(chars[to - 2]), Chars.fold(chars[to - 1]))];
    }

    /** Whether a word begins and ends as one for a number does, and is no longer. */
    private static boolean mayBeAlmost(char[] chars, int from, int to) {
        char last = Chars.fold(chars[to - 1]);
        return to - from <= ALMOST && Chars.fold(chars[from]) == 'n' && (last == 'r' || last == 'o');
    }

    private static int triple(char third, char second, char last) {
        return ((third & 31) << 10) | ((second & 31) << 5) | (last & 31);
    }

    /** What such a word means, where a number or a password is near enough for it to matter. */
    long meaning(int p, int end) {
        boolean worth = !reading.shortcuts || mayMean(tape.chars(), p, end);
        if (!worth || end - p < LEAST || end - p > MOST || !tape.hasDigit(end, REACH)) {
            return 0;
        }
        if ((!reading.shortcuts || mayEnd(tape.chars(), end)) && isNumbered(p, end)) {
            return Words.NUMBER | head(p, end);
        }
        if (isNumberMixed(p, end) || ((memory.lastFlags & Words.ORDER) != 0 && isAlmostNumber(p, end))) {
            return Words.NUMBER;
        }
        if (mayBeOrder(tape.chars(), p, end) && isOrder(p, end)) {
            return Words.ORDER;
        }
        if (reading.shortcuts && !Near.mayBe(tape.chars(), p, end)) {
            return 0;
        }
        int i = end;
        while (!tape.isDigit(i)) {
            i++;
        }
        if (tape.at(i - 1) == '_') {
            return tape.at(end) == ' ' && i > end + WORDY && tape.kind(i - 2) == Chars.LOWER
                    ? mistyped(p, end) & Words.PASSWORD
                    : 0;
        }
        boolean number = tape.isDigit(i + 2)
                || tape.at(end) == ':'
                || tape.at(i + 1) == '-'
                || tape.at(i + 1) == '.'
                || tape.at(i + 1) == ' '
                || tape.at(i + 2) == '.'
                || tape.at(i + 2) == ' ';
        boolean mixed = tape.at(i - 1) != ' ' || tape.isWord(tape.digitsEnd(i));
        boolean day = tape.at(i + 1) == '/' || tape.at(i + 2) == '/';
        return number || mixed ? mistyped(p, end) : day ? mistyped(p, end) & Words.BIRTH : 0;
    }

    /** "Vorgangsnummer 12345", "ügyfélszám: 12345": a word that ends like "number", with digits behind it. */
    private boolean isNumbered(int p, int end) {
        if (end - p < 6 || !tape.hasDigit(end, 6)) {
            return false;
        }
        for (String ending : NUMBERS) {
            int at = end - ending.length();
            if (at > p + 1 && reading.reads(at, end, ending)) {
                return true;
            }
        }
        return false;
    }

    /** "Nunber", "nubmer", "numbr": the letters of the word for a number behind one for an order, in some order. */
    private boolean isAlmostNumber(int p, int end) {
        boolean inner = false;
        for (int i = p; i < end; i++) {
            char c = Chars.fold(tape.at(i));
            if ("numbero".indexOf(c) < 0) {
                return false;
            }
            inner |= c == 'm' || c == 'b';
        }
        return inner && mayBeAlmost(tape.chars(), p, end);
    }

    /** "Nubmer": the word for a number with its inner letters in another order. */
    private boolean isNumberMixed(int p, int end) {
        int letters = 0;
        for (int i = p; i < end && end == p + NUMBER.length(); i++) {
            int letter = NUMBER.indexOf(Chars.fold(tape.at(i)));
            letters |= letter < 0 ? 0 : 1 << letter;
        }
        return letters == (1 << NUMBER.length()) - 1
                && Chars.fold(tape.at(p)) == 'n'
                && Chars.fold(tape.at(end - 1)) == 'r';
    }

    private boolean isOrder(int p, int end) {
        for (String ending : ORDERS) {
            int at = end - ending.length();
            if (at > p + 1 && reading.reads(at, end, ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands before such an ending means an order: "bestellnumer". */
    private long head(int p, int end) {
        int node = Vocabulary.ROOT;
        long meaning = 0;
        for (int i = p; i < end - 2 && node != 0; i++) {
            node = Vocabulary.step(node, Chars.fold(tape.at(i)));
            meaning |= Vocabulary.EXACT[node] | Vocabulary.STEM[node];
        }
        return meaning & Words.ORDER;
    }

    /**
     * What a word means that was mistyped in one place: two letters swapped, one too many, one missing or another one. Only
     * words of at least five letters are found so; of five another one must have its key beside the right one.
     */
    private long mistyped(int start, int to) {
        int node = Vocabulary.step(Vocabulary.ROOT, Chars.fold(tape.at(start)));
        for (int i = start + 1; i < to && (Vocabulary.LEADS[node] & Words.GUESSED) != 0; i++) {
            char c = Chars.fold(tape.at(i));
            char after = i + 1 < to ? Chars.fold(tape.at(i + 1)) : 0;
            long found = rest(node, i + 1, to, i - start);
            if (after != 0) {
                found |= rest(Vocabulary.step(Vocabulary.step(node, after), c), i + 2, to, i - start + 2);
            }
            for (int rest = Vocabulary.branches(node, c); rest != 0; rest &= rest - 1) {
                char letter = (char) (Vocabulary.first(c) + Integer.numberOfTrailingZeros(rest));
                int child = Vocabulary.step(node, letter);
                found |= rest(child, i, to, i - start + 1);
                boolean near = to - start == 5 && Keys.areNeighbours(letter, c);
                long wrong = to - start > 5 || near ? rest(child, i + 1, to, i - start + 1) : 0;
                found |= near ? wrong & Words.ORDER : wrong;
            }
            if ((found & Words.GUESSED) != 0) {
                return found & Words.GUESSED;
            }
            node = Vocabulary.step(node, c);
        }
        return to - start < 5 ? 0 : misbegun(start, to);
    }

    /** "Irder", "roder": a word for an order the first letter of which is the one of a key beside it, or stands second. */
    private long misbegun(int start, int to) {
        char first = Chars.fold(tape.at(start));
        int swapped = Vocabulary.step(Vocabulary.step(Vocabulary.ROOT, Chars.fold(tape.at(start + 1))), first);
        long found = rest(swapped, start + 2, to, 2);
        String keys = Keys.beside(first);
        for (int i = 0; i < keys.length(); i++) {
            found |= rest(Vocabulary.step(Vocabulary.ROOT, keys.charAt(i)), start + 1, to, 1);
        }
        return found & Words.ORDER;
    }

    /** What is reached by the letters that are left, if the whole word has five or more. */
    private long rest(int from, int start, int to, int before) {
        int node = from;
        int letters = before;
        for (int i = start; i < to && (Vocabulary.LEADS[node] & Words.GUESSED) != 0; i++) {
            node = Vocabulary.step(node, Chars.fold(tape.at(i)));
            letters++;
            if ((Vocabulary.STEM[node] & Words.GUESSED) != 0 && letters >= 5) {
                return Vocabulary.STEM[node];
            }
        }
        return letters >= 5 && (Vocabulary.LEADS[node] & Words.GUESSED) != 0
                ? Vocabulary.EXACT[node] | Vocabulary.STEM[node]
                : 0;
    }
}
