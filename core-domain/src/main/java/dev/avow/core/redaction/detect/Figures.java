package dev.avow.core.redaction.detect;

/** The digits that number words stand for, put together as they are spoken: "forty eight thousand two hundred and six". */
final class Figures {

    private final StringBuilder digits = new StringBuilder();
    private int words;
    private int tens;
    private int times;
    private int hundreds;
    private int thousands;

    void clear() {
        digits.setLength(0);
        words = 0;
        tens = 0;
        hundreds = 0;
        thousands = -1;
        times = 1;
    }

    int length() {
        return digits.length();
    }

    /** Whether "double" or the like was the last word. */
    boolean isWaiting() {
        return times > 1;
    }

    boolean startsWithZero() {
        return digits.charAt(0) == '0';
    }

    /** How many number words were told, those for "double" and "plus" left out. */
    int words() {
        return words;
    }

    /** The value of a word, as the vocabulary has it. */
    void word(int value) {
        if (value == SpokenWords.PLUS) {
            return;
        }
        if (value < 0) {
            times = -value;
            return;
        }
        words++;
        number(value);
    }

    /** A digit that was written as one; behind "double" both are a word. */
    void digit(int value) {
        words += isWaiting() ? 1 : 0;
        number(value);
    }

    /** What a word or a digit stands for. */
    private void number(int value) {
        if (value >= SpokenWords.THOUSAND) {
            pad();
            if (digits.length() == 0) {
                digits.append('1');
            }
            thousands = digits.length();
            tens = 0;
            return;
        }
        if (value >= 100) {
            if (value > 100 || words == 1 || thousands == digits.length()) {
                digits.append((char) ('0' + Math.max(1, value - 100)));
            }
            digits.append("00");
            hundreds = digits.length();
            return;
        }
        if (hundreds == digits.length() && hundreds > 0 && value > 0) {
            digits.setLength(hundreds - (value >= 10 ? 2 : 1));
            hundreds = value >= 20 ? hundreds : 0;
        }
        if (value >= 20 && value % 10 == 0) {
            digits.append((char) ('0' + value / 10)).append('0');
            tens = digits.length();
            return;
        }
        if (tens == digits.length() && tens > 0 && value < 20 && value > 0 && times == 1 && mayFollow(value)) {
            int sum = (digits.charAt(tens - 2) - '0') * 10 + value;
            digits.setLength(tens - 2);
            digits.append(sum / 10 % 10).append(sum % 10);
            tens = 0;
            return;
        }
        tens = 0;
        for (int i = 0; i < times; i++) {
            digits.append(value);
        }
        times = 1;
    }

    /** Sixty-ten and eighty-eleven are said in French, and no other ten with a teen. */
    private boolean mayFollow(int value) {
        char ten = digits.charAt(tens - 2);
        return value < 10 || ten == '6' || ten == '8';
    }

    /** Behind a word for a thousand three digits follow, told or not. */
    private void pad() {
        int told = digits.length() - thousands;
        if (thousands >= 0 && told < 3) {
            digits.insert(thousands, "000", 0, 3 - told);
        }
        thousands = -1;
    }

    /** The digits, without the zeros that only open an international number. */
    String end() {
        pad();
        int zeros = 0;
        while (zeros < digits.length() - 4 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }

    /** The number that so few digits stand for. */
    int value() {
        pad();
        int value = 0;
        for (int i = 0; i < digits.length() && i < 6; i++) {
            value = value * 10 + digits.charAt(i) - '0';
        }
        return value;
    }
}
