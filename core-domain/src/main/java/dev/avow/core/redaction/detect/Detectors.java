package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds personal values by hand-written scanners: each walks the text once, so the work is linear and the same on every
 * JDK and in every locale.
 */
public final class Detectors {

    private static final Set<String> ORDER_CUES = Set.of(
            "order",
            "bestellung",
            "bestellnummer",
            "commande",
            "pedido",
            "ordine",
            "comanda",
            "zamówienie",
            "bestelling");
    private static final Set<String> BRIDGES =
            Set.of("nr", "no", "number", "num", "nummer", "numero", "numéro", "id", "is", "n");
    private static final String SEPARATORS = " -.()/\u00A0\u2010\u2011\u2012\u2013\u2014\u202F";
    private static final String CURRENCIES = "$€£¥";
    private static final int CUE_WINDOW = 24;

    private Detectors() {}

    /** The findings in a text, in order and without overlap; where two overlap the stronger kind wins. */
    public static List<Finding> find(CharSequence text) {
        String value = text.toString();
        List<Finding> candidates = new ArrayList<>();
        emails(value, candidates);
        ibans(value, candidates);
        numbers(value, candidates);
        return winners(candidates);
    }

    private static List<Finding> winners(List<Finding> candidates) {
        List<Finding> winners = new ArrayList<>();
        for (Finding candidate : candidates) {
            if (winners.stream().noneMatch(w -> w.start() < candidate.end() && candidate.start() < w.end())) {
                winners.add(candidate);
            }
        }
        winners.sort(Comparator.comparingInt(Finding::start));
        return winners;
    }

    private static void emails(String text, List<Finding> found) {
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > from && isMailChar(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && isMailChar(text.charAt(end))) {
                end++;
            }
            while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            if (start < at && text.substring(at + 1, end).indexOf('.') > 0) {
                found.add(new Finding(
                        EntityKind.EMAIL, start, end, text.substring(start, end).toLowerCase(Locale.ROOT)));
                from = end;
            }
        }
    }

    private static boolean isMailChar(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static void ibans(String text, List<Finding> found) {
        for (int i = 0; i + 4 < text.length(); i++) {
            boolean starts = isLetter(text.charAt(i))
                    && isLetter(text.charAt(i + 1))
                    && isDigit(text.charAt(i + 2))
                    && isDigit(text.charAt(i + 3))
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            if (starts) {
                Finding iban = iban(text, i);
                if (iban != null) {
                    found.add(iban);
                    i = iban.end();
                }
            }
        }
    }

    /** The longest run of letters, digits and single blanks whose check digits are right. */
    private static @Nullable Finding iban(String text, int start) {
        StringBuilder canonical = new StringBuilder();
        Finding longest = null;
        for (int i = start; i < text.length() && canonical.length() < 34; i++) {
            char c = text.charAt(i);
            if (isLetter(c) || isDigit(c)) {
                canonical.append(Character.toUpperCase(c));
                boolean tokenEnds = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
                if (canonical.length() >= 15 && tokenEnds && mod97(canonical) == 1) {
                    longest = new Finding(EntityKind.IBAN, start, i + 1, canonical.toString());
                }
            } else if (SEPARATORS.indexOf(c) < 0 || SEPARATORS.indexOf(text.charAt(i - 1)) >= 0) {
                break;
            }
        }
        return longest;
    }

    private static int mod97(CharSequence iban) {
        int rest = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    /** Runs of digits with single or double separators between them: card, IP, order number or phone, by exclusion. */
    private static void numbers(String text, List<Finding> found) {
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            int next = i;
            while (next < text.length() && next - end <= 2) {
                if (isDigit(text.charAt(next))) {
                    end = next + 1;
                } else if (SEPARATORS.indexOf(text.charAt(next)) < 0) {
                    break;
                }
                next++;
            }
            number(text, i, end, found);
            i = end;
        }
    }

    private static void number(String text, int start, int end, List<Finding> found) {
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (isDigit(text.charAt(i))) {
                digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
            }
        }
        int from = start;
        while (from > 0 && "+(#".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        String canonical = digits.toString();
        String token = text.substring(start, end);
        if (isIp(token)) {
            found.add(new Finding(EntityKind.IP, start, end, token));
        } else if (digits.length() >= 13 && digits.length() <= 19 && luhn(canonical)) {
            found.add(new Finding(EntityKind.CARD, from, end, canonical));
        } else if (hasOrderCue(text, start)) {
            int last = start + leadingDigits(token);
            found.add(new Finding(EntityKind.ORDER_NUMBER, from, last, canonical.substring(0, last - start)));
            if (last < end) {
                numbers(text.substring(0, end), last, found);
            }
        } else if (digits.length() >= 7 && !isHarmless(text, start, end)) {
            found.add(new Finding(EntityKind.PHONE, from, end, canonical));
        }
    }

    private static void numbers(String text, int start, List<Finding> found) {
        int i = start;
        while (i < text.length() && !isDigit(text.charAt(i))) {
            i++;
        }
        if (i < text.length()) {
            number(text, i, text.length(), found);
        }
    }

    private static int leadingDigits(String token) {
        int length = 0;
        while (length < token.length() && (isDigit(token.charAt(length)) || token.charAt(length) == '-')) {
            length++;
        }
        return token.charAt(length - 1) == '-' ? length - 1 : length;
    }

    /** A hash sign right before, or an order word a few words before with nothing but bridging words between. */
    private static boolean hasOrderCue(String text, int start) {
        int i = start;
        if (i > 0 && text.charAt(i - 1) == '#') {
            return true;
        }
        int floor = Math.max(0, start - CUE_WINDOW);
        while (i > floor) {
            while (i > floor && !Character.isLetter(text.charAt(i - 1))) {
                char c = text.charAt(i - 1);
                if (isDigit(c) || c == '\n' || c == '?' || c == '!') {
                    return false;
                }
                i--;
            }
            int end = i;
            while (i > 0 && Character.isLetter(text.charAt(i - 1))) {
                i--;
            }
            String word = text.substring(i, end).toLowerCase(Locale.ROOT);
            if (ORDER_CUES.contains(word)) {
                return true;
            }
            if (!BRIDGES.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isHarmless(String text, int start, int end) {
        boolean priced = (start > 0 && CURRENCIES.indexOf(text.charAt(start - 1)) >= 0)
                || (end < text.length() && CURRENCIES.indexOf(text.charAt(end)) >= 0);
        return priced || isDate(text.substring(start, end));
    }

    /** Year-month-day or day-month-year with one kind of separator. */
    private static boolean isDate(String token) {
        String[] parts = token.split("[-./]", -1);
        if (parts.length != 3) {
            return false;
        }
        boolean yearFirst = parts[0].length() == 4;
        String year = yearFirst ? parts[0] : parts[2];
        return year.length() == 4
                && (year.startsWith("19") || year.startsWith("20"))
                && between(parts[1], 1, 31)
                && between(yearFirst ? parts[2] : parts[0], 1, 31);
    }

    private static boolean isIp(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (!between(part, 0, 255)) {
                return false;
            }
        }
        return true;
    }

    private static boolean between(String part, int low, int high) {
        if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int value = Integer.parseInt(part);
        return value >= low && value <= high;
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
