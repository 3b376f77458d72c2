package dev.avow.core.redaction.detect;

/** Check digits. They label and rescue; none of them ever lets a candidate go. */
final class Checks {

    private Checks() {}

    /** EAN-8, UPC-A, EAN-13 and GTIN-14. */
    static boolean gtin(char[] digits, int count) {
        if (count != 8 && count != 12 && count != 13 && count != 14) {
            return false;
        }
        return weighted(digits, count, 3, 1) % 10 == 0;
    }

    static boolean isbn10(char[] digits, int count) {
        if (count != 10) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (10 - i) * (digits[i] - '0');
        }
        return sum % 11 == 0;
    }

    private static int weighted(char[] digits, int count, int odd, int even) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (digits[count - 1 - i] - '0') * (i % 2 == 0 ? even : odd);
        }
        return sum;
    }

    /** The sum of products with the weights, taken from a string of digits. */
    private static int dot(char[] digits, String weights) {
        int sum = 0;
        for (int i = 0; i < weights.length(); i++) {
            sum += (digits[i] - '0') * (weights.charAt(i) - '0');
        }
        return sum;
    }

    /** Whether digits that do not start with a zero are a national number of some country with right check digits. */
    static boolean national(char[] digits, int count) {
        return switch (count) {
            case 11 -> pesel(digits) || cpf(digits) || turkish(digits) || german(digits);
            case 12 -> verhoeff(digits);
            case 13 -> cnp(digits) || jmbg(digits);
            default -> false;
        };
    }

    private static boolean pesel(char[] d) {
        return (dot(d, "1379137913") + d[10] - '0') % 10 == 0;
    }

    private static boolean cpf(char[] d) {
        return cpf(d, 9) && cpf(d, 10);
    }

    private static boolean cpf(char[] d, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (count + 1 - i) * (d[i] - '0');
        }
        return sum * 10 % 11 % 10 == d[count] - '0';
    }

    private static boolean turkish(char[] d) {
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 9; i++) {
            if (i % 2 == 0) {
                odd += d[i] - '0';
            } else {
                even += d[i] - '0';
            }
        }
        int tenth = Math.floorMod(odd * 7 - even, 10);
        return tenth == d[9] - '0' && (odd + even + tenth) % 10 == d[10] - '0';
    }

    private static boolean german(char[] d) {
        int product = 10;
        for (int i = 0; i < 10; i++) {
            int sum = (d[i] - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == d[10] - '0';
    }

    private static boolean cnp(char[] d) {
        int rest = dot(d, "279146358279") % 11;
        return (rest == 10 ? 1 : rest) == d[12] - '0';
    }

    private static boolean jmbg(char[] d) {
        int rest = dot(d, "765432765432") % 11;
        return (11 - rest) % 11 == d[12] - '0';
    }

    private static final String PERMUTED =
            "01234567891576283094580379614289160435279453126870428657390127938064157046913258";

    /** India's Aadhaar. */
    private static boolean verhoeff(char[] d) {
        int check = 0;
        for (int i = 0; i < 12; i++) {
            int digit = permuted(i % 8, d[11 - i] - '0');
            check = times(check, digit);
        }
        return check == 0;
    }

    private static int permuted(int row, int digit) {
        return PERMUTED.charAt(row * 10 + digit) - '0';
    }

    /** The dihedral group of ten elements. */
    private static int times(int a, int b) {
        boolean flipA = a > 4;
        boolean flipB = b > 4;
        int x = a % 5;
        int y = b % 5;
        int rotation = Math.floorMod(flipA ? x - y : x + y, 5);
        return rotation + (flipA != flipB ? 5 : 0);
    }
}
