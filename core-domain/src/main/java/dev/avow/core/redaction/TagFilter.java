package dev.avow.core.redaction;

/**
 * Takes tags away, also those that only stand there once another one is gone ({@code <<b>img src=x>}). What is left has no
 * {@code <} before a letter, a stroke or an exclamation mark. Text that comes in pieces is filtered the same wherever it is
 * cut; at most an opened tag is held back. Not thread-safe; for one answer.
 */
final class TagFilter {

    /** A tag that is longer is none that anybody needs: so much of it goes. */
    static final int LONGEST = 2_000;

    private final StringBuilder open = new StringBuilder();

    /** Takes the next piece and gives what is left of it by now. */
    String accept(String piece) {
        open.append(piece);
        return release(false);
    }

    /** Says that no piece follows and gives the rest. */
    String finish() {
        return release(true);
    }

    private String release(boolean end) {
        int at = 0;
        while (at < open.length()) {
            if (open.charAt(at) != '<') {
                at++;
                continue;
            }
            int last = at;
            while (last + 1 < open.length() && open.charAt(last + 1) == '<') {
                last++;
            }
            int next = behind(last, end);
            if (next == last) {
                break;
            }
            if (next > last + 1) {
                open.delete(last, next);
            } else {
                at = next;
            }
        }
        String left = open.substring(0, at);
        open.delete(0, at);
        return left;
    }

    /** Where a tag ends that opens at a place; the place behind it if none opens there, the same one if that is not decided yet. */
    private int behind(int at, boolean end) {
        if (at + 1 == open.length()) {
            return end ? at + 1 : at;
        }
        char c = open.charAt(at + 1);
        if (!Character.isLetter(c) && c != '/' && c != '!') {
            return at + 1;
        }
        int close = open.indexOf(">", at);
        if (close >= 0 && close - at < LONGEST) {
            return close + 1;
        }
        if (open.length() - at >= LONGEST) {
            return at + LONGEST;
        }
        return end ? open.length() : at;
    }
}
