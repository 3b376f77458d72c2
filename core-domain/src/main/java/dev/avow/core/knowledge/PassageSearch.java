package dev.avow.core.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lexical search over one merchant's passages: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
 * 2009) with title words counted twice. Immutable and thread-safe.
 *
 * <p>A passage is relevant only when it shares a telling word with the question, one that fewer than half of the
 * passages contain; so a question about nothing known finds nothing rather than the least bad passage.
 */
public final class PassageSearch {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int SHORTEST_TELLING_WORD = 3;
    /** With fewer passages than this, every word is in half of them. */
    private static final int FEW = 4;

    private final List<Passage> passages;
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final Map<String, Integer> documentFrequency = new HashMap<>();
    private final double averageLength;

    /** Indexes the passages of one merchant. */
    public PassageSearch(List<Passage> passages) {
        this.passages = List.copyOf(passages);
        long length = 0;
        for (Passage passage : passages) {
            Map<String, Integer> words = new HashMap<>();
            passage.title().words().forEach(word -> words.merge(word, 2, Integer::sum));
            passage.body().words().forEach(word -> words.merge(word, 1, Integer::sum));
            words.keySet().forEach(word -> documentFrequency.merge(word, 1, Integer::sum));
            length += total(words);
            counts.add(words);
        }
        averageLength = passages.isEmpty() ? 1 : Math.max(1.0, (double) length / passages.size());
    }

    /**
     * The relevant passages, best first.
     *
     * @param question the words of the question
     * @param limit at least 1
     */
    public List<Passage> best(List<String> question, int limit) {
        Set<String> words = new HashSet<>(question);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Map<String, Integer> passage = counts.get(i);
            if (words.stream().anyMatch(word -> passage.containsKey(word) && isTelling(word))) {
                scored.add(new Scored(passages.get(i), score(words, passage)));
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(limit)
                .map(Scored::passage)
                .toList();
    }

    private double score(Set<String> question, Map<String, Integer> passage) {
        double score = 0;
        double norm = K1 * (1 - B + B * total(passage) / averageLength);
        for (String word : question) {
            int frequency = passage.getOrDefault(word, 0);
            score += inverseFrequency(word) * frequency * (K1 + 1) / (frequency + norm);
        }
        return score;
    }

    private double inverseFrequency(String word) {
        int containing = documentFrequency.getOrDefault(word, 0);
        return Math.log(1 + (passages.size() - containing + 0.5) / (containing + 0.5));
    }

    private boolean isTelling(String word) {
        int containing = documentFrequency.getOrDefault(word, 0);
        return word.length() >= SHORTEST_TELLING_WORD && (passages.size() < FEW || containing * 2 < passages.size());
    }

    private static int total(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private record Scored(Passage passage, double score) {}
}
