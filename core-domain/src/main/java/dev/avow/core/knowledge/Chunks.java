package dev.avow.core.knowledge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts a text into passages: at blank lines where that is enough, else at lines, sentences, words. Nothing is lost. */
public final class Chunks {

    /** The longest passage, in UTF-16 units: about 300 tokens, so that four of them leave room in a prompt. */
    public static final int LONGEST = 1_200;

    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");

    private Chunks() {}

    /** The passages of a text, in order, each at most {@link #LONGEST} long and none blank. */
    public static List<String> of(String text) {
        List<String> chunks = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String block : BLANK_LINES.split(text.strip(), -1)) {
            for (String piece : pieces(block.strip())) {
                if (open.length() + piece.length() + 2 > LONGEST) {
                    close(open, chunks);
                }
                if (!open.isEmpty()) {
                    open.append("\n\n");
                }
                open.append(piece);
            }
        }
        close(open, chunks);
        return chunks;
    }

    private static void close(StringBuilder open, List<String> chunks) {
        if (!open.isEmpty()) {
            chunks.add(open.toString());
            open.setLength(0);
        }
    }

    private static List<String> pieces(String block) {
        if (block.isEmpty()) {
            return List.of();
        }
        if (block.length() <= LONGEST) {
            return List.of(block);
        }
        List<String> pieces = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(block);
        int start = 0;
        while (start < block.length()) {
            int end = end(block, start, sentences);
            String piece = block.substring(start, end).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            start = end;
        }
        return pieces;
    }

    private static int end(String block, int start, BreakIterator sentences) {
        int most = start + LONGEST;
        if (most >= block.length()) {
            return block.length();
        }
        int sentence = sentences.preceding(most + 1);
        if (sentence > start) {
            return sentence;
        }
        int blank = block.lastIndexOf(' ', most);
        if (blank > start) {
            return blank;
        }
        return Character.isHighSurrogate(block.charAt(most - 1)) ? most - 1 : most;
    }
}
