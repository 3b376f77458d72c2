package dev.avow.core.redaction.detect;

/** Which keys lie beside each other: the one of a letter that was typed for another. */
final class Keys {

    private static final String[][] ROWS = {
        {"qwertyuiop", "asdfghjkl", "zxcvbnm"},
        {
            "\u0439\u0446\u0443\u043A\u0435\u043D\u0433\u0448\u0449\u0437\u0445",
            "\u0444\u044B\u0432\u0430\u043F\u0440\u043E\u043B\u0434\u0436\u044D",
            "\u044F\u0447\u0441\u043C\u0438\u0442\u044C\u0431\u044E"
        }
    };

    /** Of each letter those on the keys around it. */
    private static final String[] BESIDE = new String['\u0450'];

    static {
        for (int letter = 0; letter < BESIDE.length; letter++) {
            BESIDE[letter] = around((char) letter);
        }
    }

    private Keys() {}

    static boolean areNeighbours(char one, char other) {
        return beside(one).indexOf(other) >= 0;
    }

    /** The letters on the keys around that of a letter; none if it has no key here. */
    static String beside(char letter) {
        return letter < BESIDE.length ? BESIDE[letter] : "";
    }

    private static String around(char letter) {
        StringBuilder beside = new StringBuilder();
        for (String[] rows : ROWS) {
            for (int row = 0; row < rows.length; row++) {
                int column = rows[row].indexOf(letter);
                for (int near = row - 1; near <= row + 1 && column >= 0; near++) {
                    if (near >= 0 && near < rows.length) {
                        around(beside, rows[near], column, near - row);
                    }
                }
            }
        }
        return beside.toString();
    }

    /** A row below begins half a key further to the right: of each row two keys lie beside one of another. */
    private static void around(StringBuilder beside, String row, int column, int below) {
        int from = below < 0 ? column : column - 1;
        int to = below > 0 ? column : column + 1;
        for (int i = Math.max(0, from); i <= Math.min(to, row.length() - 1); i++) {
            if (below != 0 || i != column) {
                beside.append(row.charAt(i));
            }
        }
    }
}
