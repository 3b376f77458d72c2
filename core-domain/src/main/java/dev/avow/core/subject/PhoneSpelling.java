package dev.avow.core.subject;

/**
 * The one spelling in which telephone numbers are compared, kept and hashed: their digits, behind a plus where one stood in
 * front, or 00, which is dialled for it in most countries (ITU-T E.123, E.164). Nothing cleverer: a number without its country
 * stays one, and is another than the same one with it.
 */
public final class PhoneSpelling {

    private static final String LINK = "tel:";
    /** The trunk digit, which is not dialled behind a country's. */
    private static final String TRUNK = "(0)";

    private PhoneSpelling() {}

    /** How a number is spelled; of what is none its digits. */
    public static String of(String number) {
        String text = number.strip();
        String dialled = text.regionMatches(true, 0, LINK, 0, LINK.length())
                ? text.substring(LINK.length()).strip()
                : text;
        String first = dialled.startsWith("(") ? dialled.substring(1).strip() : dialled;
        boolean plus = first.startsWith("+");
        StringBuilder digits = new StringBuilder();
        String counted = plus ? first.replace(TRUNK, "") : first;
        counted.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        if (!plus && digits.length() > 2 && digits.charAt(0) == '0' && digits.charAt(1) == '0') {
            return "+" + digits.substring(2);
        }
        return (plus ? "+" : "") + digits;
    }
}
