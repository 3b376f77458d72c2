package dev.avow.core.redaction;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a shop writes its order numbers: what stands before and behind the digits, for example {@code #} and {@code -EU}.
 *
 * @param prefix before the digits, may be empty
 * @param suffix behind the digits, may be empty
 */
public record OrderFormat(String prefix, String suffix) {

    /** Nothing is known of it. */
    public static final OrderFormat UNKNOWN = new OrderFormat("", "");

    /** In a prefix or suffix it stands for any letter from A to Z. */
    public static final char ANY_LETTER = '?';

    private static final int LONGEST = 24;

    private static final Pattern LETTERS = Pattern.compile("\\[(?:A-Za-z|a-zA-Z|A-Z|a-z)](?:\\{(\\d)[,\\d]*}|\\+)?");
    /** What stands for the digits. */
    private static final Pattern NUMBER = Pattern.compile("\\$?\\{+[^{}]*}+|%\\d*[di]|<[^<>]*>"
            + "|(?:(?:\\\\d|\\[0-9])(?:[+*]|\\{[^}]*})?)+|#{2,}|N{3,}|X{3,}|x{3,}|(?<![0-9])(?:9{2,}|0{2,})(?![0-9])");
    /** An example: its longest digits are the number. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a part is longer than 24 characters
     */
    public OrderFormat {
        if (prefix.length() > LONGEST || suffix.length() > LONGEST) {
            throw new IllegalArgumentException("prefix and suffix of an order number have at most 24 characters");
        }
    }

    /**
     * Reads a format from a pattern or an example: {@code #{number}-EU}, {@code SP-####}, {@code GL1001}, {@code \d+/W}.
     * What cannot be read is {@link #UNKNOWN}.
     */
    public static OrderFormat parse(String text) {
        String pattern = LETTERS.matcher(text.replace("?", "")).replaceAll(OrderFormat::letters);
        Matcher number = NUMBER.matcher(pattern);
        int from = -1;
        int to = -1;
        if (number.find()) {
            from = number.start();
            to = number.end();
        } else {
            Matcher digits = DIGITS.matcher(pattern);
            while (digits.find()) {
                boolean longer = digits.end() - digits.start() >= to - from;
                from = longer ? digits.start() : from;
                to = longer ? digits.end() : to;
            }
        }
        if (from < 0) {
            return pattern.length() <= LONGEST ? new OrderFormat(pattern, "") : UNKNOWN;
        }
        String prefix = plain(pattern.substring(0, from));
        String suffix = plain(pattern.substring(to));
        return prefix.length() > LONGEST || suffix.length() > LONGEST ? UNKNOWN : new OrderFormat(prefix, suffix);
    }

    /** Without the signs of regular expressions. */
    private static String plain(String part) {
        return part.replace("^", "")
                .replace("$", "")
                .replace("\\", "")
                .replace("(", "")
                .replace(")", "")
                .strip();
    }

    private static String letters(MatchResult found) {
        String count = found.group(1);
        boolean many = count != null || found.group().endsWith("+");
        int letters = count != null ? Integer.parseInt(count) : many ? 2 : 1;
        return String.valueOf(ANY_LETTER).repeat(letters);
    }
}
