package dev.avow.core.redaction.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All words of the {@link Vocabulary} that mean something, in their order, each with the node at its end. */
final class VocabularyWords {

    private final Map<Integer, List<Integer>> branches = new HashMap<>();
    private final Map<String, Integer> words = new TreeMap<>();

    private VocabularyWords() {
        for (int key : Vocabulary.KEYS) {
            branches.computeIfAbsent(key >>> Character.SIZE, node -> new ArrayList<>())
                    .add(key);
        }
        branches.values().forEach(keys -> keys.sort(Comparator.comparingInt(key -> key & 0xFFFF)));
        walk(Vocabulary.ROOT, "");
    }

    static Map<String, Integer> all() {
        return new VocabularyWords().words;
    }

    private void walk(int node, String word) {
        if (Vocabulary.ENDS[node]) {
            words.put(word, node);
        }
        for (int key : branches.getOrDefault(node, List.of())) {
            walk(Vocabulary.next(node, (char) key), word + (char) key);
        }
    }
}
