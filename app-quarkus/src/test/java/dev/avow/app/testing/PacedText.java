package dev.avow.app.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@link PacedModel} says: it follows from a marker in the question, so that whoever asked knows what must come. */
public final class PacedText {

    /** Letters of a piece. */
    static final int PIECE = 8;

    private static final Pattern MARKER = Pattern.compile("zz[a-z]{4,20}zz");
    private static final String[] WORDS =
            ("the lantern burns with a steady flame when its wick is trimmed and dry so take the glass off first then clean it with"
                            + " soft cloth while warm paraffin stays in brass tank")
                    .split(" ", -1);
    private static final int SENTENCES = 8;

    private PacedText() {}

    /** The answer to a question with this marker. */
    public static String answerTo(String marker) {
        StringBuilder text = new StringBuilder("Dear ").append(marker).append(", ");
        int seed = marker.hashCode();
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            for (int word = 0; word < 9 + sentence % 3; word++) {
                seed = seed * 1_103_515_245 + 12_345;
                text.append(WORDS[(seed >>> 16) % WORDS.length]).append(word == 8 ? "" : " ");
            }
            text.append(". ");
        }
        return text.append("Bye.").toString();
    }

    /** A marker of letters alone, which no redactor takes for anything. */
    public static String marker(int number) {
        StringBuilder letters = new StringBuilder("zz");
        for (int i = 0, rest = number; i < 5; i++, rest /= 10) {
            letters.append((char) ('a' + rest % 10));
        }
        return letters.append("zz").toString();
    }

    /** The last marker in a request. */
    static String markerIn(String body) {
        Matcher marker = MARKER.matcher(body);
        String last = "nobody";
        while (marker.find()) {
            last = marker.group();
        }
        return last;
    }

    /** The text in pieces; the first one has so many letters. */
    static List<String> pieces(String text, int opening) {
        List<String> pieces = new ArrayList<>(List.of(text.substring(0, opening)));
        for (int from = opening; from < text.length(); from += PIECE) {
            pieces.add(text.substring(from, Math.min(text.length(), from + PIECE)));
        }
        return pieces;
    }
}
