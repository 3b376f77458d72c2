package dev.avow.core.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from a model's redacted words what a model may not say: tags, images, web addresses that stand in none of the
 * passages, and numbers of passages that were not given (OWASP LLM05 of 2025, improper output handling). Only takes away,
 * so that what comes out is as redacted as what went in. Text that comes in pieces is filtered the same wherever it is
 * cut; at most an opened tag, address or number is held back. Not thread-safe; for one answer.
 */
public final class AnswerFilter {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)[^\\s<>\"'`\\])}]+");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[, ]+");
    private static final String[] ADDRESS_STARTS = {"https://", "http://", "www."};
    private static final String AFTER_ADDRESS = ".,;:!?";
    /** A tag or an address that is longer is none that anybody needs. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_NUMBER = 12;

    private final int passages;
    private final Set<String> allowed = new HashSet<>();
    private final Set<Integer> cited = new TreeSet<>();
    private final Set<Sink> sinks;
    private final StringBuilder open = new StringBuilder();
    private final List<Segment> whole = new ArrayList<>();
    private char before = ' ';

    /**
     * Starts with nothing said.
     *
     * @param passages how many passages the model was given: what may be cited, from 1
     * @param given the texts that the model was given: addresses in their plain parts may be said again
     * @param links further addresses that may be said
     * @param sinks what the answer is redacted for
     */
    public AnswerFilter(int passages, List<RedactedText> given, Set<String> links, Set<Sink> sinks) {
        this.passages = passages;
        this.sinks = Set.copyOf(sinks);
        allowed.addAll(links);
        for (RedactedText text : given) {
            for (Segment segment : text.segments(Sink.MODEL)) {
                if (segment instanceof Segment.Plain plain) {
                    Matcher address = ADDRESS.matcher(plain.text());
                    while (address.find()) {
                        allowed.add(withoutStop(address.group()));
                    }
                }
            }
        }
    }

    /** Takes the next piece and gives what may be said of it by now. */
    public RedactedText accept(RedactedText piece) {
        List<Segment> out = new ArrayList<>();
        for (Segment segment : piece.segments(Sink.TRANSCRIPT)) {
            if (segment instanceof Segment.Plain plain) {
                open.append(plain.text());
                release(false, out);
            } else {
                release(true, out);
                out.add(segment);
                before = ']';
            }
        }
        return said(out);
    }

    /** Says that no piece follows and gives the rest. */
    public RedactedText finish() {
        List<Segment> out = new ArrayList<>();
        release(true, out);
        return said(out);
    }

    /** All that was given so far, as one text. */
    public RedactedText whole() {
        return new RedactedText(whole, sinks);
    }

    private RedactedText said(List<Segment> out) {
        for (Segment segment : out) {
            if (segment instanceof Segment.Plain plain) {
                Cutter.plain(plain.text(), whole);
            } else {
                whole.add(segment);
            }
        }
        return new RedactedText(out, sinks);
    }

    /** The numbers of the passages that the answer cited so far, in order. */
    public List<Integer> cited() {
        return List.copyOf(cited);
    }

    private void release(boolean end, List<Segment> out) {
        StringBuilder kept = new StringBuilder();
        int i = 0;
        while (i < open.length()) {
            int next = step(i, end, kept);
            if (next == i) {
                break;
            }
            before = open.charAt(next - 1);
            i = next;
        }
        open.delete(0, i);
        Cutter.plain(kept.toString(), out);
    }

    /** Goes on from a place and says where; the same place if that is not decided yet. */
    private int step(int at, boolean end, StringBuilder kept) {
        char c = open.charAt(at);
        if (c == '<') {
            return tag(at, end, kept);
        }
        if (c == '[') {
            return number(at, end, kept);
        }
        if (c == '!' && at + 1 == open.length() && !end) {
            return at;
        }
        if (c == '!' && at + 1 < open.length() && open.charAt(at + 1) == '[') {
            return at + 1;
        }
        if (mayStartAddress(at)) {
            return address(at, end, kept);
        }
        kept.append(c);
        return at + 1;
    }

    private int tag(int at, boolean end, StringBuilder kept) {
        if (at + 1 == open.length() && !end) {
            return at;
        }
        char c = at + 1 < open.length() ? open.charAt(at + 1) : ' ';
        if (!Character.isLetter(c) && c != '/' && c != '!') {
            kept.append('<');
            return at + 1;
        }
        int close = open.indexOf(">", at);
        if (close >= 0) {
            return close + 1;
        }
        return end || open.length() - at > LONGEST ? open.length() : at;
    }

    /** A number in brackets; anything else in brackets is text. */
    private int number(int at, boolean end, StringBuilder kept) {
        int i = at + 1;
        while (i < open.length() && i - at <= LONGEST_NUMBER && isOfNumbers(open.charAt(i))) {
            i++;
        }
        if (i == open.length() && i - at <= LONGEST_NUMBER) {
            if (!end) {
                return at;
            }
            kept.append('[');
            return at + 1;
        }
        if (i == at + 1 || open.charAt(i) != ']') {
            kept.append('[');
            return at + 1;
        }
        for (String word : BETWEEN_NUMBERS.split(open.substring(at + 1, i), -1)) {
            int number = word.isEmpty() || word.length() > 4 ? 0 : Integer.parseInt(word);
            if (number >= 1 && number <= passages) {
                cited.add(number);
                kept.append('[').append(number).append(']');
            }
        }
        return i + 1;
    }

    private static boolean isOfNumbers(char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == ' ';
    }

    private boolean mayStartAddress(int at) {
        char c = open.charAt(at);
        char last = at == 0 ? before : open.charAt(at - 1);
        return (c == 'h' || c == 'H' || c == 'w' || c == 'W') && !Character.isLetterOrDigit(last);
    }

    private int address(int at, boolean end, StringBuilder kept) {
        String start = open.substring(at, Math.min(open.length(), at + 8)).toLowerCase(Locale.ROOT);
        boolean begun = false;
        boolean possible = false;
        for (String prefix : ADDRESS_STARTS) {
            begun |= start.startsWith(prefix);
            possible |= prefix.startsWith(start);
        }
        if (!begun) {
            if (possible && !end) {
                return at;
            }
            kept.append(open.charAt(at));
            return at + 1;
        }
        Matcher matcher = ADDRESS.matcher(open).region(at, open.length());
        if (!matcher.lookingAt()) {
            return end || open.length() - at > LONGEST ? open.length() : at;
        }
        if (matcher.end() == open.length() && !end && open.length() - at <= LONGEST) {
            return at;
        }
        String address = withoutStop(matcher.group());
        if (allowed.contains(address)) {
            kept.append(address);
        }
        return at + address.length();
    }

    private static String withoutStop(String address) {
        int end = address.length();
        while (end > 0 && AFTER_ADDRESS.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }
}
