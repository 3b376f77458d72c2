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

    /** In a prefix or suffix it stands for digits that differ from order to order, such as a year, or for none. */
    public static final char ANY_DIGITS = '\uFFFC';

    private static final int LONGEST = 24;

    private static final Pattern LETTERS =
            Pattern.compile("(?:\\[(?:A-Za-z|a-zA-Z|A-Z|a-z)]|\\\\w|\\\\p\\{L\\w?})(?:\\{(\\d)[,\\d]*}|([+*]))?");
    /** Signs of which one may stand at a place. */
    private static final Pattern SIGNS = Pattern.compile("\\[([^\\[\\]\\w]|\\\\s)+][?*+]?|\\\\s[?*+]?");
    /** Other spellings of the same. */
    private static final Pattern OTHERWISE = Pattern.compile("\\(\\??:?([^()|]*)\\|[^()]*\\)");
    /** What stands for the digits. */
    private static final Pattern NUMBER =
            Pattern.compile("\\$?\\{+[^{}]*}+|\\[+\\s?\\p{Alpha}{1,14}\\s?]+|%\\d*[dis]|<[^<>]*>"
                    + "|(?:(?:\\\\d|\\[0-9])(?:[+*]|\\{[^}]*})?)+|#{2,}|N{3,}|n{3,}|X{3,}|x{3,}"
                    + "|(?<![0-9])(?:9{2,}|0{2,})(?![0-9])|\\*+|\\.{3}|\u2026");
    /** The year in a pattern or in an example. */
    private static final Pattern YEAR = Pattern.compile(
            "\\{+[^{}]*(?i:year|month|day|date|yy|mm|dd)[^{}]*}+|(?<!\\p{Alpha})(?:YY){1,2}(?:MM)?(?:DD)?(?!\\p{Alpha})"
                    + "|(?<![0-9\\p{L}])20[0-9]{2}(?![0-9\\p{L}])");
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
     * Reads a format from a pattern or an example: {@code #{number}-EU}, {@code SP-####}, {@code GL1001}, {@code \d+/W},
     * {@code ORD-{year}-{number}}. What cannot be read is {@link #UNKNOWN}.
     */
    public static OrderFormat parse(String text) {
        String pattern = SIGNS.matcher(text.strip()).replaceAll("-");
        pattern = LETTERS.matcher(OTHERWISE.matcher(pattern).replaceAll("$1").replace("?", ""))
                .replaceAll(OrderFormat::letters);
        pattern = withoutYears(pattern);
        int from = -1;
        int to = -1;
        Matcher number = NUMBER.matcher(pattern);
        boolean told = number.find();
        Matcher found = told ? number.reset() : DIGITS.matcher(pattern);
        while (found.find()) {
            boolean longer = digits(found.group()) >= (from < 0 ? 0 : digits(pattern.substring(from, to)));
            from = longer ? found.start() : from;
            to = longer ? found.end() : to;
        }
        if (from < 0) {
            return pattern.length() <= LONGEST ? new OrderFormat(plain(pattern), "") : UNKNOWN;
        }
        String prefix = plain(others(pattern.substring(0, from), told));
        String suffix = plain(others(pattern.substring(to), told));
        return prefix.length() > LONGEST || suffix.length() > LONGEST ? UNKNOWN : new OrderFormat(prefix, suffix);
    }

    /** A year is another one in a year's time; without any letter beside it, it is all there is to know a number by. */
    private static String withoutYears(String pattern) {
        boolean letters = pattern.replaceAll("\\\\.|\\{[^{}]*}", "").chars().anyMatch(Character::isLetter);
        Matcher year = YEAR.matcher(pattern);
        return year.replaceAll(
                match -> letters || match.group().charAt(0) != '2' ? String.valueOf(ANY_DIGITS) : match.group());
    }

    /** How many digits a placeholder stands for, as far as it says. */
    private static int digits(String number) {
        String count = number.replaceAll("\\[0-9]|[^0-9,]", "").replaceAll(",.*", "");
        boolean counted = number.startsWith("\\") || number.startsWith("[0");
        boolean some = number.startsWith("{") || number.startsWith("$") || number.startsWith("<");
        return counted && count.length() == 1 ? Integer.parseInt(count) : counted || some ? LONGEST : number.length();
    }

    /** Digits beside the number: those that only hold a place may be any. */
    private static String others(String part, boolean told) {
        return told ? NUMBER.matcher(part).replaceAll(String.valueOf(ANY_DIGITS)) : part;
    }

    /** Without the signs of regular expressions. */
    private static String plain(String part) {
        return part.replaceAll("[$^\\\\()+*]", "").strip();
    }

    private static String letters(MatchResult found) {
        String count = found.group(1);
        boolean many = count != null || found.group(2) != null;
        int letters = count != null ? Integer.parseInt(count) : many ? 2 : 1;
        return String.valueOf(ANY_LETTER).repeat(letters);
    }
}
