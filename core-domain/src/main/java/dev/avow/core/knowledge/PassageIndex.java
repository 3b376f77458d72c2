package dev.avow.core.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Search over the passages of one merchant; another merchant's cannot be found, since they are not in it (S2-09). Two
 * rankings are fused by reciprocal rank (Cormack, Clarke and Büttcher, 2009): words by BM25 (Robertson and Zaragoza, "The
 * Probabilistic Relevance Framework", 2009) with title words counted twice, and the exact distance of vectors where there
 * are any. Immutable and thread-safe.
 *
 * <p>A passage is relevant only when it shares a telling word with the question, no mere function word and one
 * that fewer than half of the passages contain, or when its vector is near; so a question about nothing known finds nothing rather than the least bad passage.
 */
public final class PassageIndex {

    private static final double K1 = 1.2;
    private static final double B = 0.75;
    private static final int SHORTEST_TELLING_WORD = 3;
    /** With fewer passages than this, every word is in half of them. */
    private static final int FEW = 4;
    /** The constant of reciprocal rank fusion. */
    private static final int FUSION = 60;
    /** How many of each ranking are fused. */
    private static final int CANDIDATES = 50;

    private static final int[] NOWHERE = {};

    private final List<PassageId> passages;
    private final int[] lengths;
    /** By word: each passage it stands in, followed by how often. */
    private final Map<String, int[]> postings;
    /** The vector of each passage; an empty one where there is none. */
    private final List<float[]> vectors;

    private final double nearest;
    private final double averageLength;

    private PassageIndex(Builder builder) {
        this.passages = List.copyOf(builder.passages);
        this.lengths = builder.lengths.stream().mapToInt(Integer::intValue).toArray();
        this.postings = builder.compact();
        this.vectors = List.copyOf(builder.vectors);
        this.nearest = builder.nearest;
        this.averageLength = Math.max(1.0, Arrays.stream(lengths).average().orElse(1));
    }

    /** How many passages are in it. */
    public int size() {
        return passages.size();
    }

    /**
     * The relevant passages, best first.
     *
     * @param question the words of the question
     * @param vector the question's, if there is one; of the same model as the passages'
     * @param limit at least 1
     */
    public List<PassageId> best(List<String> question, Optional<float[]> vector, int limit) {
        Map<Integer, Double> fused = new HashMap<>();
        addRanks(fused, byWords(new HashSet<>(question)));
        vector.ifPresent(v -> addRanks(fused, byVector(v)));
        return fused.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(entry -> passages.get(entry.getKey()))
                .toList();
    }

    private static void addRanks(Map<Integer, Double> fused, List<Integer> ranking) {
        for (int rank = 0; rank < ranking.size(); rank++) {
            fused.merge(ranking.get(rank), 1.0 / (FUSION + rank + 1), Double::sum);
        }
    }

    private List<Integer> byWords(Set<String> question) {
        BitSet relevant = new BitSet();
        for (String word : question) {
            int[] found = found(word);
            if (isTelling(word, found.length / 2)) {
                for (int i = 0; i < found.length; i += 2) {
                    relevant.set(found[i]);
                }
            }
        }
        if (relevant.isEmpty()) {
            return List.of();
        }
        double[] scores = new double[passages.size()];
        for (String word : question) {
            int[] found = found(word);
            int containing = found.length / 2;
            double weight = Math.log(1 + (passages.size() - containing + 0.5) / (containing + 0.5));
            for (int i = 0; i < found.length; i += 2) {
                double norm = K1 * (1 - B + B * lengths[found[i]] / averageLength);
                scores[found[i]] += weight * found[i + 1] * (K1 + 1) / (found[i + 1] + norm);
            }
        }
        return top(relevant, scores);
    }

    private int[] found(String word) {
        return postings.getOrDefault(word, NOWHERE);
    }

    private boolean isTelling(String word, int containing) {
        return word.length() >= SHORTEST_TELLING_WORD
                && !FunctionWords.holds(word)
                && (passages.size() < FEW || containing * 2 < passages.size());
    }

    private List<Integer> byVector(float[] question) {
        BitSet near = new BitSet();
        double[] cosines = new double[passages.size()];
        for (int i = 0; i < vectors.size(); i++) {
            float[] vector = vectors.get(i);
            if (vector.length > 0 && vector.length == question.length) {
                cosines[i] = cosine(question, vector);
                near.set(i, cosines[i] >= nearest);
            }
        }
        return top(near, cosines);
    }

    private static List<Integer> top(BitSet relevant, double[] scores) {
        return relevant.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(passage -> -scores[passage])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(CANDIDATES)
                .toList();
    }

    /** The cosine of the angle between two vectors of one length, from -1 to 1; 0 where one of them has no direction. */
    public static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return aa == 0 || bb == 0 ? 0 : dot / Math.sqrt(aa * bb);
    }

    /** Collects the passages of one merchant. Not thread-safe. */
    public static final class Builder {

        private final double nearest;
        private final List<PassageId> passages = new ArrayList<>();
        private final List<Integer> lengths = new ArrayList<>();
        private final List<float[]> vectors = new ArrayList<>();
        private final Map<String, Postings> postings = new HashMap<>();

        /**
         * Starts with nothing.
         *
         * @param nearest the cosine from which on a vector is near, -1 to 1; depends on the model
         */
        public Builder(double nearest) {
            this.nearest = nearest;
        }

        /**
         * Adds a passage.
         *
         * @param title the words of its title
         * @param body the words of its body
         * @param vector its vector, if there is one
         */
        public Builder add(PassageId id, List<String> title, List<String> body, Optional<float[]> vector) {
            Map<String, Integer> words = new HashMap<>();
            title.forEach(word -> words.merge(word, 2, Integer::sum));
            body.forEach(word -> words.merge(word, 1, Integer::sum));
            int number = passages.size();
            words.forEach((word, count) ->
                    postings.computeIfAbsent(word, any -> new Postings()).add(number, count));
            passages.add(id);
            lengths.add(words.values().stream().mapToInt(Integer::intValue).sum());
            vectors.add(vector.map(float[]::clone).orElse(new float[0]));
            return this;
        }

        /** The index. */
        public PassageIndex build() {
            return new PassageIndex(this);
        }

        private Map<String, int[]> compact() {
            Map<String, int[]> compact = new HashMap<>(postings.size() * 2);
            postings.forEach((word, found) -> compact.put(word, found.compact()));
            return compact;
        }
    }

    /** In which passages a word stands, and how often. */
    private static final class Postings {

        private int[] pairs = new int[4];
        private int size;

        void add(int passage, int count) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = passage;
            pairs[size++] = count;
        }

        int[] compact() {
            return Arrays.copyOf(pairs, size);
        }
    }
}
