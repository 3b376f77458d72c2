package dev.avow.core.conversation;

import dev.avow.core.subject.PersonalText;
import java.util.Optional;

/**
 * A phone number that somebody gives to show that an order is theirs (S1-09, S1-10). It can be compared and nothing else: it
 * has no way out, is not printed, and nothing serialises it. It lives for one request. Immutable.
 */
public final class VerificationPhone {

    private static final int FEWEST = 7;
    private static final int MOST = 15;
    private static final int LONGEST_TEXT = 40;
    private static final int LONGEST_COUNTRY = 3;
    private static final String BETWEEN = "-./()";

    private final Dialled number;

    private VerificationPhone(Dialled number) {
        this.number = number;
    }

    /** Reads a number in any spelling; empty if it has fewer than 7 or more than 15 digits, or is no number. */
    public static Optional<VerificationPhone> parse(String text) {
        return Dialled.parse(text).map(VerificationPhone::new);
    }

    /**
     * Whether it is the number on record. One without its country is the one with it if they end alike: somebody at home
     * leaves the country out.
     */
    public boolean proves(PersonalText recorded) {
        return Dialled.parse(recorded.value()).filter(number::isSame).isPresent();
    }

    @Override
    public String toString() {
        return "VerificationPhone[hidden]";
    }

    /** Digits, with the country where it was said. */
    private static final class Dialled {

        private final String digits;
        private final boolean international;

        private Dialled(String digits, boolean international) {
            this.digits = digits;
            this.international = international;
        }

        static Optional<Dialled> parse(String text) {
            String clean = text.strip();
            boolean plus = clean.startsWith("+");
            StringBuilder digits = new StringBuilder();
            for (int c : clean.substring(plus ? 1 : 0).codePoints().toArray()) {
                int digit = Character.digit(c, 10);
                if (digit >= 0) {
                    digits.append(digit);
                } else if (!Character.isSpaceChar(c) && BETWEEN.indexOf(c) < 0) {
                    return Optional.empty();
                }
            }
            boolean zeros = !plus && digits.indexOf("00") == 0;
            String found = zeros ? digits.substring(2) : digits.toString();
            boolean fits = found.length() >= FEWEST && found.length() <= MOST && clean.length() <= LONGEST_TEXT;
            return fits ? Optional.of(new Dialled(found, plus || zeros)) : Optional.empty();
        }

        boolean isSame(Dialled other) {
            if (international == other.international) {
                return digits.equals(other.digits);
            }
            return international ? isAtHome(digits, other.digits) : isAtHome(other.digits, digits);
        }

        /** A national number begins with a zero in many countries, which the international one leaves out. */
        private static boolean isAtHome(String abroad, String home) {
            String local = home.startsWith("0") ? home.substring(1) : home;
            int country = abroad.length() - local.length();
            return local.length() >= FEWEST && country >= 1 && country <= LONGEST_COUNTRY && abroad.endsWith(local);
        }
    }
}
