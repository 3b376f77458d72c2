package dev.avow.adapters.shopify.setup;

import dev.avow.adapters.shopify.admin.AdminDocument;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What something needs of Shopify.
 *
 * @param documents the names of what it asks the Admin interface
 * @param topics the webhooks it waits for
 * @param scopes scopes that neither a document nor a topic brings
 */
record Need(Set<String> documents, Set<String> topics, Set<String> scopes) {

    private static final String WRITE = "write_";
    private static final String READ = "read_";

    Need {
        documents = Set.copyOf(documents);
        topics = Set.copyOf(topics);
        scopes = Set.copyOf(scopes);
    }

    static Need of(List<String> documents, List<String> topics, String... scopes) {
        return new Need(Set.copyOf(documents), Set.copyOf(topics), Set.of(scopes));
    }

    /** All of them together. */
    static Need all(Collection<Need> needs) {
        return new Need(
                needs.stream().flatMap(need -> need.documents().stream()).collect(Collectors.toSet()),
                needs.stream().flatMap(need -> need.topics().stream()).collect(Collectors.toSet()),
                needs.stream().flatMap(need -> need.scopes().stream()).collect(Collectors.toSet()));
    }

    /** Every scope it needs, and none that another of them includes already: to write includes to read. */
    Set<String> allScopes() {
        Set<String> all = Stream.of(
                        documents.stream().map(AdminDocument::named).flatMap(document -> document.scopes().stream()),
                        topics.stream().map(Topics::scope).flatMap(scope -> scope.stream()),
                        scopes.stream())
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> needed = new TreeSet<>(all);
        needed.removeIf(scope -> scope.startsWith(READ) && all.contains(WRITE + scope.substring(READ.length())));
        return needed;
    }
}
