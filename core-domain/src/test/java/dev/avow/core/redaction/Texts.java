package dev.avow.core.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Invented messages, mixtures of them with a fixed seed, and a redactor that numbers from 1. */
public final class Texts {

    public static final Set<Sink> ALL = EnumSet.allOf(Sink.class);

    private static final String SPICE =
            " .,:;!?#+-()/@[]=&_'\"\n\u200B\u00A0\u0660\u2460\uFF11\uD835\uDFCE\uD800\u6771\u0623\u05D0OlIx09";

    /** What may join the pieces of a knot. */
    private static final List<String> JOINTS = List.of("", " ", " ", "-", ".", ", ", "/", "+", " +", "\n");

    /** What makes a value of the words beside it. */
    private static final List<String> SALT = List.of(
            "one two no O l a I 12 7 3 128 42 in ein un eight x and plus - ? . , to is for order my code number flat cvv name nr # apt"
                    .split(" "));

    private static final int SALAD_WORD = 24;
    private static final int SALAD_DIGITS = 3;

    /** Nobody sees these. */
    private static final String UNSEEN = "\u200B\u0301\u00AD\u2060";

    private long state = Long.getLong("cases.seed", 42);

    /** Starts where every test starts. */
    public Texts() {}

    public static List<String> messages() {
        return lines("messages.txt");
    }

    static List<String> lines(String resource) {
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlaceholderNumbers numbers() {
        Map<String, Integer> known = new HashMap<>();
        Map<EntityKind, Integer> counts = new HashMap<>();
        return (kind, canonical) ->
                known.computeIfAbsent(kind + " " + canonical, key -> counts.merge(kind, 1, Integer::sum));
    }

    static String redact(String text) {
        return redact(text, RedactionContext.NONE);
    }

    static String redact(String text, RedactionContext context) {
        return new Redactor().redact(RawText.of(text), ALL, numbers(), context).asString(Sink.MODEL);
    }

    int below(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    /** Pieces of the messages, glued with signs that detectors care for. */
    public List<String> mixtures(int count) {
        List<String> messages = messages();
        List<String> mixtures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + below(5);
            for (int piece = 0; piece < pieces; piece++) {
                String message = messages.get(below(messages.size()));
                int from = below(message.length());
                int to = from + 1 + below(message.length() - from);
                text.append(below(3) == 0 ? message : message.substring(from, to));
                for (int spice = below(3); spice > 0; spice--) {
                    text.append(SPICE.charAt(below(SPICE.length())));
                }
            }
            mixtures.add(text.toString());
        }
        return mixtures;
    }

    /** Words of the messages, joined and repeated until they are longer than any window, many with rows of unseen signs. */
    public List<String> knots(int count) {
        List<String> messages = messages();
        List<String> knots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + below(4); pieces > 0; pieces--) {
                String[] words = messages.get(below(messages.size())).split(" ");
                int first = below(words.length);
                int last = Math.min(words.length, first + 1 + below(3));
                String piece = String.join(" ", List.of(words).subList(first, last)) + JOINTS.get(below(JOINTS.size()));
                text.append(piece.repeat(below(3) == 0 ? 1 + below(12) : 1));
            }
            for (int rows = below(4) == 0 ? 1 + below(6) : 0; rows > 0; rows--) {
                int at = below(text.length());
                for (int unseen = 1 + below(12); unseen > 0; unseen--) {
                    text.insert(at, UNSEEN.charAt(below(UNSEEN.length())));
                }
            }
            knots.add(text.substring(0, Math.min(text.length(), 400)));
        }
        return knots;
    }

    /** Words of all corpora without order, with few digits, of which a shortcut has the least to go by. */
    public List<String> salads(int count) {
        List<String> words = Stream.of("messages.txt", "corpus.txt", "edges.txt")
                .flatMap(resource -> lines(resource).stream())
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(word -> !word.isEmpty() && word.length() <= SALAD_WORD)
                .filter(word -> word.chars().filter(Character::isDigit).count() <= SALAD_DIGITS)
                .distinct()
                .toList();
        List<String> salads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 2 + below(11); pieces > 0; pieces--) {
                List<String> from = below(4) == 0 ? SALT : words;
                text.append(from.get(below(from.size())));
                text.append(below(10) == 0 ? JOINTS.get(below(JOINTS.size())) : " ");
            }
            salads.add(text.toString());
        }
        return salads;
    }
}
