package dev.avow.testkit.redaction;

import java.math.BigInteger;

/** Numbers with right check digits. */
final class Ibans {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Ibans() {}

    static String invent(Dice dice) {
        String form = dice.of(
                "DE##################;RO@@@@################;FR#######################;GB@@@@##############;"
                        + "NL@@@@##########;ES####################;PL########################;IT@######################;"
                        + "AT################;BE############;CH#################;SE####################;PT#####################;"
                        + "HU########################;TR######################;BG@@@@##############;LT################");
        String account = dice.fill(form.substring(2));
        String compact = form.substring(0, 2) + check(form.substring(0, 2), account) + account;
        return switch (dice.below(4)) {
            case 0 -> compact;
            case 1 -> compact.toLowerCase(java.util.Locale.ROOT);
            default -> compact.replaceAll("(.{4})(?=.)", "$1 ");
        };
    }

    private static String check(String country, String account) {
        StringBuilder number = new StringBuilder();
        String rearranged = account + country + "00";
        for (int i = 0; i < rearranged.length(); i++) {
            char c = rearranged.charAt(i);
            number.append(c <= '9' ? String.valueOf(c - '0') : String.valueOf(c - 'A' + 10));
        }
        int rest = new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue();
        return String.format(java.util.Locale.ROOT, "%02d", 98 - rest);
    }

    static String luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
