package dev.avow.core.redaction.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the words that are entered, with those that may follow it. While {@link Vocabulary} is filled they grow as a tree;
 * then its equal branches become one, so that words that end alike share their ends.
 */
final class WordNode {

    /** What the word says that ends here: as a whole, as the beginning of others, with its accents. */
    long exact;

    long stem;
    long accent;
    /** The number for which it stands. */
    byte value;
    /** Its place among all, once they are merged: one that follows has a higher one, the root has 1. */
    int number;

    /** By which letters it leads on, in their order, and where to. */
    private char[] letters = {};

    private WordNode[] next = {};

    int branches() {
        return letters.length;
    }

    char letter(int branch) {
        return letters[branch];
    }

    WordNode next(int branch) {
        return next[branch];
    }

    /** Where it leads by a letter; entered if it did not yet. */
    WordNode step(char letter) {
        int branch = Arrays.binarySearch(letters, letter);
        return branch >= 0 ? next[branch] : enter(letter, -branch - 1);
    }

    private WordNode enter(char letter, int branch) {
        WordNode entered = new WordNode();
        char[] moreLetters = Arrays.copyOf(letters, letters.length + 1);
        WordNode[] more = Arrays.copyOf(next, next.length + 1);
        System.arraycopy(letters, branch, moreLetters, branch + 1, letters.length - branch);
        System.arraycopy(next, branch, more, branch + 1, next.length - branch);
        moreLetters[branch] = letter;
        more[branch] = entered;
        letters = moreLetters;
        next = more;
        return entered;
    }

    /** Makes equal branches one, and numbers what is left: all of it, this one first and each before those that follow it. */
    List<WordNode> merge() {
        Map<WordNode, WordNode> known = new LinkedHashMap<>();
        merge(known);
        List<WordNode> all = new ArrayList<>(known.keySet());
        Collections.reverse(all);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).number = Vocabulary.ROOT + i;
        }
        return all;
    }

    private WordNode merge(Map<WordNode, WordNode> known) {
        for (int i = 0; i < next.length; i++) {
            next[i] = next[i].merge(known);
        }
        WordNode same = known.putIfAbsent(this, this);
        if (same != null) {
            return same;
        }
        number = known.size();
        return this;
    }

    /** Whether the same is said here and behind it; of merged branches. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordNode that
                && exact == that.exact
                && stem == that.stem
                && accent == that.accent
                && value == that.value
                && Arrays.equals(letters, that.letters)
                && leadsTo(that.next);
    }

    private boolean leadsTo(WordNode[] others) {
        for (int i = 0; i < next.length; i++) {
            if (next[i].number != others[i].number) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = Long.hashCode(exact * 31 + stem * 17 + accent) + value;
        for (int i = 0; i < next.length; i++) {
            hash = hash * 31 + letters[i];
            hash = hash * 31 + next[i].number;
        }
        return hash;
    }
}
