package dev.avow.core.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from a model's words what a model may not say: tags, images, web addresses that stand in none of the passages, and
 * numbers of passages that were not given (OWASP LLM05 of 2025, improper output handling). It stands before the redactor,
 * which so sees what is shown: a value with a tag within it is whole again by then (S2-06). Text that comes in pieces is
 * filtered the same wherever it is cut; at most an opened tag, address or number is held back. Not thread-safe; for one answer.
 */
public final class AnswerFilter {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|www\\.");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[, ]+");
    private static final String[] ADDRESS_STARTS = {"https://", "http://", "www."};
    private static final String AFTER_ADDRESS = ".,;:!?";
    /** What ends an address. */
    private static final String NO_ADDRESS = "<>\"'`])}";
    /** An address that is longer is none that anybody needs: all of it goes. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_NUMBER = 12;

    private final int passages;
    private final Set<String> allowed = new HashSet<>();
    private final Set<Integer> cited = new TreeSet<>();
    private final TagFilter tags = new TagFilter();
    private final StringBuilder open = new StringBuilder();
    private final StringBuilder kept = new StringBuilder();
    /** What stands before what is open, and what was said last; a blank at the beginning. */
    private char before = ' ';

    private char said = ' ';
    /** Whether an address goes on that is too long. */
    private boolean swallowing;

    /**
     * Starts with nothing said.
     *
     * @param passages how many passages the model was given: what may be cited, from 1
     * @param given the texts that the model was given: addresses in their plain parts may be said again
     * @param links further addresses that may be said
     */
    public AnswerFilter(int passages, List<RedactedText> given, Set<String> links) {
        this.passages = passages;
        allowed.addAll(links);
        for (RedactedText text : given) {
            for (Segment segment : text.segments(Sink.MODEL)) {
                if (segment instanceof Segment.Plain plain) {
                    String said = plain.text();
                    Matcher address = ADDRESS.matcher(said);
                    for (int at = 0; address.find(at); ) {
                        at = addressEnd(said, address.start());
                        allowed.add(withoutStop(said.substring(address.start(), at)));
                    }
                }
            }
        }
    }

    /** Takes the next piece and gives what may be said of it by now. */
    public RawText accept(RawText piece) {
        return filtered(tags.accept(piece.value()), false);
    }

    /** Says that no piece follows and gives the rest. */
    public RawText finish() {
        return filtered(tags.finish(), true);
    }

    /** The numbers of the passages that the answer cited so far, in order. */
    public List<Integer> cited() {
        return List.copyOf(cited);
    }

    private RawText filtered(String text, boolean end) {
        open.append(text);
        int i = 0;
        while (i < open.length()) {
            int next = step(i, end);
            if (next == i) {
                break;
            }
            before = open.charAt(next - 1);
            i = next;
        }
        open.delete(0, i);
        String left = kept.toString();
        kept.setLength(0);
        return RawText.of(left);
    }

    /** Goes on from a place and says where; the same place if that is not decided yet. */
    private int step(int at, boolean end) {
        char c = open.charAt(at);
        swallowing &= isOfAddress(c);
        if (swallowing) {
            return at + 1;
        }
        if (c == '[') {
            return number(at, end);
        }
        if (c == '!' && at + 1 == open.length() && !end) {
            return at;
        }
        if (c == '!' && at + 1 < open.length() && open.charAt(at + 1) == '[') {
            return at + 1;
        }
        if (mayStartAddress(at)) {
            return address(at, end);
        }
        return keep(at);
    }

    private int keep(int at) {
        say(String.valueOf(open.charAt(at)));
        return at + 1;
    }

    private void say(String text) {
        kept.append(text);
        said = text.charAt(text.length() - 1);
    }

    /** A number in brackets; anything else in brackets is text. What was not given leaves a blank, so that nothing is joined over it. */
    private int number(int at, boolean end) {
        int i = at + 1;
        while (i < open.length() && i - at <= LONGEST_NUMBER && isOfNumbers(open.charAt(i))) {
            i++;
        }
        if (i == open.length() && i - at <= LONGEST_NUMBER && !end) {
            return at;
        }
        if (i == open.length() || i == at + 1 || open.charAt(i) != ']') {
            return keep(at);
        }
        boolean known = false;
        for (String word : BETWEEN_NUMBERS.split(open.substring(at + 1, i), -1)) {
            int number = word.isEmpty() || word.length() > 4 ? 0 : Integer.parseInt(word);
            if (number >= 1 && number <= passages) {
                cited.add(number);
                say("[" + number + "]");
                known = true;
            }
        }
        if (!known && !Character.isWhitespace(said)) {
            say(" ");
        }
        return i + 1;
    }

    private static boolean isOfNumbers(char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == ' ';
    }

    /** "www." begins a word; a scheme is one wherever it stands. */
    private boolean mayStartAddress(int at) {
        char c = open.charAt(at);
        char last = at == 0 ? before : open.charAt(at - 1);
        return c == 'h' || c == 'H' || ((c == 'w' || c == 'W') && !Character.isLetterOrDigit(last));
    }

    private static boolean isOfAddress(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && NO_ADDRESS.indexOf(c) < 0;
    }

    private static int addressEnd(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST && isOfAddress(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int address(int at, boolean end) {
        String start = open.substring(at, Math.min(open.length(), at + 8)).toLowerCase(Locale.ROOT);
        boolean begun = false;
        boolean possible = false;
        for (String prefix : ADDRESS_STARTS) {
            begun |= start.startsWith(prefix);
            possible |= prefix.startsWith(start);
        }
        if (!begun) {
            return possible && !end ? at : keep(at);
        }
        int close = addressEnd(open, at);
        if (close - at == LONGEST) {
            swallowing = true;
            return close;
        }
        if (close == open.length() && !end) {
            return at;
        }
        String address = withoutStop(open.substring(at, close));
        if (allowed.contains(address)) {
            say(address);
        }
        return at + Math.max(address.length(), 1);
    }

    private static String withoutStop(String address) {
        int end = address.length();
        while (end > 0 && AFTER_ADDRESS.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }
}
