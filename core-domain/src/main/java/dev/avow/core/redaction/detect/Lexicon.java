package dev.avow.core.redaction.detect;

/** Which words of one text are in the {@link Vocabulary}: each is matched once. Reused. */
final class Lexicon {

    /** Longer words and phrases are matched each time anew. */
    private static final int SPAN = 32;

    private final Tape tape;
    /** The numbers of the last word that has several. */
    final Glued glued = new Glued();

    private int end;
    private int value;
    private int walked;
    private int wordEnd;
    /** What was matched at each place of the text; the marks say of which text. */
    private int[] marks = new int[0];

    private int[] ends = new int[0];
    private byte[] values = new byte[0];
    private long[] meanings = new long[0];
    private int mark;

    Lexicon(Tape tape) {
        this.tape = tape;
        forget();
    }

    /**
     * The longest word or phrase that starts here, as {@link Words} flags; {@link #end()} says where it ends. Without a
     * match the end is the word's. What the end of the window cuts off says nothing: so a match is the same in every window.
     */
    long match(int start) {
        if (start < marks.length && marks[start] == mark && tape.shows(start + SPAN)) {
            end = ends[start];
            value = values[start];
            return meanings[start];
        }
        long found = walk(start);
        if (Math.max(end, walked) < start + SPAN && tape.shows(start + SPAN) && start < marks.length) {
            marks[start] = mark;
            ends[start] = end;
            values[start] = (byte) value;
            meanings[start] = found;
        }
        return found;
    }

    /** A new text: what was matched before is of another one. */
    final void forget() {
        int length = tape.length();
        if (++mark == Integer.MAX_VALUE || marks.length < length) {
            int size = Math.max(256, length + length / 2);
            marks = new int[size];
            ends = new int[size];
            values = new byte[size];
            meanings = new long[size];
            mark = 1;
        }
    }

    /** Matches the word of a complete text that starts here: by all its letters at once if they are few and Latin. */
    long word(char[] chars, byte[] kinds, int start) {
        long letters = 0;
        int all = 0;
        int i = start;
        for (int column = Vocabulary.COLUMN[chars[i]];
                column > 0 && column < Vocabulary.COLUMNS - 1;
                column = Vocabulary.COLUMN[chars[i]]) {
            all |= chars[i];
            letters = WholeWords.letters(letters, column);
            i++;
        }
        boolean latin = !Chars.isWord(kinds[i]);
        while (Chars.isWord(kinds[i])) {
            i++;
        }
        wordEnd = i;
        int length = i - start;
        if (!latin || length > WholeWords.LONGEST) {
            return length >= SPAN || glued.read(chars, start, i, false)
                    ? -1
                    : walk(chars, kinds, start, start, Vocabulary.ROOT, false, 0, 0);
        }
        int word = WholeWords.find(letters);
        if (word == WholeWords.NONE) {
            if (glued.read(chars, start, i, false)) {
                return -1;
            }
            return WholeWords.mayStem(letters, length)
                    ? walk(chars, kinds, start, start, Vocabulary.ROOT, false, 0, 0)
                    : keep(start, i, 0, 0);
        }
        int node = all > 0x7F ? WholeWords.node(word) : 0;
        if (Vocabulary.ACCENT[node] != 0) {
            return walk(chars, kinds, start, start, Vocabulary.ROOT, false, 0, 0);
        }
        long found = WholeWords.meaning(word);
        return WholeWords.mayGoOn(word, chars[i], chars[i + 1], second(chars, i + 1))
                ? walk(chars, kinds, start, i, WholeWords.node(word), all > 0x7F, found, WholeWords.value(word))
                : keep(start, i, found, WholeWords.value(word));
    }

    /** The sign behind one of the text, which may be its last. */
    private static char second(char[] chars, int first) {
        return first + 1 < chars.length ? chars[first + 1] : 0;
    }

    private long keep(int start, int last, long found, int number) {
        marks[start] = mark;
        ends[start] = last;
        values[start] = (byte) number;
        meanings[start] = found;
        return found;
    }

