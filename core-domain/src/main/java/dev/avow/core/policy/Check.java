package dev.avow.core.policy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One check for one contradiction.
 *
 * @param id its id
 * @param severity how grave it is
 * @param promises the promises concerned
 * @param sentence what is wrong and what follows
 * @param culprits the paths that say so; empty if the policy is free of it
 */
record Check(
        String id,
        Finding.Severity severity,
        List<String> promises,
        String sentence,
        Function<PolicyTree, List<String>> culprits) {

    static Check warning(String id, String promises, String sentence, Function<PolicyTree, List<String>> culprits) {
        return new Check(id, Finding.Severity.WARNING, promises(promises), sentence, culprits);
    }

    static Check error(String id, String promises, String sentence, Function<PolicyTree, List<String>> culprits) {
        return new Check(id, Finding.Severity.ERROR, promises(promises), sentence, culprits);
    }

    Stream<Finding> run(PolicyTree tree) {
        List<String> paths = culprits.apply(tree).stream().distinct().toList();
        return paths.isEmpty() ? Stream.empty() : Stream.of(new Finding(id, severity, promises, sentence, paths));
    }

    private static List<String> promises(String text) {
        return List.copyOf(WordSet.of(text));
    }
}
