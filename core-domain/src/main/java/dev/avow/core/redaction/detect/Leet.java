package dev.avow.core.redaction.detect;

/** "passw0rd", "p@ssword": a word for a password, with signs and digits for some of its letters. */
final class Leet {

    /** So long is none of them. */
    private static final int MOST = 14;

    private final Tape tape;

    Leet(Tape tape) {
        this.tape = tape;
    }

    /** The end of such a word that starts here, or -1. */
    int end(int p) {
        int node = Vocabulary.ROOT;
        int masked = 0;
        for (int i = p; i < p + MOST; i++) {
            char c = tape.at(i);
            char letter = letter(c);
            if (letter == 0 && !tape.isWord(i)) {
                boolean whole = masked > 0 && ((Vocabulary.EXACT[node] | Vocabulary.STEM[node]) & Words.PASSWORD) != 0;
                boolean domain = c == '.' && tape.isWord(i + 1);
                return whole && !domain ? i : -1;
            }
            masked += letter == 0 ? 0 : 1;
            node = Vocabulary.step(node, letter == 0 ? Chars.fold(c) : letter);
            if ((Vocabulary.LEADS[node] & Words.PASSWORD) == 0) {
                return -1;
            }
        }
        return -1;
    }

    private static char letter(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> 0;
        };
    }
}