    /** Goes on through the tree from a node to which the letters before a place led. */
    private long walk(
            char[] chars, byte[] kinds, int start, int from, int begin, boolean accents, long before, int value) {
        int node = begin;
        int i = from;
        boolean accented = accents;
        long found = before;
        int last = wordEnd;
        int number = value;
        while (true) {
            char c = chars[i];
            int column = Vocabulary.COLUMN[c];
            node = column != 0
                    ? Vocabulary.ROWS[node * Vocabulary.COLUMNS + column]
                    : Vocabulary.next(node, Chars.fold(c));
            if (node == 0) {
                break;
            }
            accented |= c > 0x7F;
            i++;
            if (Vocabulary.ENDS[node] && kinds[i - 1] >= Chars.DIGIT) {
                boolean whole = kinds[i - 1] == Chars.SOLID || !Chars.isWord(kinds[i]);
                long flags = Vocabulary.STEM[node]
                        | (whole ? Vocabulary.EXACT[node] | (accented ? Vocabulary.ACCENT[node] : 0) : 0);
                if (flags != 0) {
                    found = flags;
                    last = i;
                    number = Vocabulary.VALUE[node];
                }
            }
        }
        if (i >= start + SPAN) {
            return -1;
        }
        while (found != 0 && kinds[last - 1] != Chars.SOLID && Chars.isWord(kinds[last])) {
            last++;
        }
        return last < start + SPAN ? keep(start, last, found, number) : found;
    }

    /** Where the letters ended that {@link #word} went over. */
    int wordEnd() {
        return wordEnd;
    }

    /** Whether it is known already what a word means that starts here. */
    boolean isKnown(int start) {
        return marks[start] == mark;
    }

    /** Whether a known number word counts only beside another one, as "plus" does. */
    boolean isBeside(int start) {
        return isKnown(start) && (values[start] == SpokenWords.PLUS || values[start] == SpokenWords.THOUSAND_BEHIND);
    }

    /** What a known word means. */
    long meaning(int start) {
        return meanings[start];
    }

    /** Where a known word or phrase ends. */
    int endOf(int start) {
        return ends[start];
    }

    private long walk(int start) {
        long found = 0;
        end = start;
        int node = Chars.isLetter(tape.kind(start)) ? Vocabulary.ROOT : 0;
        boolean accented = false;
        int i = start;
        while (node != 0) {
            char c = tape.at(i);
            int column = Vocabulary.COLUMN[c];
            node = column != 0
                    ? Vocabulary.ROWS[node * Vocabulary.COLUMNS + column]
                    : Vocabulary.next(node, Chars.fold(c));
            if (node == 0) {
                break;
            }
            accented |= c > 0x7F;
            i++;
            if (Vocabulary.ENDS[node]) {
                int kind = tape.kind(i - 1);
                long flags = kind >= Chars.DIGIT ? ends(node, i, kind, accented) : 0;
                if (flags != 0) {
                    found = flags;
                    end = i;
                    value = Vocabulary.VALUE[node];
                }
            }
        }
        walked = i;
        found = finish(start, i >= tape.limit() && tape.isCut() ? 0 : found);
        return found == 0 && end - start >= Glued.LEAST ? glued(start) : found;
    }

    /** A word of several number words; of one that the window cuts, its beginning. */
    private long glued(int start) {
        walked = Math.max(walked, end);
        boolean cut = end == tape.limit() && tape.isCut();
        if ((cut && end - start < Tape.REACH) || !glued.read(tape.chars(), start, end, cut)) {
            return 0;
        }
        value = Glued.VALUE;
        return Words.SPOKEN;
    }

    private long ends(int node, int i, int kind, boolean accented) {
        long stem = Vocabulary.STEM[node];
        long exact = Vocabulary.EXACT[node];
        if (accented) {
            exact |= Vocabulary.ACCENT[node];
        }
        if (exact != 0 && (kind == Chars.SOLID || !tape.isWord(i))) {
            return exact | stem;
        }
        return stem;
    }

    private long finish(int start, long found) {
        if (found == 0) {
            end = tape.kind(start) == Chars.SOLID ? start + 1 : tape.wordEnd(start);
        } else if (tape.kind(end - 1) != Chars.SOLID) {
            end = tape.wordEnd(end);
        }
        return found;
    }

    /** Where the last match ended. */
    int end() {
        return end;
    }

    /** The value of the last match, if it was a number word. */
    int value() {
        return value;
    }
}
