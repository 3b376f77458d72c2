package dev.avow.core.policy;

import dev.avow.core.subject.LegalBasis;
import dev.avow.core.subject.PolicyVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule's identity, as decisions, evidence and documents quote it.
 *
 * @param id for example {@code retention.transcript}
 * @param version the policy version that brought it
 * @param basis the legal basis of its purpose
 * @param source who said it, and the law if it names one
 */
public record CompiledRule(String id, PolicyVersion version, LegalBasis basis, String source) {

    static List<CompiledRule> in(PolicySet policy) {
        PolicyTree tree = policy.tree();
        Stream<CompiledRule> purposes = tree.under("purposes").stream()
                .map(key -> rule(policy, "purposes." + key + ".", "purpose." + key, key, "basis"));
        Stream<CompiledRule> lives = tree.under("retention").stream()
                .map(key -> rule(
                        policy,
                        "retention." + key + ".",
                        "retention." + key,
                        tree.text("retention." + key + ".purpose").orElseThrow(),
                        "life"));
        return Stream.concat(purposes, lives).toList();
    }

    private static CompiledRule rule(PolicySet policy, String prefix, String id, String purpose, String leader) {
        PolicyTree tree = policy.tree();
        Reading grounds = new Reading(tree, "purposes." + purpose + ".");
        Optional<PolicyEntry> said = Optional.ofNullable(tree.entries().get(prefix + leader));
        String law = tree.text(prefix + "law").map(text -> "; " + text).orElse("");
        return new CompiledRule(
                id,
                policy.version(),
                grounds.word("basis", LegalBasis.class),
                said.orElseThrow().origin() + law);
    }
}
