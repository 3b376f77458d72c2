package dev.avow.core.subject;

/** The check digit of payment cards (ISO/IEC 7812-1, annex B). */
public final class Luhn {

    private Luhn() {}

    /**
     * Whether the last digit fits those before it.
     *
     * @param digits {@code 0} to {@code 9} from {@code from} on, inclusive, up to {@code to}, exclusive
     */
    public static boolean fits(char[] digits, int from, int to) {
        int sum = 0;
        for (int i = 0; i < to - from; i++) {
            int digit = digits[to - 1 - i] - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
