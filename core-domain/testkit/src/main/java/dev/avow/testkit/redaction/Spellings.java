package dev.avow.testkit.redaction;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads what {@link RedactionCorpus} writes to be overlooked: digits of any script, circled ones and those spelled out, unseen
 * characters, blanks. Shares no code with the redactor, so that a value which the redactor does not see is seen here. It finds
 * a value also where only a good part of it was left.
 */
public final class Spellings {

    /** So many letters and digits in a row give a value away. */
    private static final int GIVEN_AWAY = 8;
    /** A number of fewer digits is looked for on its own only, not within others. */
    private static final int SHORT = 6;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}]");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern AT = Pattern.compile("\\s*(?:@|[(\\[]\\s*at\\s*[)\\]]|(?<=\\s)at(?=\\s))\\s*");
    private static final Pattern DOT = Pattern.compile("\\s*(?:[(\\[]\\s*dot\\s*[)\\]]|(?<=\\s)dot(?=\\s))\\s*");
    private static final Pattern BESIDE_DIGIT = Pattern.compile("(?<=[0-9oli])[oli]|[oli](?=[0-9oli])");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, Character> DIGITS = new HashMap<>();

    static {
        Disguises.WORDS.values().forEach(line -> {
            String[] words = line.split(" ", -1);
            for (int digit = 0; digit < words.length; digit++) {
                DIGITS.putIfAbsent(plain(words[digit]), (char) ('0' + digit));
            }
        });
    }

    private Spellings() {}

    /**
     * The values of which a text gives enough away: wholly, in any spelling, or a part of at least eight letters and digits.
     *
     * @param values as they were written, in any spelling; one without a digit is looked for only where it is an address
     */
    public static List<String> in(String text, Collection<String> values) {
        String plain = plain(text);
        String mail = mail(plain);
        List<Reading> readings = List.of(new Reading(digits(plain)), new Reading(digits(unmasked(plain))));
        return values.stream()
                .filter(value -> isIn(mail, readings, plain(value)))
                .toList();
    }

    private static boolean isIn(String mail, List<Reading> readings, String value) {
        String address = mail(value);
        if (address.indexOf('@') > 0) {
            return mail.contains(address);
        }
        return Stream.of(digits(value), digits(unmasked(value)))
                .map(Spellings::compact)
                .filter(Spellings::hasDigit)
                .anyMatch(compact -> readings.stream().anyMatch(reading -> reading.gives(compact)));
    }

    private static String compact(String text) {
        return OTHER.matcher(text).replaceAll("");
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** A text as it can be read, and what stands in it with at least one digit, by length. */
    private static final class Reading {

        private final String text;
        private final String compact;
        private final Map<Integer, Set<String>> parts = new HashMap<>();

        Reading(String text) {
            this.text = text;
            this.compact = compact(text);
        }

        boolean gives(String value) {
            if (value.length() < SHORT) {
                return alone(value).matcher(text).find();
            }
            Set<String> found = parts.computeIfAbsent(Math.min(GIVEN_AWAY, value.length()), this::parts);
            return parts(value, Math.min(GIVEN_AWAY, value.length())).anyMatch(found::contains);
        }

        private Set<String> parts(int length) {
            return parts(compact, length).collect(Collectors.toSet());
        }

        private static Stream<String> parts(String of, int length) {
            return IntStream.rangeClosed(0, of.length() - length)
                    .mapToObj(from -> of.substring(from, from + length))
                    .filter(Spellings::hasDigit);
        }
    }

    private static Pattern alone(String compact) {
        StringBuilder pattern = new StringBuilder("(?<![0-9a-z])");
        for (int i = 0; i < compact.length(); i++) {
            pattern.append(i == 0 ? "" : "[^\\p{L}\\p{N}]{0,3}").append(compact.charAt(i));
        }
        return Pattern.compile(pattern.append("(?![0-9a-z])").toString());
    }

    /** Without what nobody sees, in small letters, and with ASCII digits. */
    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder ascii = new StringBuilder(composed.length());
        composed.codePoints().forEach(point -> {
            int digit = Character.digit(point, 10);
            ascii.appendCodePoint(digit >= 0 ? '0' + digit : point);
        });
        return UNSEEN.matcher(ascii).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Digits for the words that mean them. */
    private static String digits(String plain) {
        Matcher words = WORD.matcher(plain);
        StringBuilder text = new StringBuilder();
        while (words.find()) {
            Character digit = DIGITS.get(words.group());
            words.appendReplacement(text, digit == null ? words.group() : digit.toString());
        }
        return words.appendTail(text).toString();
    }

    /** Digits for the letters that look like them. */
    private static String unmasked(String plain) {
        String text = plain;
        Matcher masked = BESIDE_DIGIT.matcher(text);
        StringBuilder unmasked = new StringBuilder();
        while (masked.find()) {
            masked.appendReplacement(unmasked, masked.group().equals("o") ? "0" : "1");
        }
        return masked.appendTail(unmasked).toString();
    }

    private static String mail(String plain) {
        return DOT.matcher(AT.matcher(plain).replaceAll("@")).replaceAll(".");
    }
}
