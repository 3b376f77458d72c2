package dev.avow.core.redaction.detect;

/** Which words of one text are in the {@link Vocabulary}: each is matched once. Reused. */
final class Lexicon {

    /** Longer words and phrases are matched each time anew. */
    private static final int SPAN = 32;
    /** So many signs of a phrase are looked at behind a whole word, if none goes on. */
    private static final int NEXT = 4;
    /** Above a match's value and length stands how far who walks to it sees. */
    private static final int WALKED = 2 * Byte.SIZE;

    private final Tape tape;
    /** The numbers of the last word that has several. */
    final Glued glued = new Glued();

    private int end;
    private int value;
    private int walked;
    private int wordEnd;
    /** Of each place of the text at which something was matched: of which text it is, above; how long it is; and its value. */
    private long[] matches = new long[0];

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
        if (start < matches.length && isKnown(start) && tape.shows(start + ((int) matches[start] >>> WALKED))) {
            end = endOf(start);
            value = (byte) matches[start];
            return meanings[start];
        }
        long found = walk(start);
        if (Math.max(end, walked) < start + SPAN && tape.shows(start + SPAN) && start < matches.length) {
            keep(start, end, found, value, walked);
        }
        return found;
    }

    /** A new text: what was matched before is of another one. */
    final void forget() {
        int length = tape.length();
        if (++mark == Integer.MAX_VALUE || matches.length < length) {
            int size = Math.max(256, length + length / 2);
            matches = new long[size];
            meanings = new long[size];
            mark = 1;
        }
    }

    /** Matches the word of a complete text that starts here: by all its letters at once if they are few and Latin. */
    long word(int start) {
        int to = tape.lettersEnd(start);
        wordEnd = to;
        int length = to - start;
        if (length > WholeWords.LONGEST) {
            return length >= SPAN || glued.read(tape.chars(), start, to, false) ? -1 : walkWhole(start);
        }
        long head = head(start, length);
        long tail = tail(start, length);
        int word = WholeWords.find(head, tail);
        if (word == WholeWords.NONE) {
            return unknown(start, head, tail);
        }
        if (WholeWords.hasAccents(word) && isAccented(start, to)) {
            return walkWhole(start);
        }
        return WholeWords.mayGoOn(word, tape.columns(), to)
                ? phrase(start, word)
                : keep(start, to, WholeWords.meaning(word), WholeWords.value(word), to + NEXT);
    }

    private long head(int from, int length) {
        return tape.letters(from, Math.min(length, WholeWords.HALF));
    }

    private long tail(int from, int length) {
        return length > WholeWords.HALF ? tape.letters(from + WholeWords.HALF, length - WholeWords.HALF) : 0;
    }

    /** A word that is in no list: only its beginning may mean something. */
    private long unknown(int start, long head, long tail) {
        int to = wordEnd;
        if (glued.read(tape.chars(), start, to, false)) {
            return -1;
        }
        if (WholeWords.isForeign(head) || WholeWords.isForeign(tail)) {
            return walkWhole(start);
        }
        int stem = WholeWords.stem(head, tail, to - start);
        return stem == WholeWords.NONE
                ? keep(start, to, 0, 0, to + NEXT)
                : keep(start, to, Vocabulary.STEM[WholeWords.node(stem)], WholeWords.value(stem), to);
    }

    /** Goes on behind a word that may begin a phrase, word by word, each of them by all its letters at once. */
    private long phrase(int start, int first) {
        byte[] columns = tape.columns();
        int word = first;
        int to = wordEnd;
        int last = to;
        long found = WholeWords.meaning(word);
        int number = WholeWords.value(word);
        while (WholeWords.mayGoOn(word, columns, to)) {
            if (!WholeWords.isWordNext(columns, to)) {
                return walkWhole(start);
            }
            int from = to + 1;
            to = tape.lettersEnd(from);
            int length = to - from;
            if (length > WholeWords.LONGEST || to + NEXT >= start + SPAN) {
                return walkWhole(start);
            }
            long head = head(from, length);
            long tail = tail(from, length);
            long context = WholeWords.context(word);
            int next = WholeWords.find(head, tail | context);
            if (next == WholeWords.NONE) {
                boolean more = WholeWords.isForeign(head)
                        || WholeWords.isForeign(tail)
                        || WholeWords.stem(head, tail | context, length) != WholeWords.NONE;
                return more ? walkWhole(start) : keep(start, last, found, number, to);
            }
            if (WholeWords.hasAccents(next) && isAccented(start, to)) {
                return walkWhole(start);
            }
            if (WholeWords.meaning(next) != 0) {
                found = WholeWords.meaning(next);
                number = WholeWords.value(next);
                last = to;
            }
            word = next;
        }
        return keep(start, last, found, number, to + NEXT);
    }

    private boolean isAccented(int from, int to) {
        char[] chars = tape.chars();
        for (int i = from; i < to; i++) {
            if (chars[i] > 0x7F) {
                return true;
            }
        }
        return false;
    }

    /** Notes a match, and how far who looks for it may have to see. */
    private long keep(int start, int last, long found, int number, int seen) {
        int far = Math.min(Math.max(seen, last) - start, SPAN);
        matches[start] = (long) mark << Integer.SIZE | far << WALKED | (last - start) << Byte.SIZE | (number & 0xFF);
        meanings[start] = found;
        return found;
    }

    /** Walks through the tree from a place of a complete text, letter by letter. */
    private long walkWhole(int start) {
        char[] chars = tape.chars();
        byte[] kinds = tape.kinds();
        int node = Vocabulary.ROOT;
        int i = start;
        boolean accented = false;
        long found = 0;
        int last = wordEnd;
        int number = 0;
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
        return last < start + SPAN ? keep(start, last, found, number, Math.max(i, wordEnd)) : found;
    }

    /** Where the letters ended that {@link #word} went over. */
    int wordEnd() {
        return wordEnd;
    }

    /** Whether it is known already what a word means that starts here. */
    boolean isKnown(int start) {
        return matches[start] >>> Integer.SIZE == mark;
    }

    /** Whether a known number word counts only beside another one, as "plus" does. */
    boolean isBeside(int start) {
        byte number = (byte) matches[start];
        return isKnown(start) && (number == SpokenWords.PLUS || number == SpokenWords.THOUSAND_BEHIND);
    }

    /** Whether a word of a complete text may stand for a sign of a mail address. */
    boolean maySign(int start) {
        return !isKnown(start) || (meanings[start] & (Words.AT | Words.DOT | Words.JOIN)) != 0;
    }

    /** What a known word means. */
    long meaning(int start) {
        return meanings[start];
    }

    /** Where a known word or phrase ends. */
    int endOf(int start) {
        return start + ((int) matches[start] >>> Byte.SIZE & 0xFF);
    }

    /** Where a known word or phrase ends, or the word that was read last. */
    int lastOf(int start) {
        return isKnown(start) ? endOf(start) : wordEnd;
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
