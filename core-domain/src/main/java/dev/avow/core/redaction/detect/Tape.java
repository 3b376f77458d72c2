package dev.avow.core.redaction.detect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The folded text and the window through which the automaton sees it: from the place to be decided at most {@value #REACH}
 * characters on. Who asks for more is told that nothing is there, and {@link #touched()} remembers it; so a decision
 * depends on the window alone, and a stream that waits until the window is full decides as the whole text does.
 */
class Tape {

    /** How far a decision may look. */
    static final int REACH = 64;

    /** So many digits has a number of parts that are told or typed sign by sign at least. */
    private static final int FEW = 3;

    /** So many unseen characters in a row; the next one counts as a character. */
    private static final int UNSEEN = 8;

    /** The lowest bit of each of eight bytes. */
    private static final long ONES = 0x0101010101010101L;

    /** Eight bytes read as one number, the first one lowest: a word is mostly no longer. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** So much longer are the arrays of bytes: eight may be read from every place. */
    private static final int MORE = 16;

    /** Four bytes written as one number. */
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /**
     * Of each character its class in the lower half and its column in the {@link Vocabulary} in the upper one: one look for both,
     * and those of four characters fit beside each other.
     */
    private static final long[] CLASSES = new long[0x10000];

    /** The class of a character that is not itself, of each of four. */
    private static final int ODD = Chars.ODD * (int) ONES;

    static {
        for (int c = 0; c < CLASSES.length; c++) {
            CLASSES[c] = (long) Vocabulary.SIGN[c] << Integer.SIZE | Chars.kind((char) c);
        }
    }

    private char[] chars = new char[256];
    private byte[] kinds = new byte[256 + MORE];
    /** Of each character its column in the {@link Vocabulary}. */
    private byte[] columns = new byte[256 + MORE];

    private int[] from = new int[0];
    /** The text itself if it is not what it is folded to; of others it would be stored for nothing, see {@link Reading#takeForm}. */
    private String raw = "";

    private boolean mapped;
    /** Whether a tab is in the text; it is folded to a blank. */
    private boolean tabbed;

    private int length;
    private boolean last;
    private int limit;
    private boolean touched;
    private int loads;
    /** No digit stands from the first place to the second. */
    private int digitless;

    private int digit;
    /** So many digits stand from the first place to the second, more than {@link #FEW} are not counted. */
    private int ahead;

    private int aheadFrom;
    private int aheadTo;

    /** Folds a text; {@code complete} says that nothing follows it. */
    void load(String text, boolean complete) {
        int n = text.length();
        last = complete;
        loads++;
        digitless = 0;
        digit = 0;
        ahead = 0;
        aheadFrom = 0;
        aheadTo = 0;
        if (!complete && n > 0 && isHigh(text.charAt(n - 1))) {
            n--;
        }
        if (chars.length < n + 4) {
            chars = new char[n + n / 2 + 4];
            kinds = new byte[chars.length + MORE];
            columns = new byte[chars.length + MORE];
        }
        text.getChars(0, n, chars, 0);
        Arrays.fill(chars, n, n + 4, (char) 0);
        length = n;
        tabbed = false;
        mapped = classify(n);
        if (mapped) {
            raw = text;
            fold(text, n);
        }
        chars[length] = 0;
        kinds[length] = Chars.OTHER;
        EIGHT.set(columns, length, 0L);
    }

    /**
     * Looks up classes and columns and says whether a character is odd. Those of four are stored at once: of a clean message that
     * saves six parts in a hundred, for the words are read from them eight letters at a time right after.
     */
    private boolean classify(int n) {
        int odd = 0;
        for (int i = 0; i < n; i += 4) {
            long four = CLASSES[chars[i]]
                    | CLASSES[chars[i + 1]] << Byte.SIZE
                    | CLASSES[chars[i + 2]] << (2 * Byte.SIZE)
                    | CLASSES[chars[i + 3]] << (3 * Byte.SIZE);
            FOUR.set(kinds, i, (int) four);
            FOUR.set(columns, i, (int) (four >>> Integer.SIZE));
            odd |= (int) four;
        }
        return (odd & ODD) != 0;
    }

    /** Keeps nothing of the text. */
    void forget() {
        Arrays.fill(chars, 0, Math.min(chars.length, Math.max(length, raw.length())), (char) 0);
        if (!raw.isEmpty()) {
            raw = "";
        }
        length = 0;
    }

    private void fold(String text, int n) {
        reserve(2 * n + 2);
        length = 0;
        int unseen = 0;
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            int to = c;
            int at = i;
            tabbed |= c == '\t';
            if (Chars.kind(c) == Chars.ODD) {
                boolean pair = isHigh(c) && i + 1 < n && isLow(text.charAt(i + 1));
                to = pair ? Folds.far(0x10000 + ((c - 0xD800) << 10) + (text.charAt(i + 1) - 0xDC00)) : Folds.near(c);
                i += pair ? 1 : 0;
            }
            if (to == Folds.NOTHING && unseen < UNSEEN) {
                unseen++;
                continue;
            }
            unseen = 0;
            put(to == Folds.NOTHING ? '\uFFFD' : (char) to, at);
            if (to > 0xFFFF) {
                put((char) (to >> 16), at);
            }
        }
    }

    private void put(char c, int at) {
        chars[length] = c;
        kinds[length] = Chars.kind(c);
        columns[length] = Vocabulary.SIGN[c];
        from[length++] = at;
    }

    private void reserve(int size) {
        if (chars.length < size) {
            chars = Arrays.copyOf(chars, size);
            kinds = Arrays.copyOf(kinds, size + MORE);
            columns = Arrays.copyOf(columns, size + MORE);
        }
        if (from.length < size) {
            from = new int[size];
        }
    }

    /** The folded text, for those that walk over it at large; a 0 ends it. */
    char[] chars() {
        return chars;
    }

    /** The classes of the folded text. */
    byte[] kinds() {
        return kinds;
    }

    /** The columns of the folded text; behind its end are a few zeros. */
    byte[] columns() {
        return columns;
    }

    /** Up to eight letters of a word as one number, by their columns. */
    long letters(int from, int count) {
        return (long) EIGHT.get(columns, from) & -1L >>> (Long.SIZE - Byte.SIZE * count);
    }

    /** The end of a word of the whole text. Eight classes are looked at in one step: without a branch for each letter. */
    int lettersEnd(int from) {
        int i = from;
        while (true) {
            long kind = (long) EIGHT.get(kinds, i);
            long others = ~(kind >>> 2 & ~(kind >>> 1 & kind)) & ONES;
            if (others != 0) {
                return i + (Long.numberOfTrailingZeros(others) >>> 3);
            }
            i += Long.BYTES;
        }
    }

    /** Opens the window at a place. */
    void open(int place) {
        limit = Math.min(place + REACH, length);
        touched = false;
    }

    /** Whether the decision asked for what a stream has not brought yet. */
    boolean touched() {
        return touched && !last && limit == length;
    }

    /** From here on {@link #isSettled} tells whether anything beyond the window was asked for; what was before is handed back to it. */
    boolean settling() {
        boolean before = touched;
        touched = false;
        return before;
    }

    /** Whether all that was asked lies in the window: then the answer is the same in every later one. */
    boolean isSettled(boolean before) {
        boolean settled = !touched;
        touched |= before;
        return settled;
    }

    /** Whether the window goes up to a place, or to the end of the text. */
    boolean shows(int i) {
        return i < limit || (last && limit == length);
    }

    /** Which text this is, counted from 1. */
    int loads() {
        return loads;
    }

    /** Whether text goes on behind the window; of a stream that is unknown until one more character is there. */
    boolean isCut() {
        touched |= limit == length;
        return limit < length;
    }

    /** Whether a place lies before the end of the window. */
    boolean sees(int i) {
        touched |= i >= limit;
        return i < limit;
    }

    /** The character at an index, or 0 beyond the window. */
    char at(int i) {
        if (i < limit) {
            return chars[i];
        }
        touched = true;
        return 0;
    }

    /** Whether tabs are in the text, which may part the columns of a table. */
    boolean isTabbed() {
        return tabbed;
    }

    /** Whether the blank at an index is a tab. */
    boolean isTab(int i) {
        return tabbed && at(i) == ' ' && raw.charAt(from[i]) == '\t';
    }

    /** The class of the character at an index, {@link Chars#OTHER} beyond the window. */
    int kind(int i) {
        if (i < limit) {
            return kinds[i];
        }
        touched = true;
        return Chars.OTHER;
    }

    /** Whether a digit stands among so many characters; what was passed once is not looked at again. */
    boolean hasDigit(int from, int most) {
        if (from < digitless || from > digit) {
            digitless = from;
            digit = from;
        }
        int end = from + most;
        while (digit < end && digit < limit && kinds[digit] != Chars.DIGIT) {
            digit++;
        }
        touched |= digit >= limit && digit < end;
        return digit < end && digit < limit;
    }

    /** How many digits stand from a place to the end of the window, at most {@value #FEW}; what was passed once is not looked at again. */
    int digitsAhead(int from) {
        if (from < aheadFrom || from > aheadTo || aheadTo > limit) {
            ahead = 0;
            aheadFrom = from;
            aheadTo = from;
        }
        while (aheadFrom < from) {
            ahead -= kinds[aheadFrom++] == Chars.DIGIT ? 1 : 0;
        }
        while (ahead < FEW && aheadTo < limit) {
            ahead += kinds[aheadTo++] == Chars.DIGIT ? 1 : 0;
        }
        touched |= ahead < FEW;
        return ahead;
    }

    boolean isDigit(int i) {
        return kind(i) == Chars.DIGIT;
    }

    boolean isWord(int i) {
        return Chars.isWord(kind(i));
    }

    boolean isLetter(int i) {
        return Chars.isLetter(kind(i));
    }

    boolean isWordOrDigit(int i) {
        int kind = kind(i);
        return kind >= Chars.DIGIT && kind <= Chars.LETTER;
    }

    /** Where the window ends. */
    int limit() {
        return limit;
    }

    /** Whether a place begins so, in lower case without diacritics. */
    boolean reads(int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Chars.fold(at(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all between two places are capitals. */
    boolean areCapitals(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kind(i) != Chars.UPPER) {
                return false;
            }
        }
        return true;
    }

    /** The number that the digits between two places make. */
    int value(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + at(i) - '0';
        }
        return value;
    }

    /** The first index from {@code i} on that is no digit. */
    int digitsEnd(int i) {
        int end = i;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    /** How many digits stand between two places. */
    int digits(int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += isDigit(i) ? 1 : 0;
        }
        return digits;
    }

    /** The first index from {@code i} on that is neither letter of a spaced script nor digit. */
    int tokenEnd(int i) {
        int end = i;
        while (isWordOrDigit(end)) {
            end++;
        }
        return end;
    }

    /** The first index from {@code i} on that is no letter of a spaced script. */
    int wordEnd(int i) {
        int end = i;
        while (isWord(end)) {
            end++;
        }
        return end;
    }

    /** The first index from {@code i} on that is no blank; line ends count as blanks where wanted. */
    int blanksEnd(int i, boolean lines) {
        int end = i;
        for (int kind = kind(end); kind == Chars.BLANK || (lines && kind == Chars.NEWLINE); kind = kind(++end)) {
            if (end >= limit) {
                break;
            }
        }
        return end;
    }

    int length() {
        return length;
    }

    /** Where a folded character starts in the raw text. */
    int rawStart(int i) {
        return mapped ? from[i] : i;
    }

    /** Where the raw text of the folded characters before {@code i} ends; unseen ones that follow are not of it. */
    int rawEnd(int i) {
        if (!mapped || i == 0) {
            return i;
        }
        int at = from[i - 1];
        boolean pair = isHigh(raw.charAt(at)) && at + 1 < raw.length() && isLow(raw.charAt(at + 1));
        return at + (pair ? 2 : 1);
    }

    /** The first place from {@code i} on that does not lie within one raw character. */
    int whole(int i) {
        int at = i;
        while (mapped && at > 0 && at < length && from[at] == from[at - 1]) {
            at++;
        }
        return at;
    }

    /** A folded character that was decided already. */
    char folded(int i) {
        return chars[i];
    }

    private static boolean isHigh(char c) {
        return c >= 0xD800 && c < 0xDC00;
    }

    private static boolean isLow(char c) {
        return c >= 0xDC00 && c < 0xE000;
    }
}
